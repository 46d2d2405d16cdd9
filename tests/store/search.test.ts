/** Searches against computations by hand: BM25 by its formula, cosine by its definition, filters by reading every row. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DocumentKind, DocumentStatus, Role, Strength } from "../../src/model/index.ts";
import {
  type Candidate,
  type IndexReader,
  openCurrent,
  type PassageFilter,
  writeBuild,
} from "../../src/store/index.ts";
import { DIMS, syntheticContent, TOPICS, temporaryIndex, VOCABULARY } from "./synthetic.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // writes to disk on a busy machine

const content = syntheticContent({ documents: 5, passages: 30 });
const rows = content.documents.flatMap((build) => build.passages.map((row) => ({ ...row, document: build.document })));
const index = temporaryIndex();
let reader: IndexReader;

beforeAll(async () => {
  await writeBuild(index.dir, content);
  reader = await openCurrent(index.dir);
});
afterAll(() => {
  reader.close();
  index.remove();
});

const seqsOf = (found: readonly Candidate[]) => found.map((candidate) => candidate.seq);
const gramsOf = (text: string) =>
  [...text].flatMap((char, i, all) => (i + 1 < all.length ? [char, char + all[i + 1]] : [char]));
const tokensOf = {
  words: (row: { words: string }) => row.words.split(" "),
  chars: (row: { chars: string }) => gramsOf(row.chars),
};

/** Okapi BM25 (k1 1.2, b 0.75, idf with 1 added inside the logarithm) of one term for every row. */
function bm25(tokens: readonly string[][], term: string): number[] {
  const mean = tokens.reduce((sum, list) => sum + list.length, 0) / tokens.length;
  const holders = tokens.filter((list) => list.includes(term)).length;
  const idf = Math.log(1 + (tokens.length - holders + 0.5) / (holders + 0.5));
  return tokens.map((list) => {
    const tf = list.filter((token) => token === term).length;
    return (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * list.length) / mean));
  });
}

function expectScores(found: readonly Candidate[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.filter((score) => score > 0).length);
  for (const { seq, score } of found) expect(score).toBeCloseTo(expected[seq]!, 4);
  const sorted = [...found].sort((a, b) => b.score - a.score || a.seq - b.seq);
  expect(seqsOf(found)).toEqual(seqsOf(sorted));
}

const sumOf = (lists: readonly number[][]) => rows.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0));

describe("searchText", () => {
  test.each([
    ["words", "医保 支付", ["医保", "支付"]],
    ["words", VOCABULARY.slice(0, 3).join(" "), VOCABULARY.slice(0, 3)],
    ["words", `${VOCABULARY[0]} ${VOCABULARY[0]}`, [VOCABULARY[0]!, VOCABULARY[0]!]],
    ["chars", "保险", gramsOf("保险")],
    ["chars", VOCABULARY[4]! + VOCABULARY[7]!, gramsOf(VOCABULARY[4]! + VOCABULARY[7]!)],
  ] as const)("in %s for “%s” gives the BM25 of its terms", async (where, text, terms) => {
    const tokens = rows.map(tokensOf[where]);
    const found = await reader.searchText(where, text, {}, rows.length);
    expectScores(found, sumOf(terms.map((term) => bm25(tokens, term))));
  });

  test("gives the same beginning for every limit", async () => {
    const text = VOCABULARY.slice(2, 8).join(" ");
    const all = await reader.searchText("words", text, {}, rows.length);
    for (const limit of [1, 2, 5, 17, 60]) {
      expect(await reader.searchText("words", text, {}, limit)).toEqual(all.slice(0, limit));
    }
  });

  test("a filter changes which rows are found and not their scores", async () => {
    const text = VOCABULARY.slice(2, 8).join(" ");
    const all = await reader.searchText("words", text, {}, rows.length);
    const some = await reader.searchText("words", text, { docIds: ["doc-1", "doc-3"] }, rows.length);
    expect(some).toEqual(all.filter(({ docId }) => docId === "doc-1" || docId === "doc-3"));
  });

  test.each(["", "   ", "。，、", '"', "\\", "'; --", "*?~^+-!{}[]()", "\ud800", "\0"])(
    "text without terms finds nothing: %j",
    async (text) => {
      expect(await reader.searchText("words", text, {}, 5)).toEqual([]);
      expect(await reader.searchText("chars", text, {}, 5)).toEqual([]);
    },
  );

  test.each([
    'AND OR NOT "医保',
    "words:医保 +基金 -支付",
    "医保^9 (基金 OR",
    "医保\\",
    "医保\0",
    "医保\ud800",
    "'; drop table passages; --医保",
    "医保支付".repeat(3000),
    `${"a".repeat(100_000)} 医保`,
  ])("operators, quotes and length are harmless", async (text) => {
    await expect(reader.searchText("words", text, {}, 5)).resolves.toBeInstanceOf(Array);
    await expect(reader.searchText("chars", text, {}, 5)).resolves.toHaveLength(5);
  });

  test("operators in the text are text: they do not exclude or require", async () => {
    const plain = await reader.searchText("words", `${VOCABULARY[0]} ${VOCABULARY[1]}`, {}, rows.length);
    const dressed = await reader.searchText("words", `${VOCABULARY[0]} NOT AND ${VOCABULARY[1]} - +`, {}, rows.length);
    expect(seqsOf(dressed)).toEqual(seqsOf(plain));
  });

  test.each([0, -1])("a limit of %i gives nothing", async (limit) => {
    expect(await reader.searchText("words", VOCABULARY[0]!, {}, limit)).toEqual([]);
  });
});

