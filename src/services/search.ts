/** Which clauses answer a question, over all documents or some? Each hit says why it was found and quotes its best sentence. */
import type { Document, Facets, MatchClass, Passage, SearchAnswer, SearchRequest } from "../model/index.ts";
import { exactMatcher } from "../retrieve/exact.ts";
import { fold } from "../retrieve/fold.ts";
import { toHits } from "../retrieve/hits.ts";
import { rank } from "../retrieve/rank.ts";
import type { RankedPassage } from "../retrieve/types.ts";
import { CANDIDATES } from "../retrieve/weights.ts";
import type { PassageFilter } from "../store/types.ts";
import { checkRegions, checkTopic } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

/** From so many on, passages may be left out that stand further down: a number of results that is no count of all. */
export const SEARCH_DEPTH = CANDIDATES;

/** Throws UNKNOWN_REGION and UNKNOWN_TOPIC. A question that names a region of the index is about that region unless `regions` says otherwise. */
export async function search(ctx: ServiceContext, request: SearchRequest): Promise<SearchAnswer> {
  const { index, retrieval } = ctx;
  const { plan, ranked } = await rank(index, retrieval, request.q, {
    mode: request.mode,
    depth: CANDIDATES + request.offset + request.limit,
    filterFor: (understood) => filterOf(ctx, request, understood.regions),
  });
  const isExact = exactMatcher(plan);
  const classOf = ({ passage }: RankedPassage): MatchClass => (isExact(passage) ? "exact" : "related");
  const folded = fold(ranked);
  const wanted = folded.filter((each) => request.match === undefined || classOf(each) === request.match);
  const found = capPerRegion(wanted, request.perRegion);
  const page = found.slice(request.offset, request.offset + request.limit);
  return {
    buildId: index.manifest.buildId,
    query: {
      text: request.q,
      mode: request.mode,
      terms: plan.terms.map((each) => each.term),
      expansions: plan.expansions,
    },
    total: found.length,
    hits: await toHits(index, retrieval, plan, page, request.offset + 1),
    facets: {
      ...facetsOf(ctx, found),
      matches: count(folded, (each) => same(classOf(each))),
    },
  };
}

function filterOf(ctx: ServiceContext, request: SearchRequest, named: readonly string[]): PassageFilter {
  const regions = regionsOf(ctx, request, named);
  if (request.topic !== undefined) checkTopic(ctx, request.topic);
  return {
    ...(regions !== null && { regions }),
    ...(request.kinds && { docKinds: request.kinds }),
    ...(request.statuses && { statuses: request.statuses }),
    ...(request.roles && { roles: request.roles }),
    ...(request.strength && { strengths: request.strength }),
    ...(request.topic !== undefined && { topic: request.topic }),
  };
}

/** Null where any region will do; an empty list where no region is both in `regions` and of one of the levels. */
function regionsOf(ctx: ServiceContext, request: SearchRequest, named: readonly string[]): readonly string[] | null {
  const regions = request.regions === undefined ? named : checkRegions(ctx, request.regions);
  const chosen = request.regions === undefined && regions.length === 0 ? null : regions;
  if (request.levels === undefined) return chosen;
  const ofLevels = regionsOfLevels(ctx.index.documents, request.levels);
  return chosen === null ? ofLevels : ofLevels.filter((code) => chosen.includes(code));
}

function regionsOfLevels(documents: readonly Document[], levels: NonNullable<SearchRequest["levels"]>): string[] {
  const codes = documents.flatMap(({ region }) =>
    region !== null && levels.includes(region.level) ? [region.code] : [],
  );
  return [...new Set(codes)];
}

function capPerRegion(found: readonly RankedPassage[], cap: number | undefined): readonly RankedPassage[] {
  if (cap === undefined) return found;
  const taken = new Map<string, number>();
  return found.filter(({ passage }) => {
    const key = passage.region?.code ?? passage.docId;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count <= cap;
  });
}

function facetsOf({ index }: ServiceContext, found: readonly RankedPassage[]): Omit<Facets, "matches"> {
  const documents = new Map(index.documents.map((document) => [document.docId, document]));
  const labels = new Map(index.lexicon.concepts.map(({ id, pref }) => [id, pref]));
  const passages = found.map((each) => each.passage);
  const documentOf = (passage: Passage) => documents.get(passage.docId)!;
  return {
    regions: count(passages, (passage) => passage.region && [passage.region.code, passage.region.name]),
    levels: count(passages, (passage) => same(documentOf(passage).region?.level ?? null)),
    kinds: count(passages, (passage) => same(documentOf(passage).kind)),
    statuses: count(passages, (passage) => same(documentOf(passage).status)),
    roles: count(passages, (passage) => same(passage.role)),
    strengths: count(passages, (passage) => same(passage.strength)),
    topics: count(
      passages.flatMap((passage) => passage.topics),
      (topic) => [topic, labels.get(topic) ?? topic],
    ),
  };
}

const same = (value: string | null): [string, string] | null => (value === null ? null : [value, value]);

/** Values by falling count, equal counts by value. */
function count<T>(items: readonly T[], keyOf: (item: T) => [string, string] | null) {
  const counts = new Map<string, { value: string; label: string; count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const entry = counts.get(key[0]) ?? { value: key[0], label: key[1], count: 0 };
    entry.count++;
    counts.set(key[0], entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
