/**
 * Writes a trained model as a directory that transformers.js loads like any other: whole features as a WordPiece vocabulary,
 * 8-bit rows with one scale a row (the feature's learned weight is folded into it), and the recipe. Same weights, same bytes.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { RECIPE_FILE, type StaticModel } from "../recipe.ts";
import type { StaticWeights } from "./model.ts";
import { ElementType, encodeOnnx } from "./onnx.ts";

const PAD = "[PAD]";
const UNKNOWN = "[UNK]";
/** Rows that come before the features: padding and features the model never saw. Both are zero vectors. */
const RESERVED = [PAD, UNKNOWN];
/** Far above the features of any passage; a text is never cut short. */
const MAX_TOKENS = 1_000_000;
/** Largest step of a signed byte, kept symmetrical. */
const INT8_MAX = 127;

interface QuantisedRows {
  rows: Int8Array;
  scales: Float32Array;
}

/** Rows times weights, rounded to bytes with one scale a row. */
export function quantise({ dims, rows, weights }: StaticWeights): QuantisedRows {
  const count = weights.length + RESERVED.length;
  const out = { rows: new Int8Array(count * dims), scales: new Float32Array(count) };
  for (let f = 0; f < weights.length; f++) {
    const from = f * dims;
    const to = from + RESERVED.length * dims;
    let largest = 0;
    for (let d = 0; d < dims; d++) largest = Math.max(largest, Math.abs(rows[from + d]!));
    if (largest === 0) continue;
    for (let d = 0; d < dims; d++) out.rows[to + d] = Math.round((rows[from + d]! / largest) * INT8_MAX);
    out.scales[f + RESERVED.length] = (largest / INT8_MAX) * weights[f]!;
  }
  return out;
}

/**
 * input_ids → Gather(bytes) → Cast → Mul(Gather(scales)) → sum over the text. The sum is the mean but for its length, padding is a
 * zero row, and summing here is five times as fast as letting the library pool hundreds of rows a text; it takes the one that is left.
 */
function graphOf({ rows, scales }: QuantisedRows, dims: number): Uint8Array {
  return encodeOnnx({
    name: "static",
    initializers: [
      { name: "rows", dims: [scales.length, dims], data: rows },
      { name: "scales", dims: [scales.length, 1], data: scales },
      { name: "axis", dims: [1], data: BigInt64Array.of(1n) },
    ],
    inputs: [{ name: "input_ids", type: ElementType.int64, shape: ["batch", "sequence"] }],
    outputs: [{ name: "last_hidden_state", type: ElementType.float, shape: ["batch", 1, dims] }],
    nodes: [
      { op: "Gather", inputs: ["rows", "input_ids"], output: "bytes", attributes: { axis: 0 } },
      { op: "Cast", inputs: ["bytes"], output: "numbers", attributes: { to: ElementType.float } },
      { op: "Gather", inputs: ["scales", "input_ids"], output: "scale", attributes: { axis: 0 } },
      { op: "Mul", inputs: ["numbers", "scale"], output: "vectors" },
      { op: "ReduceSum", inputs: ["vectors", "axis"], output: "last_hidden_state", attributes: { keepdims: 1 } },
    ],
  });
}

/** A vocabulary of whole features: no piece of a word is in it, so what is not in it as a whole is unknown. */
function tokenizerOf(features: readonly string[]) {
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: { type: "WhitespaceSplit" },
    post_processor: null,
    decoder: null,
    model: {
      type: "WordPiece",
      unk_token: UNKNOWN,
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries([...RESERVED, ...features].map((feature, id) => [feature, id])),
    },
  };
}

const TOKENIZER_CONFIG = {
  tokenizer_class: "PreTrainedTokenizerFast",
  pad_token: PAD,
  unk_token: UNKNOWN,
  model_max_length: MAX_TOKENS,
};

/** Writes the model directory anew; what was there before is removed. */
export async function writeModel(
  directory: string,
  model: StaticWeights,
  features: readonly string[],
  recipe: StaticModel,
): Promise<void> {
  const config = {
    model_type: "bert",
    architectures: ["BertModel"],
    hidden_size: model.dims,
    vocab_size: features.length + RESERVED.length,
  };
  await rm(directory, { recursive: true, force: true });
  await mkdir(join(directory, "onnx"), { recursive: true });
  const json = (name: string, value: unknown, indent = 2) =>
    writeFile(join(directory, name), `${JSON.stringify(value, null, indent)}\n`);
  await json("config.json", config);
  await json("tokenizer_config.json", TOKENIZER_CONFIG);
  await json("tokenizer.json", tokenizerOf(features), 0);
  await json(RECIPE_FILE, recipe);
  await writeFile(join(directory, "onnx", "model_quantized.onnx"), graphOf(quantise(model), model.dims));
}
