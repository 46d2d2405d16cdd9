/** Texts for a model: whole rows within a budget, what is left out counted. */
import { expect, it } from "vitest";
import { compactText } from "../../src/mcp/compact-text.ts";
import { tableOf } from "../../src/tables/table.ts";

const ITEMS = Array.from({ length: 20 }, (_, at) => ({ id: at, text: "推进按病种付费".repeat(3) }));
const table = tableOf(null, ITEMS, [
  { name: "序", of: ({ id }) => id },
  { name: "原文", of: ({ text }) => text },
  { name: "全文", of: () => "不给模型看", shownIn: "files" },
]);
const report = { found: true, notes: ["共 20 条"], tables: [table] };
const more = (_: unknown, shown: number) => `列出 ${shown} 行`;

it("shows all rows where they fit, without the columns for files", () => {
  const { text, shown } = compactText(report, more, 10_000);
  expect(shown).toHaveLength(20);
  expect(text).toContain("| 序 | 原文 |");
  expect(text).not.toMatch(/不给模型看|列出/);
});

it("ends at a whole row within the budget, and says how to go on", () => {
  const { text, shown } = compactText(report, more, 200);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.length).toBeLessThan(20);
  expect(text.split("\n").at(-1)).toBe(`列出 ${shown.length} 行`);
  expect(text.length).toBeLessThan(230);
});

it("shows one row at least, however long", () => {
  expect(compactText(report, more, 10).shown).toHaveLength(1);
});

it("keeps a bar and a line break inside a cell", () => {
  const odd = tableOf(null, ["甲|乙\n丙"], [{ name: "原文", of: (text) => text }]);
  expect(compactText({ found: true, notes: [], tables: [odd] }, more).text).toContain("| 甲\\|乙 丙 |");
});
