/** The order of what is found: among equals, and when a vector index answers. */
import { describe, expect, test, vi } from "vitest";
import { type Candidate, openCurrent, writeBuild } from "../../src/store/index.ts";
import { DIMS, syntheticContent, temporaryIndex } from "./synthetic.ts";

vi.setConfig({ testTimeout: 60_000 }); // writes to disk on a busy machine

const seqsOf = (found: readonly Candidate[]) => found.map((candidate) => candidate.seq);

describe("ties", () => {
  test("are broken by reading order, however many there are and wherever the limit cuts", async () => {
    const same = syntheticContent({ seed: 5, documents: 2, passages: 100 });
    for (const build of same.documents)
      for (const row of build.passages)
        Object.assign(row, { words: "医保 基金", chars: "医保基金", vector: new Float32Array(DIMS).fill(1) });
    const ties = temporaryIndex();
    await writeBuild(ties.dir, same);
    const tied = await openCurrent(ties.dir);
    const query = new Float32Array(DIMS).fill(0.5);
    for (const limit of [1, 7, 99, 150]) {
      const expected = Array.from({ length: limit }, (_, seq) => seq);
      expect(seqsOf(await tied.searchText("words", "医保 基金", {}, limit))).toEqual(expected);
      expect(seqsOf(await tied.searchText("chars", "基金", {}, limit))).toEqual(expected);
      expect(seqsOf(await tied.searchVector(query, {}, limit))).toEqual(expected);
      expect(
        seqsOf(
          await tied.searchTextWeighted(
            "words",
            [
              { term: "医保", boost: 2 },
              { term: "基金", boost: 1 },
            ],
            {},
            limit,
          ),
        ),
      ).toEqual(expected);
    }
    tied.close();
    ties.remove();
  });
});

describe("above 20,000 passages", () => {
  test("the vector index answers for all, and a filter that leaves fewer is still exact", async () => {
    const large = syntheticContent({ seed: 3, documents: 2, passages: 10_001, dims: 8 });
    const folder = temporaryIndex();
    await writeBuild(folder.dir, large);
    const big = await openCurrent(folder.dir);
    const probe = large.documents[1]!.passages[700]!;
    const own = await big.seqOf(probe.passage.passageId);
    expect(seqsOf(await big.searchVector(probe.vector, {}, 3))[0]).toBe(own);
    const exact = await big.searchVector(probe.vector, { docIds: ["doc-1"] }, 10_001);
    expect(exact.length).toBe(10_001);
    expect(await big.searchVector(probe.vector, { docIds: ["doc-1"] }, 50)).toEqual(exact.slice(0, 50));
    const topic = await big.searchText("words", probe.words, { topic: "it's", roles: [probe.passage.role] }, 20_002);
    for (const passage of await big.passages(seqsOf(topic.slice(0, 50)))) {
      expect(passage).toMatchObject({ role: probe.passage.role, topics: expect.arrayContaining(["it's"]) });
    }
    big.close();
    folder.remove();
  });
});
