/**
 * Cuts a traced text and keeps its place: which spans of the original a stretch of it was read from. Guarantees that a slice never leaves
 * the spans of the whole, that its spans begin and end at a non-blank character, and that joining slices of the original without white
 * space gives the text of the slice without white space.
 */
import type { TracedText } from "../model/plan.ts";
import type { Span } from "../model/span.ts";

const BLANK = /[\s\u00a0\ufeff\u200b\u3000]/;
/** A character reference of a web page (`&amp;`, `&#8220;`): several characters of the original read as one. */
const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});/y;

/**
 * The stretch `[start, end)` of `traced.text` with its spans in `raw`, the decoded original. Spans of the whole that the stretch runs
 * through stay apart; white space at its ends belongs to no span.
 */
export function sliceTraced(raw: string, traced: TracedText, start: number, end = traced.text.length): TracedText {
  return tracer(raw, traced)(start, end);
}

/** `sliceTraced` for many stretches of one text: its places are worked out once. */
export function tracer(raw: string, traced: TracedText): (start: number, end: number) => TracedText {
  const places = placesOf(raw, traced);
  return (start, end) => sliceAt(places, traced, start, end);
}

function sliceAt(places: readonly (Place | null)[], traced: TracedText, start: number, end: number): TracedText {
  const spans: Span[] = [];
  let part = -1;
  for (let at = start; at < end; at++) {
    const place = places[at];
    if (place === undefined || place === null) continue;
    const last = spans.at(-1);
    if (last !== undefined && part === place.part) last.end = Math.max(last.end, place.end);
    else spans.push({ start: place.start, end: place.end });
    part = place.part;
  }
  return { text: traced.text.slice(start, end), spans };
}

interface Place extends Span {
  /** Which of the whole's spans it lies in. */
  part: number;
}

/** For each unit of the text its place in the original; null for white space. */
function placesOf(raw: string, traced: TracedText): (Place | null)[] {
  const places: (Place | null)[] = [];
  let part = 0;
  let offset = traced.spans[0]?.start ?? 0;
  for (let at = 0; at < traced.text.length; at++) {
    if (BLANK.test(traced.text[at]!)) {
      places.push(null);
      continue;
    }
    while (part < traced.spans.length) {
      const { end } = traced.spans[part]!;
      while (offset < end && BLANK.test(raw[offset]!)) offset++;
      if (offset < end) break;
      part++;
      offset = traced.spans[part]?.start ?? offset;
    }
    if (part >= traced.spans.length) break;
    const length = Math.min(unitLength(raw, offset, traced.text, at), traced.spans[part]!.end - offset);
    places.push({ start: offset, end: offset + length, part });
    offset += length;
  }
  return places;
}

/** How many characters of the original stand for one of the text. */
function unitLength(raw: string, offset: number, text: string, at: number): number {
  if (raw[offset] !== "&") return 1;
  REFERENCE.lastIndex = offset;
  const reference = REFERENCE.exec(raw)?.[0];
  return reference === undefined || text.startsWith(reference, at) ? 1 : reference.length;
}

/** For each unit of the text whether white space or markup stands before it in the original: 县医保局 县财政局 reads 县医保局县财政局. */
export function gapsBefore(raw: string, traced: TracedText): boolean[] {
  let last: Place | null = null;
  return placesOf(raw, traced).map((place) => {
    const gap = place === null || (last !== null && place.start > last.end);
    if (place !== null) last = place;
    return gap;
  });
}

/** Where in the text the spans of the original lie: stretches of `traced.text` in reading order, neighbours joined. */
export function rangesInText(raw: string, traced: TracedText, spans: readonly Span[]): Span[] {
  const ranges: Span[] = [];
  placesOf(raw, traced).forEach((place, at) => {
    if (place === null || !spans.some((span) => place.start >= span.start && place.start < span.end)) return;
    const last = ranges.at(-1);
    if (last !== undefined && last.end === at) last.end = at + 1;
    else ranges.push({ start: at, end: at + 1 });
  });
  return ranges;
}
