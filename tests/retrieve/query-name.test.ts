/** A question that is nothing but a name of one concept means that concept under all its names. The lexicon is the real one, the model a fake. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Concept } from "../../src/model/index.ts";
import { retrievalContext } from "../../src/retrieve/context.ts";
import { towards, vectorOfConcept } from "../../src/retrieve/query-name.ts";
import type { RetrievalContext } from "../../src/retrieve/types.ts";
import { understandQuery } from "../../src/retrieve/understand-query.ts";
import { loadLexicon } from "../../src/text/lexicon.ts";
import { createTokeniser } from "../../src/text/tokenise.ts";
import { FUZHOU } from "../services/fake-index.ts";

/** Every text has a direction of its own: the mean of several is none of them. */
const angleOf = (text: string) => [...text].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) % 90, 7);
const vectorOf = (text: string) => {
  const angle = (angleOf(text) * Math.PI) / 180;
  return new Float32Array([Math.cos(angle), Math.sin(angle)]);
};

let concepts: readonly Concept[];
let context: RetrievalContext;
let embedded: string[][];

beforeAll(async () => {
  const { lexicon } = await loadLexicon(fileURLToPath(new URL("../../data", import.meta.url)));
  concepts = lexicon.concepts;
  embedded = [];
  const embed = async (texts: readonly string[]) => {
    embedded.push([...texts]);
    return texts.map(vectorOf);
  };
  const embedder = { id: "fake", dims: 2, fingerprint: "fake", embed };
  context = retrievalContext(concepts, createTokeniser(lexicon.userWords), embedder);
});

const ltci = () => concepts.find(({ id }) => id === "ltci")!;
const planOf = (text: string) => understandQuery(text, context, { concepts, documents: [FUZHOU] });

describe("a name alone is looked for half by what its concept means", () => {
  it.each(["长护险", "长期护理保险", "LTCI"])("%s", async (name) => {
    const half = towards(vectorOf(name), await vectorOfConcept(ltci(), context));
    const { vector, terms } = await planOf(name);
    expect([...vector!]).toEqual([...half]);
    expect([...half]).not.toEqual([...vectorOf(name)]);
    expect(terms.map(({ term }) => term)).toContain(ltci().pref);
  });

  it.each([
    ["says more than the name", "长护险失能等级评估标准"],
    ["names two concepts", "长护险和DRG"],
    ["names none", "今天天气"],
  ])("a question that %s is looked for as it is", async (_, text) => {
    expect([...(await planOf(text)).vector!]).toEqual([...vectorOf(text)]);
  });
});

describe("the vector of a concept", () => {
  it("is of length 1 and worked out once for each model", async () => {
    const first = await vectorOfConcept(ltci(), context);
    const calls = embedded.length;
    expect(await vectorOfConcept(ltci(), context)).toBe(first);
    expect(embedded).toHaveLength(calls);
    expect(Math.hypot(...first)).toBeCloseTo(1, 6);
  });

  it("begins with the preferred name and takes at most eight", async () => {
    const names = embedded.find((texts) => texts.length > 1 && texts[0] === ltci().pref)!;
    expect(names.length).toBeLessThanOrEqual(8);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("half way", () => {
  it("is of length 1 between two directions", () => {
    const half = towards(new Float32Array([1, 0]), new Float32Array([0, 1]));
    expect([...half]).toEqual([expect.closeTo(Math.SQRT1_2, 6), expect.closeTo(Math.SQRT1_2, 6)]);
  });

  it("of nothing stays nothing", () => expect([...towards(new Float32Array(2), new Float32Array(2))]).toEqual([0, 0]));
});
