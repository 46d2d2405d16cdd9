/**
 * A real transformer small enough to write in a test: embedding, one attention layer with a mask, one dense layer. `expectedVector`
 * computes the same by hand, so that pooling and prefixes can be checked to the digit.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ElementType, encodeOnnx } from "../../src/embed/train/onnx.ts";
import { createRandom } from "../../src/embed/train/random.ts";

const DIMS = 4;
const TOKENS = [
  "[PAD]",
  "[UNK]",
  "[CLS]",
  "[SEP]",
  "query",
  "passage",
  ":",
  "基",
  "金",
  "监",
  "管",
  "医",
  "保",
  "为",
  "文",
];
const random = createRandom(7);
const numbers = (count: number) => Float32Array.from({ length: count }, () => random.normal());
const TABLE = numbers(TOKENS.length * DIMS);
const DENSE = numbers(DIMS * DIMS);
/** Added to the score of padding, so that nothing attends to it. */
const MASKED = 10_000;

function graph(): Uint8Array {
  return encodeOnnx({
    name: "tiny",
    initializers: [
      { name: "table", dims: [TOKENS.length, DIMS], data: TABLE },
      { name: "dense", dims: [DIMS, DIMS], data: DENSE },
      { name: "one", dims: [1], data: Float32Array.of(1) },
      { name: "masked", dims: [1], data: Float32Array.of(MASKED) },
      { name: "axis", dims: [1], data: BigInt64Array.of(1n) },
    ],
    inputs: ["input_ids", "attention_mask"].map((name) => ({ name, type: ElementType.int64, shape: ["b", "s"] })),
    outputs: [{ name: "last_hidden_state", type: ElementType.float, shape: ["b", "s", DIMS] }],
    nodes: [
      { op: "Gather", inputs: ["table", "input_ids"], output: "x" },
      { op: "Transpose", inputs: ["x"], output: "xt", attributes: { perm: [0, 2, 1] } },
      { op: "MatMul", inputs: ["x", "xt"], output: "scores" },
      { op: "Cast", inputs: ["attention_mask"], output: "mask", attributes: { to: ElementType.float } },
      { op: "Sub", inputs: ["mask", "one"], output: "minus" },
      { op: "Mul", inputs: ["minus", "masked"], output: "bias" },
      { op: "Unsqueeze", inputs: ["bias", "axis"], output: "row" },
      { op: "Add", inputs: ["scores", "row"], output: "open" },
      { op: "Softmax", inputs: ["open"], output: "attention", attributes: { axis: -1 } },
      { op: "MatMul", inputs: ["attention", "x"], output: "mixed" },
      { op: "MatMul", inputs: ["mixed", "dense"], output: "last_hidden_state" },
    ],
  });
}

const TOKENIZER = {
  version: "1.0",
  added_tokens: ["[PAD]", "[UNK]", "[CLS]", "[SEP]"].map((content, id) => ({
    id,
    content,
    special: true,
    normalized: false,
  })),
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
    single: [
      { SpecialToken: { id: "[CLS]", type_id: 0 } },
      { Sequence: { id: "A", type_id: 0 } },
      { SpecialToken: { id: "[SEP]", type_id: 0 } },
    ],
    pair: [],
    special_tokens: {
      "[CLS]": { id: "[CLS]", ids: [2], tokens: ["[CLS]"] },
      "[SEP]": { id: "[SEP]", ids: [3], tokens: ["[SEP]"] },
    },
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

/** Writes the model; `file` says which weights file it offers. */
export async function writeTinyTransformer(directory: string, file = "model_quantized.onnx"): Promise<void> {
  await mkdir(join(directory, "onnx"), { recursive: true });
  const json = (name: string, value: unknown) => writeFile(join(directory, name), JSON.stringify(value));
  await json("config.json", { model_type: "bert", hidden_size: DIMS });
  await json("tokenizer.json", TOKENIZER);
  await json("tokenizer_config.json", {
    tokenizer_class: "BertTokenizer",
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    model_max_length: 512,
  });
  await writeFile(join(directory, "onnx", file), graph());
}

const rowOf = (matrix: Float32Array, row: number) => Array.from(matrix.subarray(row * DIMS, (row + 1) * DIMS));
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

function hiddenStates(ids: readonly number[]): number[][] {
  const x = ids.map((id) => rowOf(TABLE, id));
  return x.map((query) => {
    const scores = x.map((key) => Math.exp(dot(query, key)));
    const sum = scores.reduce((a, b) => a + b, 0);
    const mixed = Array.from(
      { length: DIMS },
      (_, d) =>
        dot(
          scores,
          x.map((v) => v[d]!),
        ) / sum,
    );
    return Array.from({ length: DIMS }, (_, d) => mixed.reduce((s, v, k) => s + v * DENSE[k * DIMS + d]!, 0));
  });
}

/** The unit vector that the model must give for these tokens between [CLS] and [SEP]. */
export function expectedVector(tokens: readonly string[], pooling: "mean" | "cls" | "last_token"): number[] {
  const ids = ["[CLS]", ...tokens, "[SEP]"].map((token) => Math.max(TOKENS.indexOf(token), 1));
  const states = hiddenStates(ids);
  const mean = Array.from({ length: DIMS }, (_, d) => states.reduce((sum, s) => sum + s[d]!, 0) / states.length);
  const pooled = { mean, cls: states[0]!, last_token: states.at(-1)! }[pooling];
  const length = Math.sqrt(dot(pooled, pooled));
  return pooled.map((v) => v / length);
}
