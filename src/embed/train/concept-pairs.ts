/**
 * Pairs that the thesaurus teaches: labels of one concept mean the same, a definition says what they mean, and a label of a concept that
 * is named as different from it does not.
 */
import type { Concept } from "../../model/index.ts";
import { drawn, type PairSource, ring } from "./pairs.ts";

/** Labels of one concept, all ways of saying one thing. */
export interface LabelledConcept {
  id: string;
  labels: string[];
  definition: string | null;
  /** Labels of related concepts for which the thesaurus says what sets them apart. */
  others: string[];
}

export const labelsOf = (c: Concept): string[] => [c.pref, ...c.alt, ...c.abbr, ...c.lay, ...c.en];

/** A relation is written down on one side and holds for both. */
function siblings(concepts: readonly Concept[]): Map<string, Set<string>> {
  const others = new Map(concepts.map((c) => [c.id, new Set<string>()]));
  for (const c of concepts) {
    for (const { id, difference } of c.related) {
      if (difference === null) continue;
      others.get(c.id)?.add(id);
      others.get(id)?.add(c.id);
    }
  }
  return others;
}

/** The concepts as the trainer takes them. A label that two concepts share sets neither apart from the other. */
export function labelledConcepts(concepts: readonly Concept[]): LabelledConcept[] {
  const byId = new Map(concepts.map((c) => [c.id, labelsOf(c)]));
  const beside = siblings(concepts);
  return concepts.map((c) => {
    const labels = labelsOf(c);
    const others = [...beside.get(c.id)!]
      .flatMap((id) => byId.get(id) ?? [])
      .filter((label) => !labels.includes(label));
    return { id: c.id, labels, definition: c.definition, others };
  });
}

/** Each label with another label of its concept, against a label of a concept that is said to differ. */
export function labelToLabel(concepts: readonly LabelledConcept[]): PairSource {
  return {
    name: "label-label",
    deal: (random) => concepts.flatMap((c) => ring(c.labels, c.id, random, c.others)),
  };
}

/** An epoch shows each definition with this many of its labels: with all of them definitions would outweigh the plans. */
const DEFINED_LABELS = 4;

/** Labels with the definition of their concept, against the definition of nothing: definitions of all others are in the batch. */
export function labelToDefinition(concepts: readonly LabelledConcept[]): PairSource {
  return {
    name: "label-definition",
    deal: (random) =>
      concepts.flatMap(({ id, labels, definition }) => {
        if (definition === null) return [];
        const shown = Array.from({ length: Math.min(DEFINED_LABELS, labels.length) }, () => drawn(labels, random)!);
        return shown.map((left) => ({ left, right: definition, group: id, against: null }));
      }),
  };
}
