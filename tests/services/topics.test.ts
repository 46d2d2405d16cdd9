/** Topics come with names and neighbours, in the order of the scheme; only they are accepted as a topic. */
import { describe, expect, it } from "vitest";
import type { Concept, Lexicon } from "../../src/model/index.ts";
import { checkTopic } from "../../src/services/checks.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { topics } from "../../src/services/topics.ts";
import { fakeContext, fakeIndex } from "./fake-index.ts";

const concept = (id: string, own: Partial<Concept> = {}): Concept => ({
  id,
  pref: id.toUpperCase(),
  alt: [],
  abbr: [],
  lay: [],
  en: [],
  not: [],
  broader: null,
  related: [],
  definition: null,
  ...own,
});

const lexicon: Lexicon = {
  concepts: [
    concept("c-drg", { broader: "drg" }),
    concept("dip", { en: ["diagnosis-intervention packet", "DIP payment"] }),
    concept("drg", {
      alt: ["按病组付费"],
      abbr: ["CHS-DRG"],
      lay: ["病组打包"],
      related: [
        { id: "dip", difference: "一个分组，一个分值" },
        { id: "c-drg", difference: null },
      ],
    }),
  ],
  userWords: [],
  topicGroups: [
    {
      group: { id: "payment", label: "支付方式", labelEn: "Payment methods" },
      topics: [
        { id: "drg", includes: ["c-drg"], equivalents: ["dip"] },
        { id: "dip", includes: [], equivalents: [] },
      ],
    },
  ],
};
const ctx: ServiceContext = { ...fakeContext, index: { ...fakeIndex, lexicon } };

describe("topics", () => {
  it("come in the order of the scheme, concepts that are no topics do not", async () => {
    expect((await topics(ctx)).topics.map((topic) => topic.topicId)).toEqual(["drg", "dip"]);
  });

  it("say their names, their group, and what is near and not the same", async () => {
    expect((await topics(ctx)).topics[0]).toEqual({
      topicId: "drg",
      prefLabel: "DRG",
      labelEn: null,
      altLabels: ["按病组付费", "CHS-DRG", "病组打包"],
      definition: null,
      broader: "payment",
      group: { id: "payment", label: "支付方式", labelEn: "Payment methods" },
      related: ["dip"],
      equivalents: ["dip"],
      differences: [{ id: "dip", label: "DIP", difference: "一个分组，一个分值" }],
    });
  });

  it("have one English name, the first", async () =>
    expect((await topics(ctx)).topics[1]?.labelEn).toBe("diagnosis-intervention packet"));

  it("are all concepts where the lexicon has no scheme", async () =>
    expect((await topics(fakeContext)).topics).toMatchObject([{ topicId: "drg", broader: null, group: null }]));

  it("are what a request may name, a concept beside the scheme is not", () => {
    expect(checkTopic(ctx, "dip").id).toBe("dip");
    expect(() => checkTopic(ctx, "c-drg")).toThrow("topic=c-drg is not a topic of this index; allowed: drg, dip");
  });
});
