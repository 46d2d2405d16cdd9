/**
 * Wording that two texts share, found on their letters alone: punctuation and white space count for nothing, and every figure equals every
 * other, so 到2025年达到90% and 到2023年，达到85% are one wording with two changed figures. Guarantees: a run is at least `MIN_RUN` units on
 * both sides; runs do not overlap on the first side; places count in the texts as given; same input, same output.
 */
import type { Span } from "../model/index.ts";
import { normalise } from "./normalise.ts";

/** Shorter stretches are shared by any two texts of the field: 城乡居民基本医疗保险参保 has twelve. */
export const MIN_RUN = 13;
/** Places looked at for one stretch: a text that repeats itself must not cost its square. */
const MAX_PLACES = 100;
const LETTER = /\p{L}/u;
/** 84.5%, 1,234, 2025: read as one unit; the sign belongs to the figure. */
const FIGURE = /\d+(?:[.,]\d+)*(?:\s?[%‰])?/y;
/** Stands for a figure among the units; no letter is it. */
const FIGURE_UNIT = "0";

/** A text as it is compared: one UTF-16 unit for each letter or figure, and where each stands in the text. */
export interface Comparable {
  units: string;
  starts: readonly number[];
  ends: readonly number[];
}

export interface SharedRun {
  /** Numbers of the two texts in their lists, and the places in them. */
  from: Span & { text: number };
  to: Span & { text: number };
  /** First unit of the run in the first text, and its length in units. */
  unit: number;
  units: number;
  /** Figures that stand in the same place of the wording, with their places in the two texts; they may be equal. */
  figures: { from: Span; to: Span }[];
}

export function comparable(text: string): Comparable {
  const { text: normal, offsets } = normalise(text);
  let units = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < normal.length; ) {
    const length = figureLength(normal, at);
    const unit = length > 0 ? FIGURE_UNIT : LETTER.test(normal[at]!) ? normal[at]! : "";
    const next = at + Math.max(1, length);
    if (unit !== "") {
      units += unit;
      starts.push(offsets[at]!);
      ends.push(offsets[next - 1]! + 1);
    }
    at = next;
  }
  return { units, starts, ends };
}

function figureLength(text: string, at: number): number {
  FIGURE.lastIndex = at;
  return FIGURE.exec(text)?.[0].length ?? 0;
}

interface Place {
  text: number;
  at: number;
}

/** Runs in the order of the first texts; each names the longest stretch of the second texts that continues it, the earliest of equals. */
export function sharedRuns(from: readonly Comparable[], to: readonly Comparable[]): SharedRun[] {
  const places = placesOf(to);
  return from.flatMap((text, number) => {
    const runs: SharedRun[] = [];
    for (let at = 0; at + MIN_RUN <= text.units.length; ) {
      const best = longest(text, at, places.get(text.units.slice(at, at + MIN_RUN)) ?? [], to);
      if (best !== null) runs.push(makeRun(text, number, at, best.place, best.length, to));
      at += best?.length ?? 1;
    }
    return runs;
  });
}

function placesOf(texts: readonly Comparable[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  texts.forEach(({ units }, text) => {
    for (let at = 0; at + MIN_RUN <= units.length; at++) {
      const gram = units.slice(at, at + MIN_RUN);
      const known = places.get(gram);
      if (known === undefined) places.set(gram, [{ text, at }]);
      else if (known.length < MAX_PLACES) known.push({ text, at });
    }
  });
  return places;
}

function longest(text: Comparable, at: number, places: readonly Place[], to: readonly Comparable[]) {
  let best: { place: Place; length: number } | null = null;
  for (const place of places) {
    const other = to[place.text]!.units;
    let length = MIN_RUN;
    while (at + length < text.units.length && text.units[at + length] === other[place.at + length]) length++;
    if (best === null || length > best.length) best = { place, length };
  }
  return best;
}

function makeRun(
  text: Comparable,
  number: number,
  at: number,
  place: Place,
  units: number,
  to: readonly Comparable[],
): SharedRun {
  const other = to[place.text]!;
  const figures: SharedRun["figures"] = [];
  for (let offset = 0; offset < units; offset++) {
    if (text.units[at + offset] !== FIGURE_UNIT) continue;
    figures.push({ from: spanOf(text, at + offset, 1), to: spanOf(other, place.at + offset, 1) });
  }
  return {
    from: { text: number, ...spanOf(text, at, units) },
    to: { text: place.text, ...spanOf(other, place.at, units) },
    unit: at,
    units,
    figures,
  };
}

const spanOf = ({ starts, ends }: Comparable, at: number, units: number): Span => ({
  start: starts[at]!,
  end: ends[at + units - 1]!,
});
