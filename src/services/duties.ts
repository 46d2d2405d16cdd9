/** Who has to do what by when? */
import type { DutiesAnswer, DutiesRequest, Duty } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import { checkRegions } from "./checks.ts";
import type { ServiceContext } from "./context.ts";
import { inRegions, isDueBefore } from "./facts.ts";

/** A page of the duties in the order of the documents; `total` counts all that were found. Throws UNKNOWN_REGION. */
export async function duties(ctx: ServiceContext, request: DutiesRequest): Promise<DutiesAnswer> {
  const { limit, offset } = request;
  const lies = inRegions(request.regions && checkRegions(ctx, request.regions));
  const due = isDueBefore(request.dueBefore);
  const names = namesUnit(request.unit);
  const found = ctx.index.duties.filter((duty) => lies(duty) && due(duty) && names(duty));
  return {
    buildId: ctx.index.manifest.buildId,
    total: found.length,
    duties: found.slice(offset, offset + limit),
  };
}

/** 医疗保障局 finds the body whatever a plan prints for it, 县医保局 only where that is printed. In any part: lead, support, responsible. */
function namesUnit(asked: string | undefined): (duty: Duty) => boolean {
  if (asked === undefined) return () => true;
  const wanted = normalise(asked).text;
  return ({ lead, support, responsible }) =>
    [...lead, ...support, ...responsible].some(({ unit, printed }) =>
      [unit, printed].some((name) => normalise(name).text === wanted),
    );
}
