/** One cell a plan, its first clause the right one, absence with its receipt: on the index of the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cell, type CompareAnswer, CompareRequest, type Receipt } from "../../src/model/index.ts";
import { compare } from "../../src/services/compare.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { builtContext } from "../built-index.ts";
import { PLANS, squeeze } from "../golden-files.ts";

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
});
afterAll(() => ctx?.index.close());

const ask = (request: Record<string, unknown>): Promise<CompareAnswer> => compare(ctx, CompareRequest.parse(request));
const cellOf = ({ cells }: CompareAnswer, docId: string): Cell => cells.find((cell) => cell.docId === docId)!;
const first = (cell: Cell) => squeeze(cell.headline?.passage.text ?? "");

describe("各地如何推进长期护理保险？", () => {
  it.each([
    ["350100-fuzhou", "长期护理保险落地实施"],
    ["370700-weifang", "开展居民长期护理保险试点"],
    ["450400-wuzhou", "稳步推进长期护理保险制度试点"],
    ["610926-pingli", "适应我县情况的长期护理保险制度"],
    ["621024-heshui", "建立长期护理保险制度"],
  ])("%s opens with its clause 「%s」", async (docId, quote) => {
    const cell = cellOf(await ask({ q: "各地如何推进长期护理保险？" }), docId);
    expect(first(cell), `state ${cell.state}`).toContain(quote);
    expect(cell.state).toBe("measure");
    expect(cell.receipt).toBeNull();
  });
});

describe("DRG付费", () => {
  it.each([
    ["350100-fuzhou", /按疾病诊断相关分组收付费（DRG）|DRG收付费/],
    ["450400-wuzhou", /DRG付费/],
    ["610926-pingli", /稳步推行按疾病诊断相关分组付费/],
    ["621024-heshui", /DRG国家示范点|按疾病诊断相关分组付费（DRG）/],
  ])("%s opens with what it will do", async (docId, clause) => {
    const cell = cellOf(await ask({ q: "DRG付费" }), docId);
    expect(first(cell), `state ${cell.state}`).toMatch(clause);
    expect(cell.state).toBe("measure");
  });

  it("never takes Pingli's background chapter for its measure", async () => {
    const cell = cellOf(await ask({ q: "DRG付费", evidence: 20 }), "610926-pingli");
    for (const hit of cell.evidence) {
      expect(["achievement", "challenge"]).not.toContain(hit.passage.role);
      expect(squeeze(hit.passage.text)).not.toMatch(/距实施DRG|按病种付费（DRGs）的试点/);
    }
  });

  it("quotes nothing of DRG from Weifang, which never says it", async () => {
    const cell = cellOf(await ask({ q: "DRG付费", evidence: 20 }), "370700-weifang");
    for (const hit of cell.evidence) expect(hit.passage.text).not.toContain("DRG");
    expect(cell.state).not.toBe("measure");
    expect(cell.receipt).not.toBeNull();
  });
});

describe("a comparison", () => {
  it("has one cell for each plan, in the order of its columns, whatever is asked", async () => {
    for (const q of ["医疗救助", "壮瑶药", "的了吗怎么", "zxqvkj"]) {
      const { columns, cells } = await ask({ q });
      expect(cells.map((cell) => cell.docId)).toEqual(columns.map((column) => column.docId));
      expect(cells.map((cell) => cell.docId).sort()).toEqual([...PLANS].sort());
    }
  });

  it("says absent with a receipt where nothing is found, and never shows an empty cell", async () => {
    const { cells } = await ask({ q: "zxqvkj" });
    for (const [at, cell] of cells.entries()) {
      expect([cell.state, cell.strength, cell.headline]).toEqual(["absent", "none", null]);
      expect(cell.receipt).toMatchObject({ terms: ["zxqvkj"], nearest: null, positiveControl: null });
      expect(cell.receipt!.passagesScanned).toBe(ctx.index.documents[at]!.counts.passages);
    }
  });

  it("shows where else the same search finds the topic when one plan is silent", async () => {
    const { cells } = await ask({ q: "壮瑶药" });
    const wuzhou = cells.find((cell) => cell.docId === "450400-wuzhou")!;
    expect(first(wuzhou)).toContain("壮瑶药");
    const absent = cells.filter((cell) => cell.state === "absent");
    expect(absent.length).toBeGreaterThan(0);
    for (const cell of absent) expect(cell.receipt?.positiveControl?.docId).toBe("450400-wuzhou");
  });

  it("takes the background of another plan for its control where no plan has a measure", async () => {
    const answer = await ask({ q: "退役军人医保怎么接续" });
    expect(cellOf(answer, "610926-pingli").state).toBe("background");
    const controls = answer.cells.flatMap(({ receipt }) => (receipt === null ? [] : [receipt.positiveControl?.docId]));
    expect(new Set(controls)).toEqual(new Set(["610926-pingli"]));
  });

  it("gives in a receipt how likely the document answers, on the scale of the threshold that it stays below", async () => {
    const receipts = new Map<string, Receipt[]>();
    for (const q of ["壮瑶药", "双通道", "退役军人医保怎么接续", "高铁建设", "DRG付费"]) {
      const { cells } = await ask({ q });
      receipts.set(
        q,
        cells.flatMap(({ receipt }) => (receipt === null ? [] : [receipt])),
      );
    }
    for (const { probability, threshold } of [...receipts.values()].flat()) {
      if (probability !== null) expect(probability).toBeLessThan(threshold);
    }
    expect(receipts.get("退役军人医保怎么接续")!.some(({ probability }) => probability !== null)).toBe(true);
    // No word of it stands in the plans, and no passage was weighed.
    expect(receipts.get("高铁建设")!.map(({ probability }) => probability)).toEqual(Array(5).fill(null));
    // 潍坊 has DIP: a passage comes near enough, but none names DRG.
    expect(receipts.get("DRG付费")!.map(({ probability }) => probability)).toEqual([null]);
  });

  it("keeps every clause in its own column, and each cell's facts in its clauses", async () => {
    const { cells } = await ask({ q: "异地就医直接结算", evidence: 20 });
    for (const cell of cells) {
      const ranks = cell.evidence.map((hit) => hit.rank);
      expect(ranks).toEqual(ranks.map((_, at) => at + 1));
      for (const hit of cell.evidence) expect(hit.passage.docId).toBe(cell.docId);
      for (const fact of [...cell.indicators, ...cell.targets, ...cell.duties]) expect(fact.docId).toBe(cell.docId);
    }
  });

  it("puts the base first and takes only the documents asked for", async () => {
    const { columns } = await ask({ q: "医疗救助", docs: "621024-heshui,350100-fuzhou", base: "350100-fuzhou" });
    expect(columns.map((column) => column.docId)).toEqual(["350100-fuzhou", "621024-heshui"]);
  });

  it("of a topic is the comparison of its name", async () => {
    const byTopic = await ask({ topic: "ltci" });
    expect(byTopic).toMatchObject({ topic: "ltci", query: null });
    expect(cellOf(byTopic, "621024-heshui").state).toBe("measure");
  });

  it("quotes the sentence that opens the clause, though it names the instrument by a narrower name", async () => {
    const { headline } = cellOf(await ask({ q: "各地如何推进长期护理保险？" }), "450400-wuzhou");
    expect(headline!.quote.text).toMatch(/^按照国家、自治区统一部署，探索开展长期护理保险制度试点工作/);
  });

  it("is the same each time", async () => {
    const [one, other] = [await ask({ q: "医保电子凭证" }), await ask({ q: "医保电子凭证" })];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });
});

describe("a place named in the question", () => {
  const askedOf = ({ cells }: CompareAnswer) => cells.filter(({ asked }) => asked).map(({ docId }) => docId);

  it("is who is asked: the others say nothing on their own account, and keep what was looked for", async () => {
    const answer = await ask({ q: "福州市如何推进长期护理保险？" });
    expect(askedOf(answer)).toEqual(["350100-fuzhou"]);
    expect(cellOf(answer, "350100-fuzhou").state).toBe("measure");
    for (const cell of answer.cells.filter(({ asked }) => !asked)) {
      expect(cell).toMatchObject({ state: "absent", headline: null, evidence: [], equivalent: null });
      expect(cell.receipt).not.toBeNull();
    }
  });

  it("is the only one that a notice counts", async () => {
    expect((await ask({ q: "福州市的高铁建设" })).notice).toMatch(/^福州市的规划没有回答/);
    expect((await ask({ q: "福州和梧州的高铁建设" })).notice).toMatch(/^2 份规划都没有回答/);
  });

  it("gives way where the documents or regions are named by themselves, and all are asked where none is named", async () => {
    const q = "福州市如何推进长期护理保险？";
    expect(askedOf(await ask({ q, docs: "350100-fuzhou,621024-heshui" }))).toEqual(["350100-fuzhou", "621024-heshui"]);
    expect(askedOf(await ask({ q, regions: "621024" }))).toEqual(["621024-heshui"]);
    expect(askedOf(await ask({ q: "如何推进长期护理保险？" }))).toHaveLength(PLANS.length);
  });
});
