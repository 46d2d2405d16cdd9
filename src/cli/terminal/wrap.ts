/** Wraps text by the cells that it takes on a terminal. Nothing is cut: every character stands in some line, in order. */
import { widthOf } from "./columns.ts";

/** Marks that may not begin a line (避头点): they pull the character before them down with them. */
const CLOSING = /^[，。、；：？！）》」』”’…％%,.;:?!)\]}]/u;
/** Marks that may not end a line (避尾点). */
const OPENING = /[（《「『“‘([{]$/u;
/** A word in letters or a figure stays whole where a line can hold it. */
const UNIT = /[A-Za-z0-9.%‰_#-]+|\s+|./gsu;

/** Lines of at most `width` cells (at least 2); line breaks of the text stay. */
export function wrapped(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrappedLine(line, Math.max(2, width)));
}

function wrappedLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const unit of unitsOf(text, width)) {
    if (widthOf(line + unit) <= width) {
      line += unit;
      continue;
    }
    const kept = CLOSING.test(unit) || OPENING.test(line) ? withoutTail(line) : line;
    if (kept !== "") lines.push(kept);
    line = (line.slice(kept.length) + unit).trimStart();
    if (widthOf(line) > width) {
      lines.push(line.slice(0, -unit.length));
      line = unit;
    }
  }
  return [...lines, line];
}

/** The line less the character that has to go down; the whole line where that would leave none. */
function withoutTail(line: string): string {
  const chars = Array.from(line);
  let end = chars.length - 1;
  while (end > 0 && (CLOSING.test(chars[end]!) || OPENING.test(chars.slice(0, end).join("")))) end--;
  return end <= 0 ? line : chars.slice(0, end).join("");
}

function unitsOf(text: string, width: number): string[] {
  return (text.match(UNIT) ?? []).flatMap((unit) => (widthOf(unit) > width ? Array.from(unit) : [unit]));
}
