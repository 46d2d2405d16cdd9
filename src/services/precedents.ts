/** Which existing clauses stand nearest to a draft clause, what wording do they share with it, and which figures stand beside its own? */
import type {
  Document,
  Hit,
  Precedent,
  PrecedentGroup,
  PrecedentsAnswer,
  PrecedentsRequest,
  Span,
  Strength,
} from "../model/index.ts";
import { toHits } from "../retrieve/hits.ts";
import { tracer } from "../text/trace.ts";
import { checkDocuments, checkRegions } from "./checks.ts";
import type { Draft, ServiceContext } from "./context.ts";
import { rounded } from "./differences.ts";
import { type FoundPassage, findPrecedents, forgetful, withoutDocuments } from "./precedents-find.ts";
import { pairNumbers } from "./precedents-numbers.ts";

const LADDER: readonly Strength[] = ["none", "mention", "explore", "promote", "commit"];

/** Nearest first; regions that the text itself names restrict nothing. Throws UNKNOWN_REGION and UNKNOWN_DOCUMENT. */
export async function precedents(open: ServiceContext, request: PrecedentsRequest): Promise<PrecedentsAnswer> {
  const ctx = forgetful(open);
  const { index, retrieval } = ctx;
  const { text } = request;
  const excluded = request.excludeDocIds ?? [];
  checkDocuments(ctx, excluded, "excludeDocIds");
  const { plan, found } = await findPrecedents(ctx, text, {
    filter: {
      ...withoutDocuments(index, excluded),
      ...(request.regions && { regions: checkRegions(ctx, request.regions) }),
    },
  });
  const shown = found.slice(0, request.limit);
  const [hits, draft] = await Promise.all([toHits(index, retrieval, plan, shown), ctx.readDraft(text)]);
  const answers = await Promise.all(hits.map((hit, at) => toPrecedent(ctx, hit, shown[at]!, text, draft)));
  return { buildId: index.manifest.buildId, hits: answers, groups: groupsOf(answers, index.documents) };
}

async function toPrecedent(
  ctx: ServiceContext,
  hit: Hit,
  found: FoundPassage,
  text: string,
  draft: Draft,
): Promise<Precedent> {
  const { passage } = hit;
  const slice = tracer(await ctx.index.text(passage.docId), passage);
  const targets = ctx.index.targets.filter((target) => target.passageId === passage.passageId);
  return {
    ...hit,
    scores: { ...hit.scores, shared: rounded(found.sharedShare) },
    sharedWording: found.runs.map(({ from, to, ownShare }) => {
      const there = slice(to.start, to.end);
      return {
        inputSpan: { start: from.start, end: from.end },
        passageSpan: hullOf(there.spans),
        passageSpans: there.spans,
        text: there.text,
        ownShare: rounded(ownShare),
      };
    }),
    numbers: pairNumbers({ text, targets: draft.targets }, { passage, targets, slice }, found.runs),
  };
}

/** From the first to the last character of a list of places in document order. */
export function hullOf(spans: readonly Span[]): Span {
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}

function groupsOf(hits: readonly Precedent[], documents: readonly Document[]): PrecedentGroup[] {
  return [...new Set(hits.map((hit) => hit.passage.docId))].map((docId) => {
    const own = hits.filter((hit) => hit.passage.docId === docId);
    const { title, region, status } = documents.find((document) => document.docId === docId)!;
    const levels = own.map((hit) => LADDER.indexOf(hit.passage.strength));
    return { docId, region, status, title, strength: LADDER[Math.max(...levels)]!, ranks: own.map((hit) => hit.rank) };
  });
}
