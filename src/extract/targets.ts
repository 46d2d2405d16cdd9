/**
 * Targets of a plan: every quantified or dated commitment and every figure about the past in prose, boxes and task cells. Guarantees: reading
 * order; `quote` is verbatim from its node and `spans` its places in the original; two different values for one subject are both kept, with a warning.
 */
import type { Target } from "../model/index.ts";
import type { PlanDocument } from "../model/plan.ts";
import { sliceTraced } from "../text/trace.ts";
import { conflictWarnings } from "./target-conflicts.ts";
import { type FoundTarget, scanTargets } from "./target-scan.ts";

export interface TargetContext {
  docId: string;
  region: { code: string; name: string } | null;
  /** The decoded original that all spans count in. */
  raw: string;
}

export function extractTargets(plan: PlanDocument, context: TargetContext): Target[] {
  const found = scanTargets(plan);
  const warnings = conflictWarnings(plan, found);
  const counts = new Map<string, number>();
  return found.map((target, at) => {
    const passageId = `${context.docId}#${target.node.eId}`;
    const count = (counts.get(passageId) ?? 0) + 1;
    counts.set(passageId, count);
    return toTarget(target, passageId, count, warnings[at]!, context);
  });
}

function toTarget(
  target: FoundTarget,
  passageId: string,
  count: number,
  warnings: string[],
  context: TargetContext,
): Target {
  const quote = sliceTraced(context.raw, target.text, target.start, target.end);
  return {
    targetId: `${passageId}!t${count}`,
    docId: context.docId,
    region: context.region,
    subject: target.subject,
    op: target.op,
    value: target.value,
    valueTo: target.valueTo,
    unit: target.unit,
    deadline: target.deadline,
    tense: target.tense,
    quote: quote.text,
    passageId,
    spans: quote.spans,
    warnings,
  };
}
