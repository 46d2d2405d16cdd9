/**
 * Which concepts a list of indicators speaks of, and whether their figures may stand side by side. Guarantees: figures in different units or
 * counted over different things are never called comparable, and the note says why. The write side finds the concepts, the read side asks this.
 */
import type { Indicator, IndicatorConcept, IndicatorConceptEntry } from "../model/index.ts";
import { normalise } from "./normalise.ts";

/** The concepts that occur among the indicators, in the order of the file, and whether their figures may stand side by side. */
export function conceptsOf(
  indicators: readonly Indicator[],
  concepts: readonly IndicatorConceptEntry[],
): IndicatorConcept[] {
  const present = new Set(indicators.map((indicator) => indicator.concept));
  return concepts
    .filter((concept) => present.has(concept.id))
    .map((concept) => {
      const own = indicators.filter((indicator) => indicator.concept === concept.id);
      const reasons = reasonsApart(own, concept);
      const apart = keptApart(concept, concepts).filter(({ other }) => present.has(other.id));
      const notes = [...reasons, ...apart.map(({ other, note }) => `不与“${other.label}”比较：${note}`)];
      return {
        concept: concept.id,
        label: concept.label,
        unit: concept.unit,
        comparable: reasons.length === 0,
        note: notes.length === 0 ? null : notes.join("；"),
      };
    });
}

/** Why figures of one concept must not stand side by side; none where they may. */
export function reasonsApart(indicators: readonly Indicator[], concept: IndicatorConceptEntry): string[] {
  return [unitReason(indicators), basisReason(indicators, concept)].filter((reason) => reason !== null);
}

/** The register writes a difference on one side; it holds on both. */
function keptApart(concept: IndicatorConceptEntry, concepts: readonly IndicatorConceptEntry[]) {
  const noteOn = (from: IndicatorConceptEntry, to: IndicatorConceptEntry) =>
    from.notComparableWith.find((each) => each.concept === to.id)?.note;
  return concepts.flatMap((other) => {
    const note = noteOn(concept, other) ?? noteOn(other, concept);
    return note === undefined ? [] : [{ other, note }];
  });
}

function unitReason(indicators: readonly Indicator[]): string | null {
  const units = [...new Set(indicators.map((indicator) => indicator.unit).filter((unit) => unit !== null))];
  return units.length < 2 ? null : `单位不同：${units.join("、")}`;
}

function basisReason(indicators: readonly Indicator[], concept: IndicatorConceptEntry): string | null {
  const bases = new Set(indicators.map((indicator) => basisOf(indicator.name, concept)));
  return bases.size < 2 ? null : `口径不同：${[...bases].join(" / ")}`;
}

function basisOf(name: string, concept: IndicatorConceptEntry): string {
  const text = normalise(name).text;
  const has = (word: string) => text.includes(word.toLowerCase());
  const labels = concept.bases.filter((basis) => basis.words.some(has)).map((basis) => basis.label);
  return labels.length === 0 ? "未载明" : labels.join("、");
}
