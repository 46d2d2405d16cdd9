/**
 * One benchmark run: ingestion into a folder of its own, then search and compare over HTTP on that index, each beside its peers. Only ratios travel
 * between machines; milliseconds tell of this one.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi } from "../api/create-api.ts";
import type { Config } from "../config.ts";
import { contextHolder } from "../context.ts";
import { readJudgments } from "../eval/judgments.ts";
import { prepare } from "../ingest/ingest.ts";
import { makeIndex } from "../make-index.ts";
import type { Passage } from "../model/index.ts";
import { startServer } from "../server.ts";
import type { ServiceContext } from "../services/context.ts";
import { type Ask, measure, type Rounds, type Timing } from "./measure.ts";
import { flatScanPeer, miniSearchPeer } from "./peers.ts";

/** The matrix has one address and no question: enough calls for a 95th percentile. */
const MATRIX_ROUNDS = 40;

export interface BenchRun {
  buildId: string;
  documents: number;
  passages: number;
  queries: number;
  /** Seconds from reading the plans to the published index. */
  ingestSeconds: number;
  product: Timing[];
  peers: Timing[];
}

export async function runBench(config: Config, rounds?: Rounds): Promise<BenchRun> {
  const root = await mkdtemp(join(tmpdir(), "planlens-bench-"));
  try {
    const own = { ...config, indexDir: join(root, "index"), host: "127.0.0.1", port: 0 };
    const ingestSeconds = await timeIngestion(own);
    const queries = (await readJudgments(config.dataDir, null)).map((each) => each.query);
    return { ...(await timeQuestions(own, queries, rounds)), ingestSeconds };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function timeIngestion(config: Config): Promise<number> {
  const started = performance.now();
  await makeIndex(config, await prepare(config));
  return (performance.now() - started) / 1000;
}

async function timeQuestions(
  config: Config,
  queries: string[],
  rounds?: Rounds,
): Promise<Omit<BenchRun, "ingestSeconds">> {
  const holder = contextHolder(config);
  const ctx = await holder.getContext();
  const server = await startServer({ config, app: createApi(holder.getContext) });
  try {
    const passages = await allPassages(ctx);
    const { tokeniser, embedder } = ctx.retrieval;
    const timed = (name: string, ask: Ask) => measure(name, queries, ask, rounds);
    const peers = [
      await timed("MiniSearch", miniSearchPeer(passages, tokeniser)),
      await timed("flat vector scan", await flatScanPeer(passages, embedder)),
    ];
    const product = [
      await timed("search over HTTP", get(server.url, "search")),
      await timed("compare over HTTP", get(server.url, "compare")),
      await measure("matrix over HTTP", ["matrix"], () => fetchWhole(`${server.url}/api/v1/matrix`), {
        warmup: MATRIX_ROUNDS,
        rounds: MATRIX_ROUNDS,
      }),
    ];
    const { buildId } = ctx.index.manifest;
    return {
      buildId,
      documents: ctx.index.documents.length,
      passages: passages.length,
      queries: queries.length,
      product,
      peers,
    };
  } finally {
    await server.close();
    await holder.close();
  }
}

async function allPassages({ index }: ServiceContext): Promise<Passage[]> {
  return index.passages(Array.from({ length: index.manifest.counts.passages }, (_, seq) => seq));
}

/** Asks over a kept connection and reads the whole answer; anything but 200 ends the run. */
function get(url: string, path: "search" | "compare"): Ask {
  return (query) => fetchWhole(`${url}/api/v1/${path}?q=${encodeURIComponent(query)}`);
}

async function fetchWhole(url: string): Promise<void> {
  const response = await fetch(url);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${body.slice(0, 200)}`);
}
