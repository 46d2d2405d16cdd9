/** Asks the operations and collects what a file needs: the whole answer, all its pages, the sources it names. One function a question. */
import { PlanlensError } from "../errors.ts";
import type {
  BasketRequest,
  CompareRequest,
  DutiesExportRequest,
  Duty,
  Hit,
  IndicatorsRequest,
  SearchAnswer,
  SearchExportRequest,
  Target,
  TargetsExportRequest,
} from "../model/index.ts";
import { MAX_FACTS, MAX_LIMIT } from "../model/index.ts";
import type { ServiceContext } from "../services/context.ts";
import { operations } from "../services/operations.ts";
import { passagesById } from "../services/passages-by-id.ts";
import {
  type BasketDossier,
  type CompareDossier,
  type Dossier,
  type DutiesDossier,
  documentsOf,
  type IndicatorsDossier,
  type SearchDossier,
  type TargetsDossier,
} from "./dossier.ts";
import { filtersOf, topicLabel } from "./filters.ts";
import { type Library, openLibrary } from "./library.ts";

export async function gatherCompare(
  ctx: ServiceContext,
  request: CompareRequest,
  date: string,
): Promise<CompareDossier> {
  const answer = await operations.compare.run(ctx, request);
  const subject = request.topic === undefined ? request.q! : topicLabel(ctx, request.topic);
  const facts = answer.cells.flatMap(({ indicators, targets, duties }) => [...indicators, ...targets, ...duties]);
  const named = [...answer.silent, ...answer.speaking].flatMap(({ passageId }) => passageId ?? []);
  const library = await openLibrary(ctx, [...passageIds([...facts, ...answer.figures]), ...named]);
  const docIds = answer.columns.map((document) => document.docId);
  return { ...dossier(ctx, `跨地区比对：${subject}`, request, date, library, docIds), answer };
}

export async function gatherSearch(
  ctx: ServiceContext,
  { limit, ...question }: SearchExportRequest,
  date: string,
): Promise<SearchDossier> {
  const answer = await searchWhole(ctx, question, limit);
  const library = await openLibrary(ctx, []);
  const docIds = answer.hits.map(({ passage }) => passage.docId);
  const request = { ...question, limit };
  return { ...dossier(ctx, `条款检索：${question.q}`, request, date, library, docIds), answer };
}

/** The first `wanted` hits; the search gives them a page at a time. */
async function searchWhole(
  ctx: ServiceContext,
  question: Omit<SearchExportRequest, "limit">,
  wanted: number,
): Promise<SearchAnswer> {
  const page = (offset: number) =>
    operations.search.run(ctx, { ...question, offset, limit: Math.min(MAX_LIMIT, wanted - offset) });
  const first = await page(0);
  const hits: Hit[] = [...first.hits];
  let last = first;
  while (hits.length < wanted && last.hits.length === MAX_LIMIT) {
    last = await page(hits.length);
    hits.push(...last.hits);
  }
  return { ...first, total: Math.max(first.total, hits.length), hits };
}

export async function gatherIndicators(
  ctx: ServiceContext,
  request: IndicatorsRequest,
  date: string,
): Promise<IndicatorsDossier> {
  const answer = await operations.indicators.run(ctx, request);
  const library = await openLibrary(ctx, passageIds(answer.indicators));
  return { ...dossier(ctx, "指标对照表", request, date, library, docIds(answer.indicators)), answer };
}

export async function gatherTargets(
  ctx: ServiceContext,
  request: TargetsExportRequest,
  date: string,
): Promise<TargetsDossier> {
  const targets = await wholeList((offset) =>
    operations.targets.run(ctx, { ...request, limit: MAX_FACTS, offset }).then((page) => page.targets),
  );
  const library = await openLibrary(ctx, passageIds(targets));
  const answer = { buildId: library.buildId, total: targets.length, targets };
  return { ...dossier(ctx, "量化与限期目标", request, date, library, docIds(targets)), answer };
}

export async function gatherDuties(
  ctx: ServiceContext,
  request: DutiesExportRequest,
  date: string,
): Promise<DutiesDossier> {
  const duties = await wholeList((offset) =>
    operations.duties.run(ctx, { ...request, limit: MAX_FACTS, offset }).then((page) => page.duties),
  );
  const library = await openLibrary(ctx, passageIds(duties));
  const answer = { buildId: library.buildId, total: duties.length, duties };
  return { ...dossier(ctx, "任务分工表", request, date, library, docIds(duties)), answer };
}

async function wholeList<F extends Target | Duty>(page: (offset: number) => Promise<F[]>): Promise<F[]> {
  const all: F[] = [];
  for (;;) {
    const next = await page(all.length);
    all.push(...next);
    if (next.length < MAX_FACTS) return all;
  }
}

const DEFAULT_BASKET_TITLE = "收藏条款";

/** Throws INVALID_REQUEST with the place in `items` of every passage that the build does not hold. */
export async function gatherBasket(ctx: ServiceContext, request: BasketRequest, date: string): Promise<BasketDossier> {
  const asked = request.items.map((item) => (typeof item === "string" ? { passageId: item } : item));
  const passages = await passagesById(
    ctx,
    asked.map(({ passageId }) => passageId),
  );
  refuseUnknown(
    asked.map(({ passageId }) => passageId),
    passages,
    (at) => `items.${at}`,
  );
  const items = asked.map(({ passageId, note }) => ({ passage: passages.get(passageId)!, note: note || null }));
  const library = await openLibrary(ctx, []);
  const named = items.map(({ passage }) => passage.docId);
  const answer = { buildId: library.buildId, items };
  return { ...dossier(ctx, request.title ?? DEFAULT_BASKET_TITLE, request, date, library, named), answer };
}

/** Throws INVALID_REQUEST for ids that are no passages of the build; `pathOf` says where in the request an id stands. */
export function refuseUnknown(
  ids: readonly string[],
  passages: ReadonlyMap<string, unknown>,
  pathOf: (at: number) => string,
): void {
  const errors = ids.flatMap((id, at) =>
    passages.has(id)
      ? []
      : [{ path: pathOf(at), message: `${pathOf(at)}=${id} is not a passage of this index; ids look like docId#eId` }],
  );
  if (errors.length === 0) return;
  throw new PlanlensError("INVALID_REQUEST", errors.map((error) => error.message).join("; "), { errors });
}

function dossier(
  ctx: ServiceContext,
  title: string,
  request: object,
  date: string,
  library: Library,
  named: readonly string[],
): Dossier {
  const documents = documentsOf(library, named);
  return { title, buildId: library.buildId, date, request, filters: filtersOf(ctx, request), documents, library };
}

const passageIds = (facts: readonly { passageId: string }[]): string[] => facts.map(({ passageId }) => passageId);
const docIds = (facts: readonly { docId: string }[]): string[] => facts.map(({ docId }) => docId);
