/**
 * Text as search sees it: half-width, lower case, simplified, without white space inside Chinese. Guarantees that every UTF-16
 * unit of the output comes from exactly one unit of the input, in order, so a place found here is a place in the original.
 */
import { SIMPLIFIED, TRADITIONAL } from "./traditional.ts";

export interface NormalisedText {
  text: string;
  /** `offsets[i]` is the input index of output unit i; the last entry, at `text.length`, is the length of the input. */
  offsets: Uint32Array;
}

/** U+FF01–U+FF5E are the full-width forms of U+0021–U+007E. */
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Full-width forms that stay: as separators of Chinese text they must not turn into the comma of 1,234 or the colon of 10:30. */
const KEEP_FULL_WIDTH = new Set("，：；！？");

/** Different prints of one sign. 釆 for 采 is a misprint of the Wuzhou plan (釆购). */
const SAME_SIGN: Record<string, string> = {
  釆: "采",
  "﹪": "%",
  "﹢": "+",
  "“": '"',
  "”": '"',
  "„": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "‑": "-",
  "−": "-",
  "〔": "[",
  "〕": "]",
  "【": "[",
  "】": "]",
  "•": "·",
  "・": "·",
};

/** Signs without width that word processors leave behind. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const SPACE = /\s/;
/** White space is a boundary only between two of these: 5 G, DRG DIP, 84.5%⏎73%. */
const LATIN_OR_DIGIT = /[a-z0-9%]/;

let table: Map<string, string> | undefined;

/** One lookup for all single-unit replacements, built on first use. */
function replacements(): Map<string, string> {
  if (table !== undefined) return table;
  table = new Map(Object.entries(SAME_SIGN));
  for (let i = 0; i < TRADITIONAL.length; i++) table.set(TRADITIONAL[i]!, SIMPLIFIED[i]!);
  return table;
}

function normaliseUnit(unit: string, map: Map<string, string>): string {
  const code = unit.charCodeAt(0);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST && !KEEP_FULL_WIDTH.has(unit)) {
    return String.fromCharCode(code - FULL_WIDTH_SHIFT).toLowerCase();
  }
  const mapped = map.get(unit);
  if (mapped !== undefined) return mapped;
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/** What a run of white space becomes: a tab where it parts two cells of a row, a space between Latin words, else nothing. */
function spaceFor(run: string, before: string, after: string): string {
  if (before === "") return "";
  if (run.includes("\t") && !run.includes("\n")) return "\t";
  return LATIN_OR_DIGIT.test(before) && LATIN_OR_DIGIT.test(after) ? " " : "";
}

/** Normalises a text for search and says where each unit came from. Normalising twice changes nothing more. */
export function normalise(input: string): NormalisedText {
  const map = replacements();
  const offsets = new Uint32Array(input.length + 1);
  let text = "";
  let run = "";
  let runStart = 0;
  for (let i = 0; i < input.length; i++) {
    const unit = input[i]!;
    if (INVISIBLE.test(unit)) continue;
    if (SPACE.test(unit)) {
      if (run === "") runStart = i;
      run += unit;
      continue;
    }
    const next = normaliseUnit(unit, map);
    if (run !== "") {
      offsets[text.length] = runStart;
      text += spaceFor(run, text.at(-1) ?? "", next);
      run = "";
    }
    offsets[text.length] = i;
    text += next;
  }
  offsets[text.length] = input.length;
  return { text, offsets: offsets.slice(0, text.length + 1) };
}
