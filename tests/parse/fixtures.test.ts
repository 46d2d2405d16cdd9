/**
 * Small texts named by their trouble, each beside the twin that must match. A row gives the outline that the text must have (kind, mark and title;
 * ~ for an inferred mark) and what must be furniture.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PlanNode } from "../../src/model/plan.ts";
import { parsePlan } from "../../src/parse/parse.ts";
import { checkInvariants } from "./invariants.ts";
import { textSource } from "./source.ts";

const FOLDER = new URL("fixtures/", import.meta.url);
const EXPECTED = "\n=====\n";

describe("trouble", () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith(".txt")))("%s", (file) => {
    const [raw, expected] = readFileSync(new URL(file, FOLDER), "utf8").split(EXPECTED);
    const source = textSource(raw!, file);
    const documents = parsePlan(source);
    expect(checkInvariants(source, documents)).toEqual([]);
    const outline = documents.flatMap((document) => document.nodes.flatMap((node) => listed(node, 0)));
    const furniture = documents
      .flatMap((document) => document.furniture)
      .filter(({ kind }) => kind !== "markup")
      .map(({ kind, span }) => `! ${kind} | ${raw!.slice(span.start, span.end).replace(/\s+/g, "")}`);
    expect([...outline, ...furniture].join("\n")).toBe(expected?.trimEnd());
  });
});

/** Plain paragraphs are listed by their whole text, so that what was joined and what was not shows. */
function listed(node: PlanNode, depth: number): string[] {
  const heading = node.heading?.text ?? "-";
  const text = node.kind === "content" || node.kind === "row" ? node.own.text : `${node.num ?? "-"} | ${heading}`;
  const line = `${"  ".repeat(depth)}${node.kind}${node.inferred ? "~" : ""} | ${text}`;
  return [line, ...node.children.flatMap((child) => listed(child, depth + 1))];
}
