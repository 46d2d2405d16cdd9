/**
 * Opens what answers need, once: the current index build with the lexicon frozen into it, the tokeniser, the embedding model. The
 * holder shares it between requests and follows the index: a build that is published later is picked up without a restart.
 */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { createEmbedder, createReranker, type Embedder, type Reranker } from "./embed/index.ts";
import { PlanlensError } from "./errors.ts";
import { retrievalContext } from "./retrieve/context.ts";
import type { ServiceContext } from "./services/context.ts";
import { CURRENT_FILE } from "./store/layout.ts";
import { openCurrent } from "./store/open.ts";
import type { IndexReader } from "./store/types.ts";
import { summaryClient } from "./summary-client.ts";
import { createTokeniser, type Tokeniser } from "./text/tokenise.ts";

/** Time for requests that still read the old build; none runs longer than the server lets it. */
const RETIRE_AFTER_MS = 60_000;
/** Enough of a fingerprint to tell two apart. */
const SHOWN_HASH_CHARS = 12;

/** Opens the current build; throws INDEX_MISSING, INDEX_BROKEN, INDEX_STALE or MODEL_UNAVAILABLE with the next step. */
export async function openContext(config: Config): Promise<ServiceContext> {
  const index = await openCurrent(config.indexDir);
  try {
    const tokeniser = createTokeniser(index.lexicon.userWords);
    const modelsDir = join(config.dataDir, "models");
    const embedder = await createEmbedder(config.embedding, { tokeniser, modelsDir });
    refuseOtherModel(index, embedder);
    const reranker = config.rerank && (await createReranker(config.rerank, modelsDir));
    return serviceContext(config, index, { tokeniser, embedder, reranker });
  } catch (error) {
    index.close();
    throw error;
  }
}

export interface Models {
  tokeniser: Tokeniser;
  embedder: Embedder;
  reranker?: Reranker | null;
}

/** Puts together what services are given from what is open already. */
export function serviceContext(config: Config, index: IndexReader, models: Models): ServiceContext {
  const { tokeniser, embedder, reranker = null } = models;
  const retrieval = retrievalContext(index.lexicon.concepts, tokeniser, embedder, reranker);
  const summariser = config.summary && summaryClient(config.summary);
  return { index, retrieval, readDraft: lazyDraftReader(config, index), readUpload, summariser };
}

/** The write side is loaded when the first draft comes: a start does not wait for it, and most servers never need it. */
function lazyDraftReader({ dataDir }: Config, { lexicon }: IndexReader): ServiceContext["readDraft"] {
  let reader: Promise<ServiceContext["readDraft"]> | null = null;
  const open = async () => {
    const [{ draftReader }, { loadRules }] = await Promise.all([import("./draft.ts"), import("./ingest/ingest.ts")]);
    return draftReader(() => loadRules(dataDir), lexicon);
  };
  return async (text) => {
    reader ??= open();
    return (await reader)(text);
  };
}

async function readUpload(name: string, bytes: Uint8Array): Promise<string> {
  const { readSource } = await import("./formats/read-source.ts");
  return readSource(name, bytes).view.text;
}

export interface ContextHolder {
  /** The open build; every call while it opens gets the same promise. After a failure the next call tries again. */
  getContext(): Promise<ServiceContext>;
  /** Gives the open build back. */
  close(): Promise<void>;
}

interface Held {
  /** State of the pointer file when this was opened; null where there was none. */
  pointer: string | null;
  context: Promise<ServiceContext>;
}

/**
 * Opens lazily and again when `current.json` changes. Where a new build cannot be opened, the old one goes on answering and the reason
 * goes to stderr; where the pointer is gone, there is no index.
 */
export function contextHolder(
  config: Config,
  open: (config: Config) => Promise<ServiceContext> = openContext,
): ContextHolder {
  let held: Held | null = null;

  const reopen = async (mine: Held, previous: Held | null): Promise<ServiceContext> => {
    try {
      const context = await open(config);
      retire(previous);
      return context;
    } catch (error) {
      const old = mine.pointer === null ? null : await settled(previous);
      if (old) {
        console.error(error);
        return old;
      }
      retire(previous);
      if (held === mine) held = null;
      throw error;
    }
  };

  return {
    async getContext() {
      const pointer = await pointerState(config.indexDir);
      if (held?.pointer === pointer) return held.context;
      const previous = held;
      const next = { pointer } as Held;
      held = next;
      next.context = reopen(next, previous);
      return next.context;
    },
    async close() {
      const last = await settled(held);
      held = null;
      last?.index.close();
    },
  };
}

/** Vectors of two models, or of one model trained anew, cannot be compared: the index is stale for the model that is there now. */
function refuseOtherModel(index: IndexReader, { id, fingerprint }: Embedder): void {
  const { embedder: built, inputs } = index.manifest;
  if (built.id === id && inputs.model === fingerprint) return;
  const shown = (model: string, print: string) => `${model} (${print.slice(0, SHOWN_HASH_CHARS)})`;
  const message = `index was built with model ${shown(built.id, inputs.model)}, the model is now ${shown(id, fingerprint)}; run npm run ingest`;
  throw new PlanlensError("INDEX_STALE", message);
}

async function pointerState(indexDir: string): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(join(indexDir, CURRENT_FILE));
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return null;
  }
}

function settled(held: Held | null): Promise<ServiceContext | null> {
  return held ? held.context.catch(() => null) : Promise.resolve(null);
}

function retire(held: Held | null): void {
  void settled(held).then((context) => {
    if (context) setTimeout(() => context.index.close(), RETIRE_AFTER_MS).unref();
  });
}
