/** Shared wording: what counts as the same, what is too short, and that every run says where it stands. */
import { describe, expect, it } from "vitest";
import { comparable, MIN_RUN, sharedRuns } from "../../src/text/shared-runs.ts";

const runsOf = (from: string, to: string) =>
  sharedRuns([comparable(from)], [comparable(to)]).map((run) => ({
    from: from.slice(run.from.start, run.from.end),
    to: to.slice(run.to.start, run.to.end),
    figures: run.figures.map(({ from: a, to: b }) => [from.slice(a.start, a.end), to.slice(b.start, b.end)]),
  }));

const SENTENCE = "建立健全打击欺诈骗保行刑衔接工作机制";

describe("shared wording", () => {
  it.each([
    [
      "punctuation and white space count for nothing",
      "医疗、医保、医药协同发展和治理格局形成",
      "医疗 医保\n医药，协同发展和治理格局形成",
    ],
    ["half and full width are one", "推进互联网+医保服务DRG付费改革", "推进互联网＋医保服务ＤＲＧ付费改革"],
    ["a misprint known as such is its sign", "开展药品集中带量采购工作常态化", "开展药品集中带量釆购工作常态化"],
  ])("%s", (_name, from, to) => {
    expect(runsOf(from, to)).toEqual([{ from, to, figures: [] }]);
  });

  it("goes on over changed figures and says which they are", () => {
    const from = "到2025年，住院费用跨省直接结算率达到80%以上";
    const to = "到2023年住院费用跨省直接结算率达到72.5％以上";
    expect(runsOf(from, to)).toEqual([
      {
        from,
        to,
        figures: [
          ["2025", "2023"],
          ["80%", "72.5％"],
        ],
      },
    ]);
  });

  it("begins at thirteen letters and not at twelve", () => {
    expect(MIN_RUN).toBe(13);
    expect(runsOf(`甲${SENTENCE.slice(0, 13)}乙`, `丙${SENTENCE.slice(0, 13)}丁`)).toHaveLength(1);
    expect(runsOf(`甲${SENTENCE.slice(0, 12)}乙`, `丙${SENTENCE.slice(0, 12)}丁`)).toEqual([]);
  });

  it("takes the longest continuation, and finds wording that was moved", () => {
    const to = `${SENTENCE.slice(0, 14)}其他。此外，${SENTENCE}，并加强通报。`;
    expect(runsOf(`我市将${SENTENCE}。`, to)).toEqual([{ from: SENTENCE, to: SENTENCE, figures: [] }]);
  });

  it("never overlaps on the first side", () => {
    const from = `${SENTENCE}，${SENTENCE}，另行${SENTENCE}`;
    const runs = sharedRuns([comparable(from)], [comparable(`${SENTENCE}；${SENTENCE}`)]);
    expect(runs.length).toBeGreaterThan(1);
    for (const [at, run] of runs.entries())
      if (at > 0) expect(run.from.start).toBeGreaterThanOrEqual(runs[at - 1]!.from.end);
  });

  it("names the text of each list that it stands in", () => {
    const lists = ["短文", `前文。${SENTENCE}`].map(comparable);
    const [run] = sharedRuns(lists, ["别的", "另外的", SENTENCE].map(comparable));
    expect([run?.from.text, run?.to.text]).toEqual([1, 2]);
  });

  it("is bounded where a text repeats one character", () => {
    const text = "啊".repeat(2000);
    expect(runsOf(text, text)).toEqual([{ from: text, to: text, figures: [] }]);
  });

  it.each(["", "。，！", "12 34 56"])("finds nothing in %j", (text) => {
    expect(runsOf(text, text)).toEqual([]);
  });
});
