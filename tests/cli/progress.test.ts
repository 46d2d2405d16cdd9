/** Progress for people: a plain line a stage where the output is no terminal, a bar a stage where it is. */
import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { showProgress } from "../../src/cli/show-progress.ts";
import type { Progress } from "../../src/ingest/progress.ts";

function sink(isTTY: boolean) {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  const terminal = Object.assign(stream, {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  return { stream: terminal as unknown as NodeJS.WriteStream, text: () => chunks.join("") };
}

const TOLD: Progress[] = [
  { stage: "parse", done: 0, total: 2, name: "a.txt" },
  { stage: "parse", done: 2, total: 2, name: "" },
  { stage: "embed", done: 0, total: 300, name: "a" },
  { stage: "embed", done: 300, total: 300, name: "" },
  { stage: "publish", done: 0, total: 1, name: "publish" },
];

it("is one line a stage, with how much there is where that is more than one", () => {
  const { stream, text } = sink(false);
  const view = showProgress(stream);
  for (const progress of TOLD) view.onProgress(progress);
  view.stop();
  expect(text()).toBe("拆解规划（2）\n计算向量（300）\n发布索引\n");
});

it("is a bar a stage on a terminal, and the last one is ended once", () => {
  const { stream, text } = sink(true);
  const view = showProgress(stream);
  for (const progress of TOLD) view.onProgress(progress);
  view.stop();
  view.stop();
  for (const label of ["拆解规划", "计算向量", "发布索引"]) expect(text()).toContain(label);
  expect(text()).toContain("300/300");
});
