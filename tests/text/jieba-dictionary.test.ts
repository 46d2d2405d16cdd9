import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { dictionaryFiles } from "../../src/text/jieba-dictionary.ts";

const root = mkdtempSync(join(tmpdir(), "planlens-dictionary-"));
const full = join(root, "full.utf8");
writeFileSync(full, "医保 4 n\n生僻 3 n\n基金 120 n\n");
afterAll(() => rmSync(root, { recursive: true }));

test("words that are common enough are kept as they stand", () => {
  expect(readFileSync(dictionaryFiles(full, root).dict!, "utf8")).toBe("医保 4 n\n基金 120 n\n");
});

test("files that are there are used again", () => {
  const first = dictionaryFiles(full, root);
  const made = statSync(first.dict!).ino;
  expect(dictionaryFiles(full, root)).toEqual(first);
  expect(statSync(first.dict!).ino).toBe(made);
});

test("one that was swept away is made again", () => {
  const { dict } = dictionaryFiles(full, root);
  rmSync(dict!);
  dictionaryFiles(full, root);
  expect(readFileSync(dict!, "utf8")).toContain("基金");
});

test("another dictionary gets files of its own", () => {
  const other = join(root, "other.utf8");
  writeFileSync(other, "救助 9 n\n");
  const { dict } = dictionaryFiles(other, root);
  expect(dirname(dict!)).not.toBe(dirname(dictionaryFiles(full, root).dict!));
});

test("where nothing can be written nodejieba is left to its own files", () => {
  expect(dictionaryFiles(full, join(root, "is", "not", "there"))).toEqual({});
  expect(dictionaryFiles(full, full)).toEqual({});
});
