/** Pieces of Markdown (GitHub's, with tables and footnotes) around text that must come out as it went in. */
import type { CellValue, Sheet } from "../sheet.ts";

/** Characters that mean something inside a line. */
const INLINE = /[\\`*_[\]<>|~$&]/g;
/** What opens a heading, list, quote or rule at the start of a line. */
const OPENING = /^(\s*)([#+\-=]|\d+(?=[.)]))/;

/** Text as it is to be read; line breaks become spaces. */
export function escaped(text: string): string {
  const line = text.replace(/\s*\n\s*/g, " ").replace(INLINE, "\\$&");
  return line.replace(OPENING, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}

/** Rows as a table. */
export function table(headers: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [headers, headers.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return lines.join("\n");
}

export function sheetTable({ columns, rows }: Sheet): string {
  const headers = columns.map((column) => escaped(column.header));
  return table(
    headers,
    [...rows].map((row) => row.map(cellText)),
  );
}

function cellText(value: CellValue): string {
  return value === null ? "" : escaped(String(value));
}

/** Notes numbered as they come; `mark` gives the reference for the text, `list` all notes for the end. */
export function footnotes() {
  const notes: string[] = [];
  return {
    mark(text: string): string {
      notes.push(text);
      return `[^${notes.length}]`;
    },
    list: (): string => notes.map((note, at) => `[^${at + 1}]: ${escaped(note)}`).join("\n"),
  };
}
