/** The matrix says of every topic and plan what a comparison on the topic says; on the index of the five plans. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MatrixAnswer, MatrixRequest } from "../../src/model/index.ts";
import { compare } from "../../src/services/compare.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { matrix } from "../../src/services/matrix.ts";
import { topics } from "../../src/services/topics.ts";
import type { IndexReader } from "../../src/store/types.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { PLANS } from "../golden-files.ts";

const COMPARISONS_MS = 120_000;
let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
}, BUILD_MS);
afterAll(() => ctx?.index.close());

const ask = (request: Record<string, string> = {}) => matrix(ctx, MatrixRequest.parse(request));
const place = ({ topicId, docId }: { topicId: string; docId: string }) => `${topicId} ${docId}`;

describe("the matrix", () => {
  it("has one cell for each topic and plan, row by row, as its schema says", async () => {
    const answer = await ask();
    expect(MatrixAnswer.parse(answer)).toEqual(answer);
    const scheme = (await topics(ctx)).topics.map(({ topicId }) => topicId);
    expect(answer.topics.map(({ topicId }) => topicId)).toEqual(scheme);
    const grid = scheme.flatMap((topicId) => answer.columns.map(({ docId }) => place({ topicId, docId })));
    expect(answer.cells.map(place)).toEqual(grid);
    expect(answer.columns.map(({ docId }) => docId).sort()).toEqual([...PLANS].sort());
  });

  it(
    "has in every cell the state and strength of the comparison on its topic",
    async () => {
      const { topics: rows, cells } = await ask();
      for (const { topicId } of rows) {
        const compared = (await compare(ctx, { topic: topicId, evidence: 1 })).cells.map(
          ({ docId, state, strength, equivalent }) => ({ topicId, docId, state, strength, equivalent }),
        );
        const own = cells.filter((cell) => cell.topicId === topicId);
        expect(own.map(({ passages: _, density: __, ...cell }) => cell)).toEqual(compared);
      }
    },
    COMPARISONS_MS,
  );

  it("lies in the build, and is the same where a build has none", async () => {
    expect(ctx.index.matrix).not.toBeNull();
    const index = new Proxy(ctx.index, {
      get: (whole, name: keyof IndexReader) => {
        const value = whole[name];
        return name === "matrix" ? null : typeof value === "function" ? value.bind(whole) : value;
      },
    });
    expect(await matrix({ ...ctx, index }, {})).toEqual(await ask());
  });

  it("counts the passages that are about a topic, and their share of the plan", async () => {
    const { cells } = await ask({ topics: "ltci" });
    for (const { docId, passages, density } of cells) {
      const { first, count } = ctx.index.passageRange(docId);
      const all = await ctx.index.passages(Array.from({ length: count }, (_, at) => first + at));
      const about = all.filter(({ topicTags }) => topicTags.some((tag) => tag.topicId === "ltci" && tag.about));
      expect(passages).toBe(about.length);
      expect(density).toBeCloseTo(about.length / count, 4);
    }
    expect(Math.max(...cells.map((cell) => cell.passages))).toBeGreaterThan(1);
  });

  it("is cut to topics in the order asked for and to regions, cells unchanged", async () => {
    const whole = new Map((await ask()).cells.map((cell) => [place(cell), cell]));
    const part = await ask({ topics: "ltci,drg,ltci", regions: "350000,621024" });
    expect(part.topics.map(({ topicId }) => topicId)).toEqual(["ltci", "drg"]);
    expect(part.columns.map(({ docId }) => docId)).toEqual(["350100-fuzhou", "621024-heshui"]);
    expect(part.cells).toEqual(part.cells.map((cell) => whole.get(place(cell))));
    expect(part.cells.length).toBe(4);
  });

  it("refuses a topic and a region that the index does not hold, by their parameter", async () => {
    await expect(ask({ topics: "ltci,nowhere" })).rejects.toMatchObject({
      code: "UNKNOWN_TOPIC",
      message: expect.stringContaining("topics=nowhere is not a topic of this index"),
    });
    await expect(ask({ regions: "110000" })).rejects.toMatchObject({ code: "UNKNOWN_REGION" });
  });
});

it("a document's cell is the same whichever others are compared, but for what only it says", async () => {
  for (const topic of ["drg", "ltci", "poverty-alleviation", "e-cert"]) {
    const all = await compare(ctx, { topic, evidence: 3 });
    for (const { docId } of all.columns) {
      const [alone] = (await compare(ctx, { topic, docs: [docId], evidence: 3 })).cells;
      const { receipt: own, only: _, ...cell } = alone!;
      const { receipt, only: __, ...same } = all.cells.find((each) => each.docId === docId)!;
      expect(cell).toEqual(same);
      expect(own && { ...own, positiveControl: null }).toEqual(receipt && { ...receipt, positiveControl: null });
    }
  }
});
