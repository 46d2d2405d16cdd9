/**
 * How each family of embedding models wants its text: pooling and the words before query and passage, as the model cards say.
 * A model without an entry gets mean pooling and no prefix, the default of sentence-transformers.
 */
import type { TextKind } from "./embedder.ts";

export type Pooling = "mean" | "cls" | "last_token";

export interface ModelProfile {
  pooling: Pooling;
  prefix: Record<TextKind, string>;
}

/** The task sentence of models that take an instruction; the wording is the one their authors use for retrieval. */
const RETRIEVAL_TASK = "Given a web search query, retrieve relevant passages that answer the query";
const NO_PREFIX = { query: "", passage: "" };

const FAMILIES: readonly { name: RegExp; profile: ModelProfile }[] = [
  // https://huggingface.co/Qwen/Qwen3-Embedding-0.6B: last token, left padding, instruction for queries only.
  {
    name: /qwen3-embedding/i,
    profile: { pooling: "last_token", prefix: { query: `Instruct: ${RETRIEVAL_TASK}\nQuery:`, passage: "" } },
  },
  // https://huggingface.co/Alibaba-NLP/gte-Qwen2-1.5B-instruct: last token, the same form with a blank after "Query:".
  {
    name: /gte-qwen/i,
    profile: { pooling: "last_token", prefix: { query: `Instruct: ${RETRIEVAL_TASK}\nQuery: `, passage: "" } },
  },
  // https://huggingface.co/BAAI/bge-m3: cls, "no need to add instructions".
  { name: /bge-m3/i, profile: { pooling: "cls", prefix: NO_PREFIX } },
  // https://huggingface.co/BAAI/bge-small-zh-v1.5 (all sizes): cls, instruction for short queries to long passages.
  {
    name: /bge-.*-zh/i,
    profile: { pooling: "cls", prefix: { query: "为这个句子生成表示以用于检索相关文章：", passage: "" } },
  },
  // https://huggingface.co/BAAI/bge-small-en-v1.5 (all sizes).
  {
    name: /bge-.*-en/i,
    profile: {
      pooling: "cls",
      prefix: { query: "Represent this sentence for searching relevant passages: ", passage: "" },
    },
  },
  // https://huggingface.co/intfloat/multilingual-e5-large-instruct: mean, instruction for queries only.
  {
    name: /e5-.*-instruct/i,
    profile: { pooling: "mean", prefix: { query: `Instruct: ${RETRIEVAL_TASK}\nQuery: `, passage: "" } },
  },
  // https://huggingface.co/intfloat/multilingual-e5-small (all sizes, and the English ones): mean, both sides marked.
  {
    name: /(^|[/_-])e5-/i,
    profile: { pooling: "mean", prefix: { query: "query: ", passage: "passage: " } },
  },
  // https://huggingface.co/thenlper/gte-small-zh, https://huggingface.co/Alibaba-NLP/gte-multilingual-base: the first token.
  { name: /gte-(.*-zh|multilingual|.*-v1\.5)/i, profile: { pooling: "cls", prefix: NO_PREFIX } },
  // https://huggingface.co/thenlper/gte-small and its English sisters: average pooling.
  { name: /gte-(small|base|large)/i, profile: { pooling: "mean", prefix: NO_PREFIX } },
];

const DEFAULT_PROFILE: ModelProfile = { pooling: "mean", prefix: NO_PREFIX };

/** A static model sums its rows itself and gives one vector a text: it is the first, and nothing stands before the text. */
export const STATIC_PROFILE: ModelProfile = { pooling: "cls", prefix: NO_PREFIX };

/** The profile of a model by its names, the likelier first: hub id, or the directory's and the one its config.json was saved under. */
export function profileOf(...names: readonly string[]): ModelProfile {
  const families = names.map((name) => FAMILIES.find((family) => family.name.test(name)));
  return families.find((family) => family !== undefined)?.profile ?? DEFAULT_PROFILE;
}
