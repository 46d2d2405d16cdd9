/** Passages of the five plans: what they are, where they stand, and what none may be. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { loadRules } from "../../src/ingest/ingest.ts";
import { type PlanFile, readPlanFiles } from "../../src/ingest/inputs.ts";
import { type ReadDocument, readDocuments } from "../../src/ingest/read-document.ts";
import type { Passage } from "../../src/model/index.ts";
import { indexText } from "../../src/segment/index-text.ts";
import { goldenOutline, goldenRecords, PLANS, squeeze } from "../golden-files.ts";

const read = new Map<string, ReadDocument>();
let files: PlanFile[];
beforeAll(async () => {
  const { dataDir } = readConfig();
  const rules = await loadRules(dataDir);
  files = (await readPlanFiles(dataDir)).files;
  for (const file of files) for (const each of readDocuments(file, rules)) read.set(each.document.docId, each);
});

const passagesOf = (plan: string): Passage[] => read.get(plan)!.passages.map(({ passage }) => passage);
const GOLDEN_SOURCE = (plan: string) => readFileSync(new URL(`../../data/plans/${plan}.txt`, import.meta.url), "utf8");

describe.each(PLANS)("passages of %s", (plan) => {
  it("have ids of their own and the path down to themselves", () => {
    const passages = passagesOf(plan);
    expect(new Set(passages.map((each) => each.passageId)).size).toBe(passages.length);
    for (const { passageId, docId, eId, path } of passages) {
      expect(passageId).toBe(`${docId}#${eId}`);
      for (const entry of path) expect(`${eId}__`.startsWith(`${entry.eId}__`), `${eId} under ${entry.eId}`).toBe(true);
    }
  });

  it("give their text from their slices of the original, each from its first to its last character", () => {
    const { raw } = read.get(plan)!;
    for (const { eId, text, spans } of passagesOf(plan)) {
      expect(squeeze(spans.map((span) => raw.slice(span.start, span.end)).join("")), eId).toBe(squeeze(text));
      for (const { start, end } of spans) expect(raw.slice(start, end), eId).toMatch(/^\S[\s\S]*\S$|^\S$/);
    }
  });

  it("stand in the order of the original and share no character", () => {
    const spans = passagesOf(plan).flatMap((each) => each.spans.map((span) => ({ ...span, eId: each.eId })));
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    for (let at = 1; at < sorted.length; at++)
      expect(sorted[at]!.start, `${sorted[at]!.eId} after ${sorted[at - 1]!.eId}`).toBeGreaterThanOrEqual(
        sorted[at - 1]!.end,
      );
  });

  it("name the lines at which an editor shows them", () => {
    const source = GOLDEN_SOURCE(plan);
    const lineAt = (offset: number) => source.slice(0, offset).split(/\r\n|\n|\r/).length;
    for (const { eId, spans, lines } of passagesOf(plan))
      expect([eId, lines.start, lines.end]).toEqual([eId, lineAt(spans[0]!.start), lineAt(spans.at(-1)!.end - 1)]);
  });

  it("are no page number, no header of a table and no bare heading", () => {
    const headings = new Set(
      goldenOutline(plan)
        .filter((node) => !node.runIn)
        .map((node) => squeeze(`${node.num ?? ""}${node.heading ?? ""}`)),
    );
    for (const { eId, text } of passagesOf(plan)) {
      expect(text, eId).toMatch(/\p{L}.*\p{L}.*\p{L}.*\p{L}/su);
      expect(squeeze(text), eId).not.toMatch(/^[-—–\s]*\d+[-—–\s]*$/);
      expect(squeeze(text), eId).not.toMatch(
        /^序号(指标|主要|任务|重点)|^(类别|指标名称|指标).{0,12}(2020年|基期).{0,12}2025年.{0,8}(属性|性质)?$/,
      );
      expect(headings.has(squeeze(text).replace(/[。：]$/, "")), `${eId} is the bare heading ${text}`).toBe(false);
    }
  });

  it("hold each quote of the golden labels in exactly one of them", () => {
    const texts = passagesOf(plan).map((each) => squeeze(each.text));
    const wrong = goldenRecords<{ quote: string }>(plan, "labels.jsonl")
      .map(({ quote }) => ({ quote, holders: texts.filter((text) => text.includes(squeeze(quote))).length }))
      .filter(({ holders }) => holders !== 1);
    expect(wrong).toEqual([]);
  });

  it("are indexed with the headings above them, their own text once", () => {
    for (const segmented of read.get(plan)!.passages) {
      const { context, text } = indexText(segmented);
      expect(text).toBe(segmented.passage.text);
      for (const { eId, heading } of segmented.passage.path)
        if (heading !== null && eId !== segmented.passage.eId) expect(context).toContain(heading);
    }
  });

  it("are the same in GB 18030", () => {
    const file = files.find((each) => each.file === `${plan}.txt`)!;
    const bytes = toGb18030(new TextDecoder().decode(file.bytes));
    expect(Buffer.from(bytes).equals(Buffer.from(file.bytes))).toBe(false);
    expect(decodedPassages({ ...file, bytes })).toEqual(passagesOf(plan));
  });
});

let rulesForCopies: Awaited<ReturnType<typeof loadRules>>;
beforeAll(async () => {
  rulesForCopies = await loadRules(readConfig().dataDir);
});
const decodedPassages = (file: PlanFile): Passage[] =>
  readDocuments(file, rulesForCopies).flatMap((each) => each.passages.map(({ passage }) => passage));

/** The platform only decodes GB 18030, so its table is turned round: every two-byte code, and four-byte codes where those do not reach. */
function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== "\ufffd" && !bytesOf.has(char)) bytesOf.set(char, [lead, trail]);
    }
  const missing = new Set([...text].filter((char) => char > "\u007f" && !bytesOf.has(char)));
  for (let linear = 0; missing.size > 0 && linear < 39_420; linear++) {
    const code = [
      0x81 + Math.floor(linear / 12_600),
      0x30 + (Math.floor(linear / 1260) % 10),
      0x81 + (Math.floor(linear / 10) % 126),
      0x30 + (linear % 10),
    ];
    const char = decoder.decode(Uint8Array.from(code));
    if (missing.delete(char)) bytesOf.set(char, code);
  }
  return Uint8Array.from([...text].flatMap((char) => (char <= "\u007f" ? [char.charCodeAt(0)] : bytesOf.get(char)!)));
}
