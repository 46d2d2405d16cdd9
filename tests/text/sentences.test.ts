import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";

const PLANS = new URL("../../data/plans/", import.meta.url);
const plans = readdirSync(PLANS).filter((name) => name.endsWith(".txt"));

const sentences = (text: string) => splitSentences(text).map((s) => text.slice(s.start, s.end));
const squeeze = (text: string) => text.replace(/\s/g, "");

/** Sentences are in order, apart, without white space at their ends, and together hold every character that is not blank. */
function expectWhole(text: string): void {
  const spans = splitSentences(text);
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(squeeze(text.slice(end, span.start))).toBe("");
    const slice = text.slice(span.start, span.end);
    expect(slice).toBe(slice.trim());
    expect(slice).not.toBe("");
    end = span.end;
  }
  expect(squeeze(text.slice(end))).toBe("");
}

describe("splitSentences", () => {
  test.each([
    ["ends at each end sign", "一。二！三？四；五", ["一。", "二！", "三？", "四；", "五"]],
    ["ends at a line end", "标题\n正文。", ["标题", "正文。"]],
    [
      "keeps brackets with signs inside whole",
      "稳定在95%（含居民；职工。）以上。",
      ["稳定在95%（含居民；职工。）以上。"],
    ],
    [
      "keeps a quote with signs inside whole",
      "落实“一窗受理；一次办好。”的要求。",
      ["落实“一窗受理；一次办好。”的要求。"],
    ],
    ["ends after a quote that is a sentence", "他说：“办好。”群众满意。", ["他说：“办好。”", "群众满意。"]],
    ["keeps a closing quote with its sentence", "“办好。”", ["“办好。”"]],
    ["keeps repeated signs together", "真的？！是。", ["真的？！", "是。"]],
    ["a bracket that never closes does not swallow the rest", "（没有闭合。下一句。", ["（没有闭合。", "下一句。"]],
    ["a bracket that never opened does not either", "没有打开）。下一句。", ["没有打开）。", "下一句。"]],
    ["a decimal point is no end", "95.5%以上", ["95.5%以上"]],
    ["blank text has none", " \n　\n", []],
  ])("%s", (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("covers every character that is not blank exactly once, whatever the text", () => {
    const unit = fc.constantFrom(
      "医",
      "。",
      "；",
      "！",
      "“",
      "”",
      "（",
      "）",
      "(",
      ")",
      "》",
      "\n",
      "\r\n",
      " ",
      "　",
      "a",
      "😀",
    );
    fc.assert(fc.property(fc.array(unit), (parts) => expectWhole(parts.join(""))));
  });

  test.each(plans)("covers %s", (name) => {
    expectWhole(readFileSync(new URL(name, PLANS), "utf8"));
  });
});
