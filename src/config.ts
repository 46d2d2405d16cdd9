/**
 * The environment, read once at the edge and typed. No other file touches `process.env`.
 * Throws CONFIG_INVALID with the variable, its value and what is allowed.
 */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { PlanlensError } from "./errors.ts";

/** The project's root folder: where `data/` and `index/` stand. */
export const PROJECT_ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Id of the model that is part of the repository, under `data/models/`. */
export const BUILT_IN_MODEL = "planlens-static-zh";

/** The folder under `data/` with the concepts and topics that come with the program. */
const DEFAULT_LEXICON = "lexicon";

/** What servers of one model take for a name. */
const DEFAULT_SUMMARY_MODEL = "default";

const Environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  PLANLENS_DATA_DIR: z.string().min(1).optional(),
  PLANLENS_INDEX_DIR: z.string().min(1).optional(),
  EMBEDDING_MODEL: z.string().min(1).default(BUILT_IN_MODEL),
  EMBEDDING_REMOTE_HOST: z.url().optional(),
  EMBEDDING_CACHE_DIR: z.string().min(1).optional(),
  EMBEDDING_DTYPE: z.enum(["fp32", "fp16", "q8", "int8", "uint8", "q4", "q4f16", "bnb4"]).optional(),
  RERANK_MODEL: z.string().min(1).optional(),
  SUMMARY_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  SUMMARY_API_KEY: z.string().min(1).optional(),
  SUMMARY_MODEL: z.string().min(1).default(DEFAULT_SUMMARY_MODEL),
  PLANLENS_LEXICON: z.string().min(1).default(DEFAULT_LEXICON),
  MCP_ALLOWED_HOSTS: z.string().optional(),
  MCP_ALLOWED_ORIGINS: z.string().optional(),
  LANCEDB_LOG: z.string().optional(),
});

export interface EmbeddingConfig {
  /** Built-in id, hub id (`Xenova/bge-small-zh-v1.5`) or local directory. */
  model: string;
  remoteHost: string | null;
  cacheDir: string;
  dtype: string | null;
}

/** An OpenAI-compatible server, by the address that ends before /chat/completions. */
export interface SummaryConfig {
  url: string;
  key: string | null;
  model: string;
}

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** The folder of the lexicon: its name under the data folder, or an absolute path. */
  lexicon: string;
  indexDir: string;
  embedding: EmbeddingConfig;
  /** The reranking model, found and loaded as the embedding model is; null where none is set. */
  rerank: EmbeddingConfig | null;
  /** Who may call the MCP address besides programs and pages of this machine. */
  mcp: { allowedHosts: string[]; allowedOrigins: string[] };
  /** Writes summaries of cells where they are asked for; null where none is set. */
  summary: SummaryConfig | null;
}

/** Settings that a command may be given as options; they win over the environment. */
export interface ConfigOptions {
  host?: string | undefined;
  port?: string | undefined;
}

/** Reads the configuration from an environment (default: the process's). An empty value counts as not set. */
export function readConfig(
  env: Record<string, string | undefined> = process.env,
  { host, port }: ConfigOptions = {},
): Config {
  const given = { ...env, ...(host !== undefined && { HOST: host }), ...(port !== undefined && { PORT: port }) };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const name = String(issue.path[0]);
    throw new PlanlensError("CONFIG_INVALID", `${name}=${set[name]}: ${issue.message}; correct or unset ${name}`);
  }
  const e = parsed.data;
  const dataDir = resolve(e.PLANLENS_DATA_DIR ?? join(PROJECT_ROOT, "data"));
  const indexDir = resolve(e.PLANLENS_INDEX_DIR ?? join(PROJECT_ROOT, "index"));
  const embedding: EmbeddingConfig = {
    model: e.EMBEDDING_MODEL,
    remoteHost: e.EMBEDDING_REMOTE_HOST ?? null,
    cacheDir: resolve(e.EMBEDDING_CACHE_DIR ?? join(indexDir, "models")),
    dtype: e.EMBEDDING_DTYPE ?? null,
  };
  return {
    host: e.HOST,
    port: e.PORT,
    dataDir,
    lexicon: e.PLANLENS_LEXICON,
    indexDir,
    embedding,
    rerank: e.RERANK_MODEL === undefined ? null : { ...embedding, model: e.RERANK_MODEL },
    mcp: { allowedHosts: listOf(e.MCP_ALLOWED_HOSTS), allowedOrigins: listOf(e.MCP_ALLOWED_ORIGINS) },
    summary:
      e.SUMMARY_API_URL === undefined
        ? null
        : { url: e.SUMMARY_API_URL, key: e.SUMMARY_API_KEY ?? null, model: e.SUMMARY_MODEL },
  };
}

function listOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
