/**
 * Which concept an indicator measures, by the words of its name that carry the meaning. Guarantees: deterministic; the concept with the most
 * required words wins, the earlier one in the file on a tie; the loader names the place of what is wrong in the file.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { PlanlensError } from "../errors.ts";
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
