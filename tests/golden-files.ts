/** Reads the golden files that people wrote, and brings plans and quotes into a common form for comparison. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSource } from "../src/formats/read-source.ts";
import type { PlanDocument, PlanNode, SourceText } from "../src/model/plan.ts";
import { parsePlan } from "../src/parse/parse.ts";

export const PLANS = ["621024-heshui", "610926-pingli", "350100-fuzhou", "450400-wuzhou", "370700-weifang"] as const;
export type Plan = (typeof PLANS)[number];

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export function readPlan(plan: string): SourceText {
  const file = `${plan}.txt`;
  return readSource(file, readFileSync(join(ROOT, "data/plans", file)));
}

export function parsedPlan(plan: string): PlanDocument {
  const parts = parsePlan(readPlan(plan));
  if (parts.length !== 1) throw new Error(`${plan} came out as ${parts.length} documents`);
  return parts[0]!;
}

export interface GoldenNode {
  kind: string;
  num: string | null;
  heading: string | null;
  runIn: boolean;
  inferred: boolean;
  /** The line of the parent in the golden file, null at the top. */
  parent: GoldenNode | null;
}

export function goldenOutline(plan: string): GoldenNode[] {
  const stack: GoldenNode[] = [];
  return goldenLines(plan, "outline.txt").map((line) => {
    const depth = (line.length - line.trimStart().length) / 2;
    const [kind, num, heading, flags = ""] = line.trim().split(" | ");
    const node: GoldenNode = {
      kind: kind!,
      num: num === "-" ? null : num!,
      heading: heading === "-" || heading === undefined ? null : heading,
      runIn: flags.includes("runin"),
      inferred: flags.includes("inferred"),
      parent: stack[depth - 1] ?? null,
    };
    stack.splice(depth, stack.length, node);
    return node;
  });
}

export function parsedOutline(document: PlanDocument): GoldenNode[] {
  const found: GoldenNode[] = [];
  const visit = (node: PlanNode, parent: GoldenNode | null) => {
    const listed = node.num !== null || node.heading !== null;
    const entry: GoldenNode = {
      kind: node.kind,
      num: node.num,
      heading: node.heading?.text ?? null,
      runIn: node.runIn,
      inferred: node.inferred,
      parent,
    };
    if (listed) found.push(entry);
    for (const child of node.children) visit(child, listed ? entry : parent);
  };
  for (const node of document.nodes) visit(node, null);
  return found;
}

/** A node as compared: kind, mark and title, and the same of its parent. */
export function outlineKey(node: GoldenNode): string {
  const own = (each: GoldenNode) => `${each.kind} ${squeeze(each.num ?? "-")} ${squeeze(each.heading ?? "-")}`;
  return `${node.parent === null ? "" : own(node.parent)} > ${own(node)}`;
}

export function goldenLines(plan: string, file: string): string[] {
  const text = readFileSync(join(ROOT, "tests/golden", plan, file), "utf8");
  return text.split("\n").filter((line) => line.trim() !== "");
}

export function goldenRecords<T>(plan: string, file: string): T[] {
  return goldenLines(plan, file).map((line) => JSON.parse(line) as T);
}

/** Text without white space and inline markup, as quotes in golden files are compared. */
export function squeeze(text: string): string {
  return text.replace(/<\/?p>|\*\*|[\s\u3000\u00a0]/g, "");
}
