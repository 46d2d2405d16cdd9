/** Figures that a person read against those that compare gives. On the index of the five plans. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureFigures, readGoldenFigures } from "../../src/eval/figures.ts";
import type { GoldenFigures } from "../../src/model/index.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { builtContext } from "../built-index.ts";
import { PLANS, squeeze } from "../golden-files.ts";

const FILE = new URL("../golden/figures.jsonl", import.meta.url).pathname;
const ENROLMENT: GoldenFigures = {
  id: "x",
  set: "tune",
  query: "参保率目标分别是多少",
  figures: { "350100-fuzhou": ["96%以上"], "621024-heshui": ["99%"] },
  also: {},
};

let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await builtContext();
});
afterAll(() => ctx?.index.close());

describe("measured figures", () => {
  it("count what a plan gives and was shown, and what was shown and is right", async () => {
    const [result] = await measureFigures(ctx, [ENROLMENT]);
    expect(result).toMatchObject({ isFormRight: true, wanted: 2, found: 1, said: 4, right: 1 });
    const [more] = await measureFigures(ctx, [{ ...ENROLMENT, also: { "450400-wuzhou": [">97%"] } }]);
    expect(more).toMatchObject({ found: 1, said: 4, right: 2 });
  });

  it("tell a figure from one that holds its digits", async () => {
    const [result] = await measureFigures(ctx, [{ ...ENROLMENT, figures: { "350100-fuzhou": ["6%"] } }]);
    expect(result).toMatchObject({ found: 0, right: 0 });
  });

  it("of a question that no plan answers with a figure want another form", async () => {
    const [result] = await measureFigures(ctx, [{ ...ENROLMENT, figures: {} }]);
    expect(result).toMatchObject({ isFormRight: false, wanted: 0, found: 0 });
  });
});

describe("the questions about numbers", () => {
  it("name plans, and figures whose digits stand in them", async () => {
    const golden = await readGoldenFigures(FILE);
    expect(golden.length).toBeGreaterThanOrEqual(140);
    expect(new Set(golden.map(({ id }) => id)).size).toBe(golden.length);
    const texts = new Map<string, string>(
      await Promise.all(PLANS.map(async (id) => [id, squeeze(await ctx.index.text(id))] as const)),
    );
    for (const { figures, also } of golden) {
      for (const [docId, printed] of [...Object.entries(figures), ...Object.entries(also)]) {
        for (const each of printed) expect(texts.get(docId), each).toContain(/[\d.]+/.exec(each)?.[0] ?? each);
      }
    }
  });

  it("are answered: nine plans in ten are given their figure where it was looked at, two in three where it was not; few figures are wrong", async () => {
    const results = await measureFigures(ctx, await readGoldenFigures(FILE));
    const share = (set: string, part: "found" | "right", whole: "wanted" | "said") => {
      const own = results.filter((each) => each.set === set);
      const sum = (of: "found" | "right" | "wanted" | "said") => own.reduce((total, each) => total + each[of], 0);
      return sum(part) / sum(whole);
    };
    expect(share("tune", "found", "wanted")).toBeGreaterThanOrEqual(0.9);
    expect(share("tune", "right", "said")).toBeGreaterThanOrEqual(0.85);
    expect(share("held", "found", "wanted")).toBeGreaterThanOrEqual(0.6);
    expect(share("held", "right", "said")).toBeGreaterThanOrEqual(0.85);
  });
});

describe("a file of questions about numbers", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "planlens-figures-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ["a set that there is not", { ...ENROLMENT, set: "seen" }, "set"],
    ["a plan without a figure", { ...ENROLMENT, figures: { "350100-fuzhou": [] } }, "figures"],
    ["no question", { ...ENROLMENT, query: undefined }, "query"],
  ])("with %s is refused with the line", async (_, line, field) => {
    const file = join(folder, "wrong.jsonl");
    await writeFile(file, `${JSON.stringify(ENROLMENT)}\n${JSON.stringify(line)}\n`);
    await expect(readGoldenFigures(file)).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message: expect.stringMatching(new RegExp(`wrong.jsonl:2 .*${field}`, "s")),
    });
  });
});
