/** What only one cell of a comparison says, and the wording that cells share: on the index of the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cell, type CompareAnswer, CompareRequest, type Only, type Span } from "../../src/model/index.ts";
import { compare } from "../../src/services/compare.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { squeeze } from "../golden-files.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
}, BUILD_MS);
afterAll(() => ctx?.index.close());

const ask = (request: Record<string, unknown>): Promise<CompareAnswer> => compare(ctx, CompareRequest.parse(request));
const cellOf = ({ cells }: CompareAnswer, docId: string): Cell => cells.find((cell) => cell.docId === docId)!;
const marksOf = (only: Only) => [...only.numbers, ...only.groups, ...only.instruments, ...only.bodies];
const labels = (cell: Cell, kind: keyof Only) => cell.only[kind].map(({ label }) => label);

async function slices(passageId: string, spans: readonly Span[]): Promise<string> {
  const raw = await ctx.index.text(passageId.split("#")[0]!);
  return spans.map(({ start, end }) => raw.slice(start, end)).join("");
}

describe("what only one cell says", () => {
  it("of long-term care: who else is covered, which bodies, which instruments", async () => {
    const answer = await ask({ topic: "ltci" });
    expect(labels(cellOf(answer, "350100-fuzhou"), "instruments")).toContain("商业长期护理保险");
    expect(labels(cellOf(answer, "450400-wuzhou"), "bodies")).toContain("税务部门");
    expect(labels(cellOf(answer, "621024-heshui"), "bodies")).toContain("残疾人联合会");
    expect(labels(cellOf(answer, "610926-pingli"), "groups")).toContain("重度失能人员");
  });

  it("of DRG: Wuzhou's base of 60 %, and not the 90 % and 70 % that Heshui has too", async () => {
    const { only } = cellOf(await ask({ topic: "drg", evidence: 5 }), "450400-wuzhou");
    expect(only.numbers.map(({ text }) => text)).toContain("60%");
    expect(only.numbers.map(({ text }) => text)).not.toContain("90%");
    expect(only.numbers.map(({ text }) => text)).not.toContain("70%");
  });

  it("is printed at its place, in evidence of the cell, and in no evidence of another", async () => {
    for (const topic of ["ltci", "drg", "aid", "e-cert"]) {
      const { cells } = await ask({ topic, evidence: 5 });
      for (const cell of cells) {
        for (const mark of marksOf(cell.only)) {
          expect(cell.evidence.map((hit) => hit.passage.passageId)).toContain(mark.passageId);
          expect(squeeze(await slices(mark.passageId, mark.spans))).toBe(squeeze(mark.text));
        }
        const others = cells.filter((other) => other !== cell).flatMap((other) => other.evidence);
        const elsewhere = others.map((hit) => hit.passage.text).join("\n");
        for (const { text } of cell.only.numbers) expect(` ${elsewhere}`).not.toMatch(new RegExp(`[^\\d.]${text}`));
      }
    }
  });

  it("is nothing where one document stands alone, and in a cell without evidence", async () => {
    const alone = await ask({ topic: "ltci", docs: "350100-fuzhou" });
    expect(marksOf(alone.cells[0]!.only)).toEqual([]);
    expect(alone.sharedWording).toEqual([]);
    const { cells } = await ask({ q: "zxqvkj" });
    for (const cell of cells) expect(marksOf(cell.only)).toEqual([]);
  });
});

describe("wording that cells share", () => {
  it("is found between Fuzhou and Heshui on long-term care, at its places", async () => {
    const { sharedWording } = await ask({ topic: "ltci" });
    expect(sharedWording.map((run) => [run.here.text, run.there.text])).toContainEqual([
      "引入社会力量参与长期护理保险经办服务",
      "引入社会力量参与长期护理保险经办服务",
    ]);
  });

  it("has at least 13 letters, lies in evidence of two documents, and is no formula of the genre", async () => {
    let runs = 0;
    for (const topic of ["ltci", "aid", "vbp", "fraud"]) {
      const { cells, sharedWording } = await ask({ topic, evidence: 5 });
      const shown = new Set(cells.flatMap((cell) => cell.evidence).map((hit) => hit.passage.passageId));
      for (const { here, there, chars, ownShare } of sharedWording) {
        runs++;
        expect(chars).toBeGreaterThanOrEqual(13);
        expect(ownShare).toBeGreaterThanOrEqual(0.2);
        expect(here.passageId.split("#")[0]).not.toBe(there.passageId.split("#")[0]);
        for (const side of [here, there]) {
          expect(shown).toContain(side.passageId);
          expect(squeeze(await slices(side.passageId, side.spans))).toBe(squeeze(side.text));
        }
      }
      const weights = sharedWording.map((run) => run.ownShare * run.chars);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
    expect(runs).toBeGreaterThan(5);
  });
});
