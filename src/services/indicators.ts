/** Which indicators do the plans hold themselves to, and which of their figures may stand side by side? */
import type { IndicatorsAnswer, IndicatorsRequest } from "../model/index.ts";
import { conceptsOf } from "../text/comparability.ts";
import { checkConcept, checkRegions } from "./checks.ts";
import type { ServiceContext } from "./context.ts";
import { inRegions } from "./facts.ts";
import { indicatorRows } from "./indicator-rows.ts";

/**
 * Indicators in the order of the documents, with the concepts they measure; `comparable` and `note` speak of all indicators of the regions
 * asked for. Throws UNKNOWN_REGION and UNKNOWN_CONCEPT.
 */
export async function indicators(ctx: ServiceContext, request: IndicatorsRequest): Promise<IndicatorsAnswer> {
  const { index } = ctx;
  const wanted = request.concept;
  if (wanted !== undefined) checkConcept(ctx, wanted);
  const regions = request.regions && checkRegions(ctx, request.regions);
  const found = index.indicators.filter(inRegions(regions));
  const columns = index.documents.filter(inRegions(regions));
  const isAsked = (concept: string | null) => wanted === undefined || concept === wanted;
  const asked = found.filter(({ concept }) => isAsked(concept));
  return {
    buildId: index.manifest.buildId,
    concepts: conceptsOf(found, index.indicatorConcepts).filter(({ concept }) => isAsked(concept)),
    indicators: asked,
    columns,
    rows: indicatorRows(asked, index.indicatorConcepts, columns),
  };
}
