/**
 * Finds brackets that state a duty: （责任单位：…）, （市医保局、市财政局按职责分工负责）. Brackets inside them (各县〔市、区〕政府) stay inside.
 */
import { isStatement } from "./duty-statement.ts";

export interface DutyBracket {
  /** The whole bracket, its signs included. */
  start: number;
  end: number;
  /** The words inside. */
  from: number;
  to: number;
}

const OPEN = "（(〔[【";
const CLOSE = "）)〕]】";

/** Outermost brackets of a text that state a duty, in order. A bracket that never closes ends with the text. */
export function findDutyBrackets(text: string): DutyBracket[] {
  const found: DutyBracket[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!OPEN.includes(text[at]!)) continue;
    const close = closingOf(text, at);
    const to = close ?? text.length;
    const inner = text.slice(at + 1, to);
    if (!isStatement(inner)) continue;
    const end = close === null ? to : close + 1;
    found.push({ start: at, end, from: at + 1, to });
    at = end - 1;
  }
  return found;
}

function closingOf(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (OPEN.includes(text[at]!)) depth++;
    else if (CLOSE.includes(text[at]!)) {
      depth--;
      if (depth === 0) return at;
    }
  }
  return null;
}
