/** Opens transformers.js for one model: on the net only for a model of a hub, silent, and with the mirror that the configuration names. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Transformers from "@huggingface/transformers";
import type { EmbeddingConfig } from "../config.ts";
import type { ModelPlace } from "./model-files.ts";

/** What each call of the library that loads a model is given. */
export interface LoadOptions {
  cache_dir: string;
  local_files_only: boolean;
}

/** By `require`: the hooks that let TypeScript run would read this large package through once more, for a second of every start. */
const loadLibrary = (): typeof Transformers => createRequire(import.meta.url)("@huggingface/transformers");

export function openLibrary(config: EmbeddingConfig, place: ModelPlace) {
  const library = loadLibrary();
  const { env, LogLevel } = library;
  env.logLevel = LogLevel.ERROR;
  env.allowRemoteModels = place.kind === "hub";
  env.allowLocalModels = place.kind === "local";
  if (config.remoteHost !== null) env.remoteHost = config.remoteHost;
  const options: LoadOptions = { cache_dir: config.cacheDir, local_files_only: place.kind === "local" };
  return { library, options, model: place.kind === "local" ? place.directory : config.model };
}

/** The first file that a local model lacks, null when it has all: named before the library is asked, whose own message names a cache. */
export function missingFile(directory: string): string | null {
  const names = ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx"];
  const missing = names.find((name) => !existsSync(join(directory, name)));
  return missing === undefined ? null : join(directory, missing);
}
