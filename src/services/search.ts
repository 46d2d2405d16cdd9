/** Which clauses answer a question, over all documents or some? Each hit says why it was found and quotes its best sentence. */
import type { Document, Facets, Passage, SearchAnswer, SearchRequest } from "../model/index.ts";
import { fold } from "../retrieve/fold.ts";
import { toHits } from "../retrieve/hits.ts";
import { rank } from "../retrieve/rank.ts";
import type { RankedPassage } from "../retrieve/types.ts";
import { CANDIDATES } from "../retrieve/weights.ts";
import type { PassageFilter } from "../store/types.ts";
import { checkRegions, checkTopic } from "./checks.ts";
import type { ServiceContext } from "./context.ts";

/** Throws UNKNOWN_REGION and UNKNOWN_TOPIC. A question that names a region of the index is about that region unless `regions` says otherwise. */
export async function search(ctx: ServiceContext, request: SearchRequest): Promise<SearchAnswer> {
  const { index, retrieval } = ctx;
  const { plan, ranked } = await rank(index, retrieval, request.q, {
    mode: request.mode,
    depth: CANDIDATES + request.offset + request.limit,
    filterFor: (understood) => filterOf(ctx, request, understood.regions),
  });
  const found = capPerRegion(fold(ranked), request.perRegion);
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
    facets: facetsOf(
      found.map((each) => each.passage),
      index.documents,
    ),
  };
}

function filterOf(ctx: ServiceContext, request: SearchRequest, named: readonly string[]): PassageFilter {
  const regions = request.regions === undefined ? named : checkRegions(ctx, request.regions);
  if (request.topic !== undefined) checkTopic(ctx, request.topic);
  return {
    ...(regions.length > 0 && { regions }),
    ...(request.kinds && { docKinds: request.kinds }),
    ...(request.statuses && { statuses: request.statuses }),
    ...(request.roles && { roles: request.roles }),
    ...(request.strength && { strengths: request.strength }),
    ...(request.topic !== undefined && { topic: request.topic }),
  };
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

function facetsOf(passages: readonly Passage[], documents: readonly Document[]): Facets {
  const byId = new Map(documents.map((document) => [document.docId, document]));
  const documentOf = (passage: Passage) => byId.get(passage.docId)!;
  return {
    regions: count(passages, (passage) => passage.region && [passage.region.code, passage.region.name]),
    kinds: count(passages, (passage) => same(documentOf(passage).kind)),
    statuses: count(passages, (passage) => same(documentOf(passage).status)),
    roles: count(passages, (passage) => same(passage.role)),
    strengths: count(passages, (passage) => same(passage.strength)),
  };
}

const same = (value: string | null): [string, string] | null => (value === null ? null : [value, value]);

/** Values by falling count, equal counts by value. */
function count(passages: readonly Passage[], keyOf: (passage: Passage) => [string, string] | null) {
  const counts = new Map<string, { value: string; label: string; count: number }>();
  for (const passage of passages) {
    const key = keyOf(passage);
    if (key === null) continue;
    const entry = counts.get(key[0]) ?? { value: key[0], label: key[1], count: 0 };
    entry.count++;
    counts.set(key[0], entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
