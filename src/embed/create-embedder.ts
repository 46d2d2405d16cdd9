/**
 * Opens the configured embedding model. Every model goes the same way through transformers.js (feature extraction, pooled,
 * length 1); they differ in pooling and prefixes (profiles.ts), and a static model gets features in place of text (recipe.ts).
 * The library is imported when a model is opened, not before. Throws MODEL_UNAVAILABLE with the ways out.
 */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DataType, FeatureExtractionPipeline } from "@huggingface/transformers";
import { BUILT_IN_MODEL, type EmbeddingConfig } from "../config.ts";
import { PlanlensError } from "../errors.ts";
import { batchesOf } from "./batches.ts";
import type { Embedder, TextKind } from "./embedder.ts";
import { type FeatureTokeniser, featuresOf } from "./features.ts";
import { missingFile, openLibrary } from "./library.ts";
import { hashDirectory, type ModelPlace, placeOf } from "./model-files.ts";
import { type ModelProfile, profileOf, STATIC_PROFILE } from "./profiles.ts";
import { readRecipe, type StaticModel } from "./recipe.ts";

export interface EmbedderDeps {
  tokeniser: FeatureTokeniser;
  /** The folder of the models that come with the program. */
  modelsDir: string;
}

/** Quantised to 8 bits: a quarter of the size, and what most models offer. */
export const DEFAULT_DTYPE = "q8";

const WAYS_OUT =
  `unset EMBEDDING_MODEL for the built-in model (${BUILT_IN_MODEL}), or set EMBEDDING_MODEL to a directory that holds ` +
  "config.json, tokenizer.json and onnx/, or set EMBEDDING_REMOTE_HOST to a mirror that this machine can reach";

function unavailable(config: EmbeddingConfig, reason: string, cause?: unknown): PlanlensError {
  const message = `EMBEDDING_MODEL=${config.model}: ${reason}; ${WAYS_OUT}`;
  return new PlanlensError("MODEL_UNAVAILABLE", message, { cause });
}

/** A static model is a look-up: there is nothing to optimise, and a second thread costs more to wake than it saves, and waits by spinning. */
const LOOK_UP = { graphOptimizationLevel: "disabled" as const, intraOpNumThreads: 1, interOpNumThreads: 1 };

async function openPipeline(
  config: EmbeddingConfig,
  place: ModelPlace,
  dtype: DataType,
  isStatic: boolean,
): Promise<FeatureExtractionPipeline> {
  const { library, options, model } = openLibrary(config, place);
  return library.pipeline("feature-extraction", model, {
    dtype,
    ...options,
    ...(isStatic ? { session_options: LOOK_UP } : {}),
  });
}

function checkDirectory(config: EmbeddingConfig, directory: string): void {
  const missing = missingFile(directory);
  if (missing !== null) throw unavailable(config, `${missing} does not exist`);
}

/** The name that conversions keep of the model they were made from; "" where config.json has none. */
async function savedName(directory: string): Promise<string> {
  const text = await readFile(join(directory, "config.json"), "utf8");
  return /"_name_or_path":\s*"([^"]*)"/.exec(text)?.[1] ?? "";
}

/** What the model is given for a text. */
function inputOf(deps: EmbedderDeps, recipe: StaticModel | null, profile: ModelProfile) {
  return (text: string, kind: TextKind): string =>
    recipe === null ? profile.prefix[kind] + text : featuresOf(text, deps.tokeniser, recipe.features).join(" ");
}

/** A row of the output, copied; the zero vector where the model knew nothing (0/0 on the way to length 1). */
function vectorAt(data: Float32Array, row: number, dims: number): Float32Array {
  const vector = data.slice(row * dims, (row + 1) * dims);
  return vector.every(Number.isFinite) ? vector : new Float32Array(dims);
}

type Encode = (texts: readonly string[]) => Promise<Float32Array[]>;

/** Inputs of one batch → vectors. */
function encoder(extractor: FeatureExtractionPipeline, profile: ModelProfile): Encode {
  return async (texts) => {
    const output = await extractor([...texts], { pooling: profile.pooling, normalize: true });
    const dims = output.dims.at(-1)!;
    const data = output.data as Float32Array;
    const vectors = texts.map((_, row) => vectorAt(data, row, dims));
    output.dispose();
    return vectors;
  };
}

async function encodeAll(encode: Encode, inputs: readonly string[], dims: number): Promise<Float32Array[]> {
  const vectors: Float32Array[] = inputs.map(() => new Float32Array(dims));
  const filled = inputs.map((_, i) => i).filter((i) => inputs[i]!.trim() !== "");
  for (const batch of batchesOf(filled.map((i) => inputs[i]!))) {
    const places = batch.map((i) => filled[i]!);
    const encoded = await encode(places.map((i) => inputs[i]!));
    for (const [k, i] of places.entries()) vectors[i] = encoded[k]!;
  }
  return vectors;
}

/** What an index remembers of the model: a hash over a local model's files, id and data type of one from a hub. Opens nothing. */
export async function fingerprintOf(config: EmbeddingConfig, modelsDir: string): Promise<string> {
  const place = placeOf(config.model, modelsDir);
  if (place.kind === "hub") return `${config.model}@${config.dtype ?? DEFAULT_DTYPE}`;
  checkDirectory(config, place.directory);
  return hashDirectory(place.directory);
}

/** Opens the model that the configuration names. A local one never touches the network. */
export async function createEmbedder(config: EmbeddingConfig, deps: EmbedderDeps): Promise<Embedder> {
  const place = placeOf(config.model, deps.modelsDir);
  if (place.kind === "local") checkDirectory(config, place.directory);
  const recipe = place.kind === "local" ? await readRecipe(place.directory) : null;
  // A static model has one file, already of 8 bits: EMBEDDING_DTYPE is about transformers.
  const dtype = (recipe === null ? (config.dtype ?? DEFAULT_DTYPE) : DEFAULT_DTYPE) as DataType;
  const names = place.kind === "local" ? [basename(place.directory), await savedName(place.directory)] : [config.model];
  const profile = recipe === null ? profileOf(...names) : STATIC_PROFILE;
  try {
    const [extractor, fingerprint] = await Promise.all([
      openPipeline(config, place, dtype, recipe !== null),
      fingerprintOf(config, deps.modelsDir),
    ]);
    if (profile.pooling === "last_token") extractor.tokenizer.padding_side = "left";
    const encode = encoder(extractor, profile);
    const [probe] = await encode(["a"]);
    const dims = probe!.length;
    const input = inputOf(deps, recipe, profile);
    return {
      id: config.model,
      dims,
      fingerprint,
      isStatic: recipe !== null,
      embed: (texts, kind) =>
        encodeAll(
          encode,
          texts.map((text) => input(text, kind)),
          dims,
        ),
    };
  } catch (cause) {
    throw unavailable(config, cause instanceof Error ? cause.message : String(cause), cause);
  }
}
