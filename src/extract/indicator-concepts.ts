/**
 * Which concept an indicator measures, by the words of its name that carry the meaning. Guarantees: deterministic; the concept with the most
 * required words wins, the earlier one in the file on a tie; the loader names the place of what is wrong in the file.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { PlanlensError } from "../errors.ts";
import type { Indicator, IndicatorConcept } from "../model/index.ts";
import { type IndicatorConceptEntry, IndicatorConceptFile } from "../model/indicator-concepts.ts";
import { normalise } from "../text/normalise.ts";

/** The file's concepts in its order, as handed to `extractIndicators`. */
export type IndicatorConceptRules = readonly IndicatorConceptEntry[];

const FILE = "indicator-concepts.yaml";
/** （含大病保险）, （不含中药饮片）: what is counted in or out does not change what is measured. */
const INCLUDED = /[（(][^（）()]*含[^（）()]*[)）]/g;

/** Reads `lexicon/indicator-concepts.yaml` under the data folder. Throws LEXICON_INVALID with file and place. */
export async function loadIndicatorConcepts(dataDir: string): Promise<IndicatorConceptRules> {
  const path = join(dataDir, "lexicon", FILE);
  const invalid = (problem: string, cause?: unknown) =>
    new PlanlensError("LEXICON_INVALID", `${path}: ${problem}; correct the file`, { cause });
  let data: unknown;
  try {
    data = parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw invalid(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const parsed = IndicatorConceptFile.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw invalid(`${issue.path.join(".")}: ${issue.message}`);
  }
  const ids = parsed.data.concepts.map((concept) => concept.id);
  for (const concept of parsed.data.concepts) {
    if (ids.indexOf(concept.id) !== ids.lastIndexOf(concept.id)) throw invalid(`the id ${concept.id} is used twice`);
    const named = [...concept.comparableWith, ...concept.notComparableWith.map((other) => other.concept)];
    const unknown = named.find((id) => !ids.includes(id));
    if (unknown !== undefined) throw invalid(`${concept.id} names the concept ${unknown}, which does not exist`);
  }
  return parsed.data.concepts;
}

/** The concept of an indicator's name or a target's subject, or null. */
export function conceptOf(name: string, concepts: IndicatorConceptRules): IndicatorConceptEntry | null {
  const text = normalise(name.replace(INCLUDED, "")).text;
  const matching = concepts.filter((concept) => matches(text, concept));
  return matching.reduce<IndicatorConceptEntry | null>(
    (best, concept) => (best === null || concept.required.length > best.required.length ? concept : best),
    null,
  );
}

function matches(text: string, concept: IndicatorConceptEntry): boolean {
  const has = (word: string) => word.split("|").some((each) => text.includes(each.toLowerCase()));
  return (
    concept.required.every(has) && (concept.any.length === 0 || concept.any.some(has)) && !concept.forbidden.some(has)
  );
}

/** The concepts that occur among the indicators, in the order of the file, and whether their figures may stand side by side. */
export function conceptsOf(indicators: readonly Indicator[], concepts: IndicatorConceptRules): IndicatorConcept[] {
  const present = new Set(indicators.map((indicator) => indicator.concept));
  return concepts
    .filter((concept) => present.has(concept.id))
    .map((concept) => {
      const own = indicators.filter((indicator) => indicator.concept === concept.id);
      const reasons = [unitReason(own), basisReason(own, concept)].filter((reason) => reason !== null);
      const apart = concept.notComparableWith.filter((other) => present.has(other.concept));
      const notes = [...reasons, ...apart.map((other) => otherNote(other, concepts))];
      return {
        concept: concept.id,
        label: concept.label,
        unit: concept.unit,
        comparable: reasons.length === 0,
        note: notes.length === 0 ? null : notes.join("；"),
      };
    });
}

function otherNote(other: { concept: string; note: string }, concepts: IndicatorConceptRules): string {
  const label = concepts.find((concept) => concept.id === other.concept)!.label;
  return `不与“${label}”比较：${other.note}`;
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
  return labels.length === 0 ? "未注明" : labels.join("、");
}