describe("searchTextWeighted", () => {
  test.each(["words", "chars"] as const)("in %s adds boost × BM25 of each term", async (where) => {
    const terms = VOCABULARY.slice(0, 5).map((term, i) => ({ term, boost: [1, 0.5, 1, 0.25, 3][i]! }));
    const tokens = rows.map(tokensOf[where]);
    const parts = terms.flatMap(({ term, boost }) =>
      (where === "words" ? [term] : gramsOf(term)).map((token) => bm25(tokens, token).map((score) => boost * score)),
    );
    expectScores(await reader.searchTextWeighted(where, terms, {}, rows.length), sumOf(parts));
  });

  test("with one boost of 1 equals searchText", async () => {
    const words = VOCABULARY.slice(0, 4);
    const weighted = await reader.searchTextWeighted(
      "words",
      words.map((term) => ({ term, boost: 1 })),
      {},
      20,
    );
    expect(weighted).toEqual(await reader.searchText("words", words.join(" "), {}, 20));
  });

  test("gives the same digits every time (the engine adds three or more clauses in random order)", async () => {
    const terms = VOCABULARY.slice(0, 8).map((term, i) => ({ term, boost: 1 / (i + 3) }));
    const first = await reader.searchTextWeighted("words", terms, {}, rows.length);
    for (let i = 0; i < 20; i++) {
      expect(await reader.searchTextWeighted("words", terms, {}, rows.length)).toEqual(first);
    }
  });

  test("leaves out terms without letters and boosts that are not positive", async () => {
    const idle = [
      { term: "，", boost: 1 },
      { term: VOCABULARY[1]!, boost: 0 },
      { term: VOCABULARY[2]!, boost: Number.NaN },
    ];
    expect(await reader.searchTextWeighted("words", idle, {}, 5)).toEqual([]);
    const one = await reader.searchTextWeighted("words", [...idle, { term: VOCABULARY[0]!, boost: 2 }], {}, 5);
    expect(one).toEqual(await reader.searchTextWeighted("words", [{ term: VOCABULARY[0]!, boost: 2 }], {}, 5));
  });
});

