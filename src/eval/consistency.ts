/**
 * Does it matter which name a reader knows? Each group holds names of one thing: official, short, lay, English, as one plan prints it. The first ten
 * passages and the first clause of each plan should be the same under all of them.
 */
import { compare } from "../services/compare.ts";
import type { ServiceContext } from "../services/context.ts";
import { search } from "../services/search.ts";
import { mean } from "./metrics.ts";

const TOP = 10;
/** Share of the first ten that two names of one thing are wanted to have in common. */
export const WANTED_OVERLAP = 0.8;

export const NAME_GROUPS: readonly (readonly string[])[] = [
  ["长期护理保险", "长护险", "失能人员护理", "LTCI"],
  ["DRG", "DRGs", "C-DRG付费", "疾病诊断相关分组"],
];

export interface NameConsistency {
  names: string[];
  /** Overlap of the first ten for each pair of names, 0…1. */
  pairs: { a: string; b: string; overlap: number }[];
  mean: number;
  lowest: number;
  /** Documents whose compare cell opens with the same passage under all names, and documents in all. */
  sameHeadline: number;
  documents: number;
}

export function measureConsistency(ctx: ServiceContext, groups = NAME_GROUPS): Promise<NameConsistency[]> {
  return Promise.all(groups.map((names) => measureGroup(ctx, names)));
}

async function measureGroup(ctx: ServiceContext, names: readonly string[]): Promise<NameConsistency> {
  const tops = await Promise.all(names.map((name) => firstPassages(ctx, name)));
  const headlines = await Promise.all(names.map((name) => headlinesOf(ctx, name)));
  const pairs = names.flatMap((a, at) =>
    names.slice(at + 1).map((b, after) => ({ a, b, overlap: overlapOf(tops[at]!, tops[at + 1 + after]!) })),
  );
  const overlaps = pairs.map((pair) => pair.overlap);
  const [first = []] = headlines;
  const same = first.filter((headline, column) => headlines.every((each) => each[column] === headline));
  return {
    names: [...names],
    pairs,
    mean: mean(overlaps),
    lowest: Math.min(1, ...overlaps),
    sameHeadline: same.length,
    documents: first.length,
  };
}

async function firstPassages(ctx: ServiceContext, name: string): Promise<string[]> {
  const { hits } = await search(ctx, { q: name, limit: TOP, offset: 0, mode: "hybrid" });
  return hits.map((hit) => hit.passage.passageId);
}

/** The first passage of each document's cell, null for one that is absent. */
async function headlinesOf(ctx: ServiceContext, name: string): Promise<(string | null)[]> {
  const { cells } = await compare(ctx, { q: name, evidence: 1 });
  return cells.map((cell) => cell.headline?.passage.passageId ?? null);
}

/** Shared ids over the length of the longer list: a name that finds less does not pass as one that finds the same. */
export function overlapOf(a: readonly string[], b: readonly string[]): number {
  const longer = Math.max(a.length, b.length);
  const inB = new Set(b);
  return longer === 0 ? 1 : a.filter((id) => inB.has(id)).length / longer;
}
