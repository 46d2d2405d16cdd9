/** Line numbers as editors count them; the outline's spans hold those of its children. */
import { describe, expect, it } from "vitest";
import type { OutlineNode } from "../../src/model/index.ts";
import { outlineOf } from "../../src/segment/outline.ts";
import { indexLines, linesOf } from "../../src/text/line-numbers.ts";
import { PLANS, parsedPlan } from "../golden-files.ts";

describe("line numbers", () => {
  it.each([
    ["one line without an end", "ab", [1, 1]],
    ["the end of a line belongs to it", "a\nb", [1, 1, 2]],
    ["CR LF ends one line", "a\r\nb", [1, 1, 1, 2]],
    ["CR alone ends a line", "a\rb", [1, 1, 2]],
    ["an empty line counts", "\n\nb", [1, 2, 3]],
  ])("%s", (_, raw, expected) => {
    const index = indexLines(raw);
    expect(Array.from({ length: raw.length }, (_each, at) => linesOf(index, at))).toEqual(expected);
  });
});

describe.each(PLANS)("the outline of %s", (plan) => {
  const all = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);

  it("lists marks and titles only, each span around its children's", () => {
    const nodes = all(outlineOf(parsedPlan(plan)));
    expect(nodes.length).toBeGreaterThan(20);
    for (const { eId, num, heading, span, children } of nodes) {
      expect(num ?? heading, eId).not.toBeNull();
      expect(span.end, eId).toBeGreaterThan(span.start);
      for (const child of children) {
        expect(span.start, child.eId).toBeLessThanOrEqual(child.span.start);
        expect(span.end, child.eId).toBeGreaterThanOrEqual(child.span.end);
      }
    }
  });
});
