/** The clauses of a draft with their nearest existing ones, and those that nobody can be held to. */
import type { DraftClause, Passage, ReviewsAnswer, ShortPrecedent } from "../model/index.ts";
import { ACTING_ROLES } from "../retrieve/features.ts";
import { toHits } from "../retrieve/hits.ts";
import type { PassageFilter } from "../store/types.ts";
import type { Draft, ServiceContext } from "./context.ts";
import { rounded } from "./differences.ts";
import { hullOf } from "./precedents.ts";
import { findPrecedents } from "./precedents-find.ts";

/** Precedents of one clause. */
const NEAREST = 2;
/** Each look-up takes some tens of milliseconds: clauses beyond this many of a draft are not looked up. */
const MAX_LOOKED_UP = 300;
/** Candidates of each engine: only the nearest two are shown. */
const DEPTH = 80;
/** Clauses looked up at the same time. */
const PARALLEL = 4;
/** What a clause is about stands in its first sentences; the rest costs time and blurs the question. */
const SEARCHED_CHARS = 200;
/** Wording is compared over this much of a clause. */
const MAX_CLAUSE_CHARS = 2_000;
/** 由市医保局负责, 县医保局牵头: a body named in the sentence itself. */
const BODY =
  /(?:由|请)[\p{Script=Han}、]{2,30}?(?:负责|牵头|承担|组织|实施)|[\p{Script=Han}]{2,12}(?:局|委|厅|办|部门|政府|中心|公司)(?:负责|牵头)/u;
/** 2025年, 每年, 12月底前, 85%, 10个: what can be counted or dated. Marks at the start of the clause are no figures. */
const HELD = /\d+(?:\.\d+)?\s*[%％‰年月日个家种类项名人次万亿元倍岁天分]|每[年季月]|年底前|期末|百分之|全覆盖/u;

/** In reading order; a clause that says nothing to be done has no precedents. */
export async function clausesOf(ctx: ServiceContext, draft: Draft, filter: PassageFilter): Promise<DraftClause[]> {
  const acts = draft.passages.filter((passage) => ACTING_ROLES.has(passage.role) && passage.kind !== "row");
  const precedents = new Map<Passage, ShortPrecedent[]>();
  for (let from = 0; from < Math.min(acts.length, MAX_LOOKED_UP); from += PARALLEL) {
    const group = acts.slice(from, Math.min(from + PARALLEL, MAX_LOOKED_UP));
    const found = await Promise.all(group.map((passage) => nearest(ctx, passage, filter)));
    group.forEach((passage, at) => {
      precedents.set(passage, found[at]!);
    });
  }
  return draft.passages.map((passage) => toClause(passage, precedents.get(passage) ?? null));
}

function toClause(passage: Passage, precedents: ShortPrecedent[] | null): DraftClause {
  const { text, spans, role, strength, topics } = passage;
  const headings = passage.path.flatMap(({ eId, heading }) =>
    eId === passage.eId || heading === null ? [] : [heading],
  );
  return { text, span: hullOf(spans), spans, headings, role, strength, topics, precedents };
}

async function nearest(ctx: ServiceContext, passage: Passage, filter: PassageFilter): Promise<ShortPrecedent[]> {
  const text = passage.text.slice(0, MAX_CLAUSE_CHARS);
  const { plan, found } = await findPrecedents(ctx, text, { filter, depth: DEPTH, searched: SEARCHED_CHARS });
  const shown = found.slice(0, NEAREST);
  const hits = await toHits(ctx.index, ctx.retrieval, plan, shown);
  return hits.map(({ passage: existing, quote, scores }, at) => {
    const { region, status } = ctx.index.documents.find((document) => document.docId === existing.docId)!;
    return {
      docId: existing.docId,
      region,
      status,
      passageId: existing.passageId,
      strength: existing.strength,
      quote,
      score: scores.fused,
      sharedShare: rounded(shown[at]!.sharedShare),
    };
  });
}

/** Measures without a body, a date and a figure, by their place among the clauses. */
export function vagueOf({ passages, duties, targets }: Draft): ReviewsAnswer["vague"] {
  const held = new Set([...duties, ...targets].map((fact) => fact.passageId));
  return passages.flatMap((passage, clause) => {
    const { text, spans, role } = passage;
    if (role !== "measure" || passage.kind === "row" || held.has(passage.passageId)) return [];
    return BODY.test(text) || HELD.test(text) ? [] : [{ clause, text, span: hullOf(spans) }];
  });
}
