/** A saved run is read back; what is none is refused. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readRun } from "../../src/eval/run.ts";
import { resultsOf, runOf, setOf } from "./runs.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planlens-run-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("comes back from its JSON as it was", async () => {
  const run = runOf(setOf("held", { a: 0.5 }, { words: resultsOf({ a: 0.25 }) }));
  await writeFile(join(folder, "run.json"), JSON.stringify(run));
  expect(await readRun(join(folder, "run.json"))).toEqual(run);
});

it.each([
  ["a run of the form before sets", '{"buildId":"x","modes":{}}', "it has no sets"],
  ["null", "null", "it has no sets"],
  ["a table", "build x", "JSON"],
])("of %s is refused with the way to write one", async (_, text, why) => {
  const file = join(folder, "other.json");
  await writeFile(file, text);
  await expect(readRun(file)).rejects.toMatchObject({ code: "FILE_UNREADABLE", message: expect.stringContaining(why) });
  await expect(readRun(file)).rejects.toThrow("write one with npm run eval -- --json");
});

it("that is not there is refused by its name", async () => {
  await expect(readRun(join(folder, "gone.json"))).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    message: expect.stringContaining("gone.json"),
  });
});
