/**
 * Clauses that a document prints twice, in the text and again in a box, are shown once: the first in the order stays, the others are listed with it.
 * Nothing that is said is lost: a passage is folded only when the one that stays says nearly all of it and has all its figures.
 */
import type { AlsoAt, Passage } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import type { RankedPassage } from "./types.ts";

/** Share of a passage's own 5-grams that the one before must hold. */
const FOLD_SHARE = 0.85;
const GRAM_CHARS = 5;
/** Shorter ones (加强组织领导。) recur as titles and set phrases. */
const MIN_GRAMS = 12;

interface Print {
  grams: ReadonlySet<string>;
  figures: readonly string[];
}

const prints = new WeakMap<Passage, Print>();

/** `ranked` in its order without the near-duplicates, which stand in `alsoAt` of the passage that stays. */
export function fold(ranked: readonly RankedPassage[]): RankedPassage[] {
  const byDocument = new Map<string, RankedPassage[]>();
  const kept: RankedPassage[] = [];
  for (const each of ranked) {
    const before = byDocument.get(each.passage.docId) ?? [];
    const same = before.find((other) => says(other.passage, each.passage));
    if (same !== undefined) {
      same.alsoAt = [...(same.alsoAt ?? []), placeOf(each.passage)];
      continue;
    }
    const copy = { ...each };
    kept.push(copy);
    byDocument.set(each.passage.docId, [...before, copy]);
  }
  return kept;
}

const placeOf = ({ passageId, path }: Passage): AlsoAt => ({ passageId, path });

/** Whether `one` says nearly all of `other`; 72% in the text and 73% in the table are two statements. */
function says(one: Passage, other: Passage): boolean {
  const [a, b] = [printOf(one), printOf(other)];
  if (b.grams.size < MIN_GRAMS || a.grams.size < b.grams.size * FOLD_SHARE) return false;
  if (!b.figures.every((figure) => a.figures.includes(figure))) return false;
  let misses = b.grams.size * (1 - FOLD_SHARE);
  for (const gram of b.grams) if (!a.grams.has(gram) && --misses < 0) return false;
  return true;
}

function printOf(passage: Passage): Print {
  const known = prints.get(passage);
  if (known !== undefined) return known;
  const normal = normalise(passage.text).text;
  const letters = normal.replace(/[^\p{L}\p{N}%‰]/gu, "");
  const count = Math.max(0, letters.length - GRAM_CHARS + 1);
  const grams = new Set(Array.from({ length: count }, (_, at) => letters.slice(at, at + GRAM_CHARS)));
  const print = { grams, figures: normal.match(/\d+(?:[.,]\d+)*[%‰]?/g) ?? [] };
  prints.set(passage, print);
  return print;
}
