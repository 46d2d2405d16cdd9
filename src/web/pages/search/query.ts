/** What the search page can be asked, and what it asks the search. */
import { z } from "zod";
import { MAX_QUERY_CHARS, SearchRequest } from "../../../model/index.ts";

const MAX_PAGES = 500;

export const SearchPageQuery = z.object({
  q: z
    .string()
    .trim()
    .max(MAX_QUERY_CHARS)
    .transform((text) => text || undefined)
    .optional(),
  ...SearchRequest.pick({
    mode: true,
    regions: true,
    levels: true,
    kinds: true,
    statuses: true,
    roles: true,
    topic: true,
    strength: true,
    match: true,
  }).shape,
  group: z.literal("place").optional(),
  page: z.coerce.number().int().min(1).max(MAX_PAGES).default(1),
});
export type SearchPageQuery = z.infer<typeof SearchPageQuery>;

/** Parameters that narrow the answer, in the order in which they are shown. */
export const FILTERS = ["regions", "levels", "statuses", "kinds", "roles", "strength", "topic"] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_NAMES: Record<Filter, string> = {
  regions: "地区",
  levels: "层级",
  statuses: "文件状态",
  kinds: "文件种类",
  roles: "条款作用",
  strength: "力度",
  topic: "主题",
};

/** The chosen values of a filter; a topic is one value. */
export const chosen = (query: SearchPageQuery, filter: Filter): readonly string[] => {
  const value = query[filter];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
};

export const activeFilters = (query: SearchPageQuery): Filter[] =>
  FILTERS.filter((filter) => chosen(query, filter).length > 0);

export const requestOf = (
  { group: _, page: __, q = "", ...filters }: SearchPageQuery,
  more: Partial<SearchRequest>,
): SearchRequest => ({ ...filters, q, limit: 1, offset: 0, ...more });
