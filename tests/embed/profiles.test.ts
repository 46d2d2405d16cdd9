import { expect, test } from "vitest";
import { profileOf } from "../../src/embed/profiles.ts";

test.each([
  ["Xenova/bge-small-zh-v1.5", "cls", "为这个句子", ""],
  ["Xenova/bge-base-en-v1.5", "cls", "Represent this", ""],
  ["Xenova/bge-m3", "cls", "", ""],
  ["Xenova/multilingual-e5-small", "mean", "query: ", "passage: "],
  ["intfloat/multilingual-e5-large-instruct", "mean", "Instruct: ", ""],
  ["onnx-community/Qwen3-Embedding-0.6B-ONNX", "last_token", "Instruct: ", ""],
  ["Xenova/gte-small", "mean", "", ""],
  ["thenlper/gte-small-zh", "cls", "", ""],
  ["onnx-community/gte-multilingual-base", "cls", "", ""],
  ["Xenova/all-MiniLM-L6-v2", "mean", "", ""],
])("%s is pooled by %s, queries begin with '%s' and passages with '%s'", (name, pooling, query, passage) => {
  const profile = profileOf(name);
  expect(profile.pooling).toBe(pooling);
  expect(profile.prefix.query.startsWith(query) && (query !== "" || profile.prefix.query === "")).toBe(true);
  expect(profile.prefix.passage).toBe(passage);
});

test("the first name that is known decides", () => {
  expect(profileOf("my-model", "BAAI/bge-small-zh-v1.5").pooling).toBe("cls");
  expect(profileOf("e5-mine", "BAAI/bge-small-zh-v1.5").pooling).toBe("mean");
});
