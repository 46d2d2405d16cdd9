/** The running text of a plan as paragraphs in reading order: tables, boxes, page furniture and the lists below them left out. */
import type { PlanDocument, PlanNode } from "../../src/model/plan.ts";
import { type GoldenNode, type Plan, parsedPlan } from "../golden-files.ts";

const APART = new Set(["table", "box", "attachment"]);

export function bodyParagraphs(plan: Plan): string[] {
  const document: PlanDocument = parsedPlan(plan);
  const paragraphs = (nodes: readonly PlanNode[]): string[] =>
    nodes.filter((node) => !APART.has(node.kind)).flatMap((node) => [node.own.text, ...paragraphs(node.children)]);
  return paragraphs(document.nodes).filter((text) => text !== "");
}

/** A node of a golden outline that those paragraphs leave out. */
export function standsApart(node: GoldenNode): boolean {
  return APART.has(node.kind) || (node.parent !== null && standsApart(node.parent));
}
