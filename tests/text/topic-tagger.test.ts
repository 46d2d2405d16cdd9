/** A text is tagged with the topics that it names itself. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createConceptMatcher } from "../../src/text/concept-matcher.ts";
import { loadLexicon } from "../../src/text/lexicon.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { createTopicTagger } from "../../src/text/topic-tagger.ts";

const { lexicon } = await loadLexicon(fileURLToPath(new URL("../../data", import.meta.url)));
const inner = createTopicTagger(createConceptMatcher(lexicon.concepts), lexicon.topicGroups ?? []);
const tagsOf = (text: string, titleEnd = 0) => inner.tagsOf({ text, titleEnd, sentences: splitSentences(text) });
const tagger = { topicsOf: (text: string) => tagsOf(text).map((tag) => tag.topicId) };

describe("a text", () => {
  it("has the topic that it names by any label", () => {
    for (const text of ["推行疾病诊断相关分组付费。", "DRG付费覆盖全部医院。", "按病组付费。"])
      expect(tagger.topicsOf(text), text).toContain("drg");
  });

  it("has the topic of a narrower concept that the topic includes", () =>
    expect(tagger.topicsOf("推进C-DRG收付费改革试点。")).toContain("drg"));

  it("has not the topic of a related instrument", () => {
    const topics = tagger.topicsOf("实行按病种分值付费。");
    expect(topics).toContain("dip");
    expect(topics).not.toContain("drg");
  });

  it("has several topics each once, in the order of the scheme", () => {
    const order = (lexicon.topicGroups ?? []).flatMap((group) => group.topics.map((topic) => topic.id));
    const topics = tagger.topicsOf("飞行检查，DRG付费，长期护理保险，再谈DRG付费。");
    expect(topics).toEqual(expect.arrayContaining(["ltci", "drg", "flight-check"]));
    expect(topics).toEqual(order.filter((id) => topics.includes(id)));
  });

  it("that names no concept has none", () => expect(tagger.topicsOf("以下简称本规划。")).toEqual([]));
});

describe("about and mentions", () => {
  const about = (text: string, topicId: string, titleEnd = 0) =>
    tagsOf(text, titleEnd).find((tag) => tag.topicId === topicId)?.about;

  it("a text is about what its title or its opening names", () => {
    expect(about("稳步推进长期护理保险试点。明确筹资机制。", "ltci", 12)).toBe(true);
    expect(about("探索开展长期护理保险试点工作，明确筹资机制。", "ltci")).toBe(true);
  });

  it("a name in a list far into one sentence is a mention", () => {
    const text =
      "根据支付方式改革需要，不断完善基础信息标准库和临床指南等医学知识库，推广视频监控等技术应用，并适应商业保险和长期护理保险发展。";
    expect(about(text, "ltci")).toBe(false);
  });

  it("says by which words and where", () => {
    const text = "推行DRG付费。";
    const [tag] = tagsOf(text).filter((each) => each.topicId === "drg");
    expect(tag?.places.map(({ start, end }) => text.slice(start, end))).toEqual(tag?.labels);
  });
});
