/**
 * The clauses and plans of one training run, with what is left out of it to be asked about afterwards. Guarantees that no text that is
 * left out is learned from in another cut or as a look-alike, and that of a plan that is left out not even the words are counted.
 */
import type { AnsweredClause } from "./pairs.ts";
import type { Random } from "./random.ts";
import { readAnsweredClauses, readPlans } from "./training-data.ts";

/** Every tenth clause is asked about when some are held out. */
const HOLDOUT_SHARE = 0.1;

export interface Material {
  known: AnsweredClause[];
  /** What was left out, by name: `tenth`, and each plan by its region. */
  heldOut: Map<string, AnsweredClause[]>;
  all: AnsweredClause[];
  plans: string[];
}

export interface LeftOut {
  dataDir: string;
  holdout: boolean;
  withoutRegions: readonly string[];
}

/** Groups, a share of them drawn. */
function drawnGroups(all: readonly AnsweredClause[], random: Random): Set<string> {
  const groups = [...new Set(all.map((c) => c.group))];
  return new Set(groups.filter(() => random.next() < HOLDOUT_SHARE));
}

/** Reads the folder and sets apart what is to be left out. A clause of a plan that is left out counts for the plan only. */
export async function readMaterial(options: LeftOut, random: Random): Promise<Material> {
  const plans = await readPlans(options.dataDir);
  const all = await readAnsweredClauses(options.dataDir, plans);
  const tenth = options.holdout ? drawnGroups(all, random) : new Set<string>();
  const placeOf = (c: AnsweredClause): string | null => {
    if (c.region !== null && options.withoutRegions.includes(c.region)) return c.region;
    return tenth.has(c.group) ? "tenth" : null;
  };
  for (const region of options.withoutRegions) plans.delete(region);
  const heldOut = new Map<string, AnsweredClause[]>();
  for (const c of all) {
    const place = placeOf(c);
    if (place !== null) heldOut.set(place, [...(heldOut.get(place) ?? []), c]);
  }
  const leftOut = new Set([...heldOut.values()].flat().map((c) => c.clause));
  const known = all
    .filter((c) => placeOf(c) === null)
    .map((c) => ({ ...c, near: c.near.filter((text) => !leftOut.has(text)) }));
  return { all, known, heldOut, plans: [...plans.values()] };
}
