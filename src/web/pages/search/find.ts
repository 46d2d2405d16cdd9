/**
 * The searches behind one page: the first shows what there is; exact and related clauses are then asked for apart, or each place's best; and
 * for every filter in use one search without it says what it leaves out.
 */
import type { Facets, SearchAnswer } from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import type { HitText } from "../../components/hit-quote.tsx";
import { hitTexts } from "../../hit-texts.ts";
import { activeFilters, type Filter, requestOf, type SearchPageQuery } from "./query.ts";

export const HITS_A_PAGE = 20;
/** Of each of the two sections that stand on one page. */
const HITS_A_SECTION = 10;
const PLACES_A_PAGE = 10;
export const HITS_A_PLACE = 3;

export type SectionKind = "exact" | "related";

export interface Section {
  kind: SectionKind;
  total: number;
  shown: HitText[];
}

export interface PlaceGroup {
  code: string;
  name: string;
  total: number;
  shown: HitText[];
}

export interface Found {
  answer: SearchAnswer;
  sections: Section[];
  /** null where places are not asked for. */
  places: PlaceGroup[] | null;
  pages: number;
  /** What each filter in use could be changed to, and how much there is without it. */
  without: Map<Filter, SearchAnswer>;
}

export async function find(ctx: ServiceContext, query: SearchPageQuery): Promise<Found> {
  const ask = (more: Parameters<typeof requestOf>[1]) => operations.search.run(ctx, requestOf(query, more));
  const [answer, ...others] = await Promise.all([
    ask({ limit: HITS_A_PAGE, offset: (query.page - 1) * HITS_A_PAGE }),
    ...activeFilters(query).map((filter) => ask({ [filter]: undefined })),
  ]);
  const without = new Map(activeFilters(query).map((filter, at) => [filter, others[at]!]));
  if (query.group === "place") return { answer, without, ...(await byPlace(ctx, query, answer)) };
  return { answer, without, places: null, ...(await bySection(ctx, query, answer)) };
}

type Ask = (more: Parameters<typeof requestOf>[1]) => Promise<SearchAnswer>;

/** One part where the reader asked for one or only one has anything; else the best of both. */
async function bySection(ctx: ServiceContext, query: SearchPageQuery, answer: SearchAnswer) {
  const ask: Ask = (more) => operations.search.run(ctx, requestOf(query, more));
  const [exact, related] = [countOf(answer, "exact"), countOf(answer, "related")];
  const only: SectionKind | undefined = query.match ?? (exact === 0 ? "related" : related === 0 ? "exact" : undefined);
  if (only !== undefined) {
    const sections = [{ kind: only, total: answer.total, shown: await hitTexts(ctx, answer.hits) }];
    return { sections: answer.total > 0 ? sections : [], pages: pagesOf(answer.total, HITS_A_PAGE) };
  }
  const kinds = ["exact", "related"] as const;
  const answers = await Promise.all(kinds.map((match) => ask({ match, limit: HITS_A_SECTION })));
  const sections = await Promise.all(
    answers.map(async ({ hits, total }, at) => ({ kind: kinds[at]!, total, shown: await hitTexts(ctx, hits) })),
  );
  return { sections, pages: 1 };
}

/** Places with most clauses first. */
async function byPlace(ctx: ServiceContext, query: SearchPageQuery, { facets }: SearchAnswer) {
  const first = (query.page - 1) * PLACES_A_PAGE;
  const shown = facets.regions.slice(first, first + PLACES_A_PAGE);
  const pages = pagesOf(facets.regions.length, PLACES_A_PAGE);
  if (shown.length === 0) return { sections: [], places: [], pages };
  const regions = shown.map(({ value }) => value);
  const limit = regions.length * HITS_A_PLACE;
  const { hits } = await operations.search.run(ctx, requestOf(query, { regions, perRegion: HITS_A_PLACE, limit }));
  const texts = await hitTexts(ctx, hits);
  const places = shown.map(({ value, label, count }) => ({
    code: value,
    name: label,
    total: count,
    shown: texts.filter(({ hit }) => hit.passage.region?.code === value),
  }));
  return { sections: [], places, pages };
}

export const countOf = ({ facets }: { facets: Facets }, kind: SectionKind): number =>
  facets.matches.find(({ value }) => value === kind)?.count ?? 0;

const pagesOf = (total: number, size: number) => Math.max(1, Math.ceil(total / size));
