/** Which rows and columns of the aligned indicators a page shows. */
import { z } from "zod";
import {
  type Document,
  type Indicator,
  type IndicatorCell,
  type IndicatorRow,
  IndicatorsRequest,
  Nature,
} from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";

/** More columns than these are read on further pages. */
export const COLUMNS_A_PAGE = 8;

export const IndicatorsPageQuery = z.object({
  ...IndicatorsRequest.shape,
  nature: Nature.optional(),
  origin: z.enum(["table", "text", "task"]).optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export type IndicatorsPageQuery = z.output<typeof IndicatorsPageQuery>;

export interface IndicatorsView {
  query: IndicatorsPageQuery;
  /** Of this page. */
  columns: Document[];
  rows: IndicatorRow[];
  pages: number;
  /** Documents of all pages. */
  documents: number;
  /** What the register keeps apart from each concept. */
  notes: ReadonlyMap<string, string>;
  /** Indicators that share no concept with others. */
  loose: Indicator[];
  concepts: { value: string; label: string }[];
}

/** Throws UNKNOWN_REGION and UNKNOWN_CONCEPT. */
export async function indicatorsView(ctx: ServiceContext, query: IndicatorsPageQuery): Promise<IndicatorsView> {
  const { concept, regions } = query;
  const answer = await operations.indicators.run(ctx, { concept, regions });
  const isMeant = meets(query);
  const withIndicators = new Set(answer.indicators.filter(isMeant).map(({ docId }) => docId));
  const documents = answer.columns.filter(({ docId }) => withIndicators.has(docId));
  const pages = Math.max(1, Math.ceil(documents.length / COLUMNS_A_PAGE));
  const page = Math.min(query.page, pages);
  const columns = documents.slice((page - 1) * COLUMNS_A_PAGE, page * COLUMNS_A_PAGE);
  const shown = new Set(columns.map(({ docId }) => docId));
  const rows = answer.rows.map((row) => ({ ...row, cells: row.cells.filter(({ docId }) => shown.has(docId)) }));
  return {
    query: { ...query, page },
    columns,
    rows: rows.filter(({ cells }) => cells.some((cell) => indicatorsOf(cell).some(isMeant))),
    pages,
    documents: documents.length,
    notes: new Map(answer.concepts.flatMap(({ concept: id, note }) => (note === null ? [] : [[id, note]]))),
    loose: answer.indicators.filter((each) => each.concept === null && isMeant(each)),
    concepts: ctx.index.indicatorConcepts.map(({ id, label }) => ({ value: id, label })),
  };
}

export const indicatorsOf = ({ indicator, others }: IndicatorCell): Indicator[] =>
  indicator === null ? others : [indicator, ...others];

/** Rows stay whole where one of their indicators is meant: how others treat the same concept is what one wants to see. */
const meets =
  ({ nature, origin }: IndicatorsPageQuery) =>
  (indicator: Indicator): boolean =>
    (nature === undefined || indicator.nature === nature) && (origin === undefined || indicator.origin === origin);
