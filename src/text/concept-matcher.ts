/**
 * Finds the concepts of the thesaurus in a text by their labels: longest match first, negative labels respected, each find with the label, its
 * register and its place. Labels are compared in the normalised form of the text without quotation marks: “一站式”结算 is 一站式结算.
 */
import type { Concept, MatchKind, Span } from "../model/index.ts";
import { type NormalisedText, normalise } from "./normalise.ts";

export interface ConceptMatch extends Span {
  conceptId: string;
  /** The label as the thesaurus writes it. */
  label: string;
  kind: MatchKind;
  /** The colloquial register: people say it, policy texts do not. */
  lay: boolean;
}

interface Entry {
  conceptId: string | null;
  label: string;
  kind: MatchKind;
  lay: boolean;
}

export interface ConceptMatcher {
  /** Matches in the order of the text; they do not overlap. Spans are in the input. */
  match(text: string): ConceptMatch[];
}

type Labels = Map<string, Entry[]>;
/** Lengths of the labels that begin with a character, longest first. */
type Lengths = Map<string, number[]>;

const LATIN = /[a-z0-9]/;
/** What all double quotation marks are in normalised text. */
const QUOTE = '"';

export function createConceptMatcher(concepts: readonly Concept[]): ConceptMatcher {
  const entries: Labels = new Map();
  const lengths: Lengths = new Map();
  const add = (label: string, entry: Omit<Entry, "label">) => {
    const key = unquoted(normalise(label)).text;
    if (key === "") return;
    entries.set(key, [...(entries.get(key) ?? []), { ...entry, label }]);
    const known = lengths.get(key[0]!) ?? [];
    if (!known.includes(key.length))
      lengths.set(
        key[0]!,
        [...known, key.length].sort((a, b) => b - a),
      );
  };
  for (const concept of concepts) {
    for (const [labels, kind, lay] of registers(concept)) {
      for (const label of labels) add(label, { conceptId: concept.id, kind, lay });
    }
    for (const label of concept.not) add(label, { conceptId: null, kind: "exact", lay: false });
  }
  return { match: (text) => matchAll(text, entries, lengths) };
}

function registers(concept: Concept): [readonly string[], MatchKind, boolean][] {
  return [
    [[concept.pref], "exact", false],
    [concept.alt, "synonym", false],
    [concept.abbr, "abbreviation", false],
    [concept.lay, "synonym", true],
    [concept.en, "translation", false],
  ];
}

function matchAll(text: string, entries: Labels, lengths: Lengths): ConceptMatch[] {
  const { text: normal, offsets } = unquoted(normalise(text));
  const found: ConceptMatch[] = [];
  for (let at = 0; at < normal.length; ) {
    const length = longestAt(normal, at, entries, lengths);
    if (length === 0) {
      at++;
      continue;
    }
    const place = { start: offsets[at]!, end: offsets[at + length - 1]! + 1 };
    for (const { conceptId, ...entry } of entries.get(normal.slice(at, at + length))!) {
      if (conceptId !== null) found.push({ conceptId, ...entry, ...place });
    }
    at += length;
  }
  return found;
}

/** Quotation marks set off a word and do not part it from the next; between two quoted words one stays, so that they do not grow together. */
function unquoted({ text, offsets }: NormalisedText): Pick<NormalisedText, "text" | "offsets"> {
  if (!text.includes(QUOTE)) return { text, offsets };
  const kept = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => text[at] !== QUOTE || text[at + 1] === QUOTE,
  );
  return { text: kept.map((at) => text[at]).join(""), offsets: Uint32Array.from(kept, (at) => offsets[at]!) };
}

/** Length of the longest label that begins at `at`; a Latin label must not begin or end inside a word. */
function longestAt(text: string, at: number, entries: Labels, lengths: Lengths): number {
  if (at > 0 && LATIN.test(text[at]!) && LATIN.test(text[at - 1]!)) return 0;
  for (const length of lengths.get(text[at]!) ?? []) {
    if (at + length > text.length) continue;
    const key = text.slice(at, at + length);
    if (!entries.has(key)) continue;
    const after = text[at + length];
    const cutsWord =
      after !== undefined &&
      LATIN.test(key.at(-1)!) &&
      LATIN.test(after) &&
      !isPlural(key, after, text[at + length + 1]);
    if (!cutsWord) return length;
  }
  return 0;
}

/** DRGs is DRG. */
function isPlural(key: string, after: string, beyond: string | undefined): boolean {
  return after === "s" && (beyond === undefined || !LATIN.test(beyond)) && /[a-z]$/.test(key);
}
