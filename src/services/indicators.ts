/** Which indicators do the plans hold themselves to, and which of their figures may stand side by side? */
import type { IndicatorsAnswer, IndicatorsRequest } from "../model/index.ts";
import { conceptsOf } from "../text/comparability.ts";
import { checkConcept, checkRegions } from "./checks.ts";
import type { ServiceContext } from "./context.ts";
import { inRegions } from "./facts.ts";

/**
 * Indicators in the order of the documents, with the concepts they measure; `comparable` and `note` speak of all indicators of the regions
 * asked for. Throws UNKNOWN_REGION and UNKNOWN_CONCEPT.
 */
export async function indicators(ctx: ServiceContext, request: IndicatorsRequest): Promise<IndicatorsAnswer> {
  const { index } = ctx;
  const asked = request.concept;
  if (asked !== undefined) checkConcept(ctx, asked);
  const regions = request.regions && checkRegions(ctx, request.regions);
  const found = index.indicators.filter(inRegions(regions));
  const isAsked = (concept: string | null) => asked === undefined || concept === asked;
  return {
    buildId: index.manifest.buildId,
    concepts: conceptsOf(found, index.indicatorConcepts).filter(({ concept }) => isAsked(concept)),
    indicators: found.filter(({ concept }) => isAsked(concept)),
  };
}
