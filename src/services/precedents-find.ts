/**
 * The existing clauses nearest to a text, by what they say and by the wording they share with it. Nothing of the text is remembered. Same build
 * and text, same answer.
 */
import type { Passage } from "../model/index.ts";
import { rank } from "../retrieve/rank.ts";
import type { QueryPlan, RankedPassage, RetrievalContext } from "../retrieve/types.ts";
import { CANDIDATES } from "../retrieve/weights.ts";
import type { IndexReader, PassageFilter } from "../store/types.ts";
import { type Comparable, comparable, type SharedRun, sharedRuns } from "../text/shared-runs.ts";
import type { ServiceContext } from "./context.ts";
import { type Commonness, commonnessOf } from "./precedents-commonness.ts";

/** Passages whose wording is looked at; shared wording lifts none from farther down. */
const RERANKED = 60;
/** A clause taken over word for word must stand above one that is only about the same. */
const SHARED_WEIGHT = 2;

export interface FoundRun extends SharedRun {
  /** Share of the run that is not wording of the genre, 0…1. */
  ownShare: number;
}

/** A passage with the wording that it shares with the text; `from` of a run counts in the text, `to` in the passage's. */
export interface FoundPassage extends RankedPassage {
  runs: FoundRun[];
  /** Share of the text that stands in runs, the genre's wording counted low, 0…1. */
  sharedShare: number;
}

export interface Finding {
  plan: QueryPlan;
  found: FoundPassage[];
}

export interface FindOptions {
  filter: PassageFilter;
  /** Candidates asked of each engine. */
  depth?: number;
  /** Characters at the start of the text that are searched for; shared wording is looked for in all of it. */
  searched?: number;
}

export async function findPrecedents(
  { index, retrieval }: ServiceContext,
  text: string,
  { filter, depth = CANDIDATES, searched = text.length }: FindOptions,
): Promise<Finding> {
  const commonness = await commonnessOf(index);
  const { plan, ranked } = await rank(index, retrieval, text.slice(0, searched), {
    mode: "hybrid",
    depth,
    filterFor: () => filter,
  });
  const input = comparable(text);
  const found = ranked.slice(0, RERANKED).map((each) => withRuns(each, input, commonness));
  found.sort((a, b) => b.fused - a.fused || a.seq - b.seq);
  return { plan, found };
}

function withRuns(each: RankedPassage, input: Comparable, commonness: Commonness): FoundPassage {
  const runs = sharedRuns([input], [comparable(each.passage.text)]).map((run) => ({
    ...run,
    ownShare: commonness.ownShare(input, run.unit, run.units),
  }));
  const own = runs.reduce((sum, run) => sum + run.units * run.ownShare, 0);
  const sharedShare = input.units.length === 0 ? 0 : own / input.units.length;
  return { ...each, runs, sharedShare, fused: each.fused + SHARED_WEIGHT * sharedShare };
}

/** Documents that are left when some are excluded; no condition where none are. */
export function withoutDocuments(index: IndexReader, excluded: readonly string[]): PassageFilter {
  if (excluded.length === 0) return {};
  const docIds = index.documents.map((document) => document.docId).filter((docId) => !excluded.includes(docId));
  return { docIds };
}

/**
 * Retrieval keeps the concepts of texts it has seen, by the text. A draft must leave no trace: what is worked out with this context is forgotten
 * with it, so make one for each question.
 */
export function forgetful(ctx: ServiceContext): ServiceContext {
  return { ...ctx, retrieval: withoutMemory(ctx.retrieval) };
}

function withoutMemory(retrieval: RetrievalContext): RetrievalContext {
  const seen = new Map<string, ReturnType<RetrievalContext["conceptsIn"]>>();
  return {
    ...retrieval,
    conceptsIn: (text) => {
      const known = seen.get(text) ?? retrieval.conceptsOf({ ...UNNAMED, text });
      seen.set(text, known);
      return known;
    },
  };
}

/** Concepts of a passage are remembered as long as the passage object lives, which for this one is no longer than the question. */
const UNNAMED: Passage = {
  passageId: "",
  docId: "",
  eId: "",
  region: null,
  path: [],
  kind: "content",
  role: "other",
  text: "",
  spans: [],
  lines: { start: 1, end: 1 },
  strength: "none",
  reasons: [],
  sentences: [],
  topics: [],
  topicTags: [],
};
