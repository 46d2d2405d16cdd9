/** Cells that a person read against cells of compare. On the index of the five plans. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoldenCell, measureCells, readGoldenCells } from "../../src/eval/cells.ts";
import { compare } from "../../src/services/compare.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { builtContext } from "../built-index.ts";

const LTCI: GoldenCell = { topic: "ltci", docId: "621024-heshui", state: "measure", strength: "commit" };

describe("measured cells", () => {
  let ctx: ServiceContext;
  beforeAll(async () => {
    ctx = await builtContext();
  });
  afterAll(() => ctx?.index.close());

  it("hold what was read and what compare says of that topic and document", async () => {
    const { cells } = await compare(ctx, { topic: "ltci", evidence: 3 });
    const { state, strength } = cells.find((cell) => cell.docId === LTCI.docId)!;
    expect(await measureCells(ctx, [{ ...LTCI, state: "background", strength: "none" }])).toEqual([
      {
        topic: "ltci",
        docId: LTCI.docId,
        golden: { state: "background", strength: "none" },
        said: { state, strength },
      },
    ]);
  });

  it("of a topic or document that the index does not have are an error", async () => {
    await expect(measureCells(ctx, [{ ...LTCI, topic: "nowhere" }])).rejects.toMatchObject({ code: "UNKNOWN_TOPIC" });
    await expect(measureCells(ctx, [{ ...LTCI, docId: "110000-nowhere" }])).rejects.toMatchObject({
      code: "UNKNOWN_DOCUMENT",
      message: expect.stringContaining("docId=110000-nowhere"),
    });
  });
});

describe("a file of golden cells", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "planlens-cells-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is read line by line, what is for people left aside", async () => {
    const file = join(folder, "cells.jsonl");
    await writeFile(file, `${JSON.stringify({ ...LTCI, quote: "建立长期护理保险制度", why: "a task" })}\n\n`);
    expect(await readGoldenCells(file)).toEqual([LTCI]);
  });

  it.each([
    ["a state that there is not", { ...LTCI, state: "perhaps" }],
    ["a strength that there is not", { ...LTCI, strength: "strong" }],
    ["no topic", { docId: LTCI.docId, state: "measure", strength: "commit" }],
  ])("with %s is refused with the line", async (_, line) => {
    const file = join(folder, "wrong.jsonl");
    await writeFile(file, `${JSON.stringify(LTCI)}\n${JSON.stringify(line)}\n`);
    await expect(readGoldenCells(file)).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message: expect.stringContaining(`${file}:2 is no golden cell`),
    });
  });
});
