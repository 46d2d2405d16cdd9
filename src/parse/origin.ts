/**
 * Where the characters of the view stand in the original file, from their first unit to their last. In a web page a character reference
 * (`&amp;`) takes several units of the original; everywhere else a character takes itself.
 */
import type { FurnitureKind, SourceText } from "../model/plan.ts";
import type { Span } from "../model/span.ts";
import { isBlank } from "./run.ts";

export interface Origin {
  raw: string;
  text: string;
  /** Place of the i-th character in `raw`: `offsets[i]` up to `ends[i]`. */
  offsets: Uint32Array;
  ends: Uint32Array;
}

const REFERENCE = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?/;
const MAX_REFERENCE_CHARS = 34;
/** Parts of a page that nobody reads as text. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<[!/?a-zA-Z][^>]*(?:>|$)|&[#\w]+;?/gi;

export function originOf(source: SourceText): Origin {
  const { text, offsets } = source.view;
  const ends = new Uint32Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const start = offsets[index]!;
    const next = offsets[index + 1]!;
    ends[index] = source.format === "html" ? start + lengthAt(source.raw, start, next) : start + 1;
  }
  return { raw: source.raw, text, offsets, ends };
}

/** `R&D` has no reference: the next character begins where one would still run. */
function lengthAt(raw: string, start: number, next: number): number {
  if (raw[start] !== "&") return 1;
  const length = REFERENCE.exec(raw.slice(start, start + MAX_REFERENCE_CHARS))?.[0].length ?? 1;
  return next > start ? Math.min(length, next - start) : length;
}

/** A stretch of the view as a stretch of the original. */
export function rawSpan(origin: Origin, span: Span): Span {
  const start = origin.offsets[span.start]!;
  return { start, end: Math.max(start + 1, origin.ends[span.end - 1]!) };
}

/** The same, cut where the original has something between that the view leaves out. */
export function rawSpans(origin: Origin, span: Span): Span[] {
  const spans: Span[] = [];
  for (let at = span.start; at < span.end; at++) {
    if (isBlank(origin.text[at]!)) continue;
    const next = rawSpan(origin, { start: at, end: at + 1 });
    const last = spans.at(-1);
    if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else spans.push(next);
  }
  return spans;
}

/** Stretches of the original that the reader's view leaves out: tags of a web page, and the page around the article. */
export function unseen({ raw, text, offsets, ends }: Origin): { kind: FurnitureKind; span: Span }[] {
  const found: { kind: FurnitureKind; span: Span }[] = [];
  let from = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && isBlank(text[index]!)) continue;
    const at = index === text.length ? raw.length : offsets[index]!;
    const gap = at > from ? raw.slice(from, at) : "";
    const start = gap.search(/\S/);
    const kind = gap.replace(MARKUP, "").trim() === "" ? "markup" : "navigation";
    if (start >= 0) found.push({ kind, span: { start: from + start, end: from + gap.trimEnd().length } });
    from = Math.max(from, ends[index] ?? at);
  }
  return found;
}
