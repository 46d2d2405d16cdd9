/** The tree as readers see it in an outline: nodes with a mark or a title; plain paragraphs and rows stand under them unseen. */
import type { OutlineNode } from "../model/index.ts";
import type { PlanDocument, PlanNode } from "../model/plan.ts";

export function outlineOf(plan: PlanDocument): OutlineNode[] {
  return plan.nodes.flatMap(outlineNodes);
}

function outlineNodes(node: PlanNode): OutlineNode[] {
  const children = node.children.flatMap(outlineNodes);
  if (node.num === null && node.heading === null) return children;
  const { eId, kind, level, num, runIn, inferred } = node;
  return [{ eId, kind, level, num, heading: node.heading?.text ?? null, runIn, inferred, span: hull(node), children }];
}

/** From the node's first to its last character, children included. */
function hull(node: PlanNode): { start: number; end: number } {
  const own = node.own.spans;
  let start = own[0]?.start ?? Number.POSITIVE_INFINITY;
  let end = own.at(-1)?.end ?? 0;
  for (const child of node.children) {
    const inner = hull(child);
    start = Math.min(start, inner.start);
    end = Math.max(end, inner.end);
  }
  return { start: Number.isFinite(start) ? start : 0, end };
}
