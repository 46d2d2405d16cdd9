/**
 * Wording that the evidence of one cell shares with that of another (共享表述): a fact about texts, not about who wrote it first. Wording of the genre
 * counts low, so it stands last.
 */
import type { Hit, SharedWordingRun } from "../model/index.ts";
import { type SharedRun, sharedRuns } from "../text/shared-runs.ts";
import type { PlainCell } from "./cells.ts";
import type { ServiceContext } from "./context.ts";
import { placesIn, toSharedRun } from "./differences.ts";
import { type Commonness, commonnessOf } from "./precedents-commonness.ts";

/** Every cell against every other up to here; beyond, each against the first column, which is the base where one was named. */
const MAX_PAIRED_CELLS = 12;
/** Runs that are shown; the rest hold less wording of their own. */
const MAX_RUNS = 100;
/** A run that is nearly all genre says nothing of the two documents. */
const MIN_OWN_SHARE = 0.2;

/** Those with most wording of their own first. */
export async function sharedBetween(ctx: ServiceContext, cells: readonly PlainCell[]): Promise<SharedWordingRun[]> {
  const speaking = cells.filter((cell) => cell.evidence.length > 0);
  if (speaking.length < 2) return [];
  const commonness = await commonnessOf(ctx.index);
  const sides = await Promise.all(speaking.map((cell) => readSide(ctx, cell.evidence)));
  const first = speaking.length <= MAX_PAIRED_CELLS ? sides : sides.slice(0, 1);
  return first
    .flatMap((here, at) => sides.slice(at + 1).flatMap((there) => runsOf(here, there, commonness)))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_RUNS)
    .map(({ run, ownShare, here, there }) => toSharedRun(run, ownShare, here, there));
}

type Side = ReturnType<typeof placesIn>;

async function readSide({ index }: ServiceContext, evidence: readonly Hit[]): Promise<Side> {
  const passages = evidence.map((hit) => hit.passage);
  return placesIn(passages, await index.text(passages[0]!.docId));
}

interface Weighed {
  run: SharedRun;
  ownShare: number;
  weight: number;
  here: Side;
  there: Side;
}

function runsOf(here: Side, there: Side, commonness: Commonness): Weighed[] {
  return sharedRuns(here.texts, there.texts).flatMap((run) => {
    const ownShare = commonness.ownShare(here.texts[run.from.text]!, run.unit, run.units);
    return ownShare < MIN_OWN_SHARE ? [] : [{ run, ownShare, weight: ownShare * run.units, here, there }];
  });
}
