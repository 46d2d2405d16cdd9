import { expect, test } from "vitest";
import { checkArchitecture, problemsOf } from "../../src/check/architecture.ts";

test("every import of the project keeps to the table", async () => {
  expect(await checkArchitecture()).toEqual([]);
});

test.each([
  [
    "the read side reaches for the parser",
    "services/search.ts",
    'import { parsePlan } from "../parse/parse.ts";',
    /answers only from the index/,
  ],
  [
    "a folder imports against the direction",
    "model/span.ts",
    'import { x } from "../text/markers.ts";',
    /src\/model\/ may import nothing/,
  ],
  [
    "a package is used outside its folder",
    "api/routes.ts",
    'import { connect } from "@lancedb/lancedb";',
    /only store may/,
  ],
  ["a dynamic import counts", "retrieve/rank.ts", 'await import("@huggingface/transformers");', /only embed may/],
  ["the environment is read inside", "embed/index.ts", "const key = process.env.KEY;", /take a Config instead/],
])("%s", (_name, file, text, problem) => {
  expect(problemsOf(file, text)).toEqual([expect.stringMatching(problem)]);
});

test.each([
  ["errors are open to all", "parse/parse.ts", 'import { PlanlensError } from "../errors.ts";'],
  ["a folder's own files are open to it", "parse/parse.ts", 'import { splitLines } from "./lines.ts";'],
  ["what puts things together may import everything", "cli/start.ts", 'import { ingest } from "../ingest/ingest.ts";'],
])("%s", (_name, file, text) => {
  expect(problemsOf(file, text)).toEqual([]);
});
