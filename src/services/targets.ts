/** What have the plans promised by figure or date, and what do they report as reached? */
import type { Target, TargetsAnswer, TargetsRequest } from "../model/index.ts";
import { checkRegions, checkTopic } from "./checks.ts";
import type { ServiceContext } from "./context.ts";
import { inRegions, isDueBefore } from "./facts.ts";

/** A page of the targets in the order of the documents; `total` counts all that were found. Throws UNKNOWN_REGION and UNKNOWN_TOPIC. */
export async function targets(ctx: ServiceContext, request: TargetsRequest): Promise<TargetsAnswer> {
  const { tense, limit, offset } = request;
  const lies = inRegions(request.regions && checkRegions(ctx, request.regions));
  const due = isDueBefore(request.dueBefore);
  const speaks = await onTopic(ctx, request.topic);
  const found = ctx.index.targets.filter(
    (target) => (tense === undefined || target.tense === tense) && lies(target) && due(target) && speaks(target),
  );
  return {
    buildId: ctx.index.manifest.buildId,
    total: found.length,
    targets: found.slice(offset, offset + limit),
  };
}

/** A target speaks of the topics of its passage. */
async function onTopic(ctx: ServiceContext, topic: string | undefined): Promise<(target: Target) => boolean> {
  if (topic === undefined) return () => true;
  checkTopic(ctx, topic);
  const passageIds = await ctx.index.passageIds({ topic });
  return ({ passageId }) => passageIds.has(passageId);
}
