/**
 * A real cross-encoder small enough to write in a test. Each token has a weight; the logit is the sum over the question times the sum over the text,
 * told apart by their token types, so that it is right only when both were given as a pair and padding counts for nothing.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ElementType, encodeOnnx } from "../../src/embed/train/onnx.ts";

/** Token → weight; a character that is not here is [UNK]. */
const WEIGHTS: Record<string, number> = {
  "[PAD]": 9,
  "[UNK]": 0,
  "[CLS]": 0,
  "[SEP]": 0,
  a: 0,
  基: 1,
  金: 0.5,
  救: -1,
  助: 0.25,
};
const TOKENS = Object.keys(WEIGHTS);
const SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

function graph(): Uint8Array {
  const sumOver = (tokens: string, output: string) => [
    { op: "Mul", inputs: ["open", tokens], output: `${output}_tokens` },
    { op: "ReduceSum", inputs: [`${output}_tokens`, "axis"], output, attributes: { keepdims: 1 } },
  ];
  return encodeOnnx({
    name: "tiny-cross-encoder",
    initializers: [
      { name: "table", dims: [TOKENS.length], data: Float32Array.from(Object.values(WEIGHTS)) },
      { name: "one", dims: [1], data: Float32Array.of(1) },
      { name: "axis", dims: [1], data: BigInt64Array.of(1n) },
    ],
    inputs: ["input_ids", "attention_mask", "token_type_ids"].map((name) => ({
      name,
      type: ElementType.int64,
      shape: ["b", "s"],
    })),
    outputs: [{ name: "logits", type: ElementType.float, shape: ["b", 1] }],
    nodes: [
      { op: "Gather", inputs: ["table", "input_ids"], output: "weights" },
      { op: "Cast", inputs: ["attention_mask"], output: "mask", attributes: { to: ElementType.float } },
      { op: "Mul", inputs: ["weights", "mask"], output: "open" },
      { op: "Cast", inputs: ["token_type_ids"], output: "isText", attributes: { to: ElementType.float } },
      { op: "Sub", inputs: ["one", "isText"], output: "isQuestion" },
      ...sumOver("isQuestion", "question"),
      ...sumOver("isText", "text"),
      { op: "Mul", inputs: ["question", "text"], output: "logits" },
    ],
  });
}

const sequence = (id: "A" | "B", type_id: number) => ({ Sequence: { id, type_id } });
const mark = (id: string, type_id: number) => ({ SpecialToken: { id, type_id } });

const TOKENIZER = {
  version: "1.0",
  added_tokens: SPECIAL.map((content, id) => ({ id, content, special: true, normalized: false })),
  normalizer: {
    type: "BertNormalizer",
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: "BertPreTokenizer" },
  post_processor: {
    type: "TemplateProcessing",
    single: [mark("[CLS]", 0), sequence("A", 0), mark("[SEP]", 0)],
    pair: [mark("[CLS]", 0), sequence("A", 0), mark("[SEP]", 0), sequence("B", 1), mark("[SEP]", 1)],
    special_tokens: Object.fromEntries(
      ["[CLS]", "[SEP]"].map((token) => [token, { id: token, ids: [TOKENS.indexOf(token)], tokens: [token] }]),
    ),
  },
  decoder: null,
  model: {
    type: "WordPiece",
    unk_token: "[UNK]",
    continuing_subword_prefix: "##",
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(TOKENS.map((token, id) => [token, id])),
  },
};

/** Writes the model with weights of 8 bits by name. */
export async function writeTinyCrossEncoder(directory: string): Promise<void> {
  await mkdir(join(directory, "onnx"), { recursive: true });
  const json = (name: string, value: unknown) => writeFile(join(directory, name), JSON.stringify(value));
  await json("config.json", { model_type: "bert", hidden_size: 1, id2label: { 0: "LABEL_0" } });
  await json("tokenizer.json", TOKENIZER);
  await json("tokenizer_config.json", {
    tokenizer_class: "BertTokenizer",
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    model_max_length: 512,
  });
  await writeFile(join(directory, "onnx", "model_quantized.onnx"), graph());
}

/** What the model must say of a question and a text. */
export function expectedScore(question: string, text: string): number {
  const sum = (chars: string) => [...chars].reduce((total, char) => total + (WEIGHTS[char] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum(question) * sum(text)));
}