describe("searchVector", () => {
  const cosine = (a: Float32Array, b: Float32Array) => {
    const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  };

  test("gives the cosine of every row, best first", async () => {
    const query = rows[17]!.vector;
    const found = await reader.searchVector(query, {}, rows.length);
    expect(found[0]).toMatchObject({ seq: 17, docId: rows[17]!.document.docId });
    expect(found.length).toBe(rows.length);
    for (const { seq, score } of found) expect(score).toBeCloseTo(cosine(query, rows[seq]!.vector), 5);
    expect(await reader.searchVector(query, {}, 4)).toEqual(found.slice(0, 4));
  });

  test.each([0, Number.NaN, Number.POSITIVE_INFINITY])("a vector of %d finds nothing", async (value) => {
    expect(await reader.searchVector(new Float32Array(DIMS).fill(value), {}, 5)).toEqual([]);
  });

  test("a vector of another length names both lengths and the model", async () => {
    await expect(reader.searchVector(new Float32Array(3).fill(1), {}, 5)).rejects.toMatchObject({
      code: "MODEL_MISMATCH",
      message: expect.stringMatching(/has 3 dimensions, the index has 16 \(model synthetic\)/),
    });
  });
});

describe("filters", () => {
  const values = <T extends string>(known: readonly T[], foreign: string) =>
    fc.option(fc.array(fc.constantFrom(...known, foreign as T), { maxLength: 3 }), { nil: undefined });
  const anyFilter = fc.record(
    {
      docIds: values(
        content.documents.map((build) => build.document.docId),
        "doc-1' OR '1'='1",
      ),
      regions: values(["350100", "370700", "610926"], "350100'"),
      docKinds: values(DocumentKind.options, "'; drop table passages"),
      statuses: values(DocumentStatus.options, ""),
      roles: values(Role.options, "goal\\"),
      strengths: values(Strength.options, '"'),
      topic: fc.option(fc.constantFrom(...TOPICS, "it''s", "unknown"), { nil: undefined }),
    },
    { requiredKeys: [] },
  );

  const passes = (filter: PassageFilter, { document, passage }: (typeof rows)[number]) => {
    const allows = (wanted: readonly string[] | undefined, value: string | null | undefined) =>
      wanted === undefined || (value !== null && value !== undefined && wanted.includes(value));
    return (
      allows(filter.docIds, document.docId) &&
      allows(filter.regions, document.region?.code) &&
      allows(filter.docKinds, document.kind) &&
      allows(filter.statuses, document.status) &&
      allows(filter.roles, passage.role) &&
      allows(filter.strengths, passage.strength) &&
      (filter.topic === undefined || passage.topics.includes(filter.topic))
    );
  };

  test("find exactly the rows that reading every row finds", async () => {
    const withoutNone = (filter: object) =>
      Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    await fc.assert(
      fc.asyncProperty(anyFilter, async (drawn) => {
        const filter: PassageFilter = withoutNone(drawn);
        const found = await reader.searchVector(rows[0]!.vector, filter, rows.length);
        const expected = rows.flatMap((row, seq) => (passes(filter, row) ? [seq] : []));
        const ids = expected.map((seq) => rows[seq]!.passage.passageId);
        expect([...(await reader.passageIds(filter))].sort()).toEqual(ids.sort());
        expect(seqsOf(found).sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 150, seed: 20260101 },
    );
  });

  test.each(TOPICS)("a topic is found whatever characters it has: %j", async (topic) => {
    const expected = rows.flatMap((row, seq) => (row.passage.topics.includes(topic) ? [seq] : []));
    const found = await reader.searchVector(rows[0]!.vector, { topic }, rows.length);
    expect(expected.length).toBeGreaterThan(0);
    expect(seqsOf(found).sort((a, b) => a - b)).toEqual(expected);
  });

  test.each(["'", "350100' OR '1'='1", '"', "\\", "350100\0"])(
    "a region of %j gives no rows and no error",
    async (region) => {
      expect(await reader.searchText("words", VOCABULARY.join(" "), { regions: [region] }, 5)).toEqual([]);
      expect(await reader.searchVector(rows[0]!.vector, { regions: [region] }, 5)).toEqual([]);
    },
  );

  test("an empty list is one of nothing", async () => {
    expect(await reader.searchText("words", VOCABULARY.join(" "), { docIds: [] }, 5)).toEqual([]);
  });
});
