/** A text is tagged with the topics that it names itself. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createConceptMatcher } from "../../src/text/concept-matcher.ts";
import { loadLexicon } from "../../src/text/lexicon.ts";
import { createTopicTagger } from "../../src/text/topic-tagger.ts";

const { lexicon } = await loadLexicon(fileURLToPath(new URL("../../data", import.meta.url)));
const tagger = createTopicTagger(createConceptMatcher(lexicon.concepts), lexicon.topicGroups ?? []);

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
