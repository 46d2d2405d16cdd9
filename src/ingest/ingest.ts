/**
 * The write side in one call: plans → parse → extract → segment → embed → a verified, published build. A broken plan is reported and left out; a
 * failure of anything else leaves the served build untouched.
 */
import { join } from "node:path";
import type { Config } from "../config.ts";
import { createEmbedder, type Embedder } from "../embed/index.ts";
import { PlanlensError } from "../errors.ts";
import { loadClassificationRules } from "../extract/classify.ts";
import { loadIndicatorConcepts } from "../extract/indicator-concepts.ts";
import { loadRegions } from "../extract/regions.ts";
import { loadUnits } from "../extract/units.ts";
import type { BuildInputs, Manifest } from "../model/index.ts";
import {
  type BuildProgress,
  buildIdOf,
  type DocumentBuild,
  type MatrixOf,
  type PassageRow,
  writeBuild,
} from "../store/index.ts";
import { type LoadedLexicon, loadLexicon } from "../text/lexicon.ts";
import { createTokeniser, type Tokeniser } from "../text/tokenise.ts";
import { codeHash, type PlanFiles, readPlanFiles } from "./inputs.ts";
import { rowMaker } from "./passage-rows.ts";
import type { OnProgress } from "./progress.ts";
import { type ReadDocument, type ReadingRules, readDocuments } from "./read-document.ts";

export interface IngestResult {
  buildId: string;
  reused: boolean;
  documents: ReadDocument["document"][];
  passages: number;
  failures: Manifest["failures"];
}

/** What an index made now would be made from, without making it. */
export interface Prepared {
  plans: PlanFiles;
  lexicon: LoadedLexicon;
  tokeniser: Tokeniser;
  embedder: Embedder;
  inputs: BuildInputs;
}

/** Passages embedded in one call, so that progress moves and memory stays flat. */
const EMBED_CHUNK = 64;

export async function prepare(config: Config): Promise<Prepared> {
  const [plans, lexicon, code] = await Promise.all([
    readPlanFiles(config.dataDir),
    loadLexicon(config.dataDir, config.lexicon),
    codeHash(),
  ]);
  const tokeniser = createTokeniser(lexicon.lexicon.userWords);
  const embedder = await createEmbedder(config.embedding, { tokeniser, modelsDir: join(config.dataDir, "models") });
  const inputs = { documents: plans.sha256, lexicon: lexicon.sha256, model: embedder.fingerprint, code };
  return { plans, lexicon, tokeniser, embedder, inputs };
}

/** `matrixOf` works out how every document stands to every topic, for the build to hold; without it the build has no matrix. */
export async function ingest(
  config: Config,
  prepared: Prepared,
  onProgress: OnProgress = () => {},
  matrixOf: MatrixOf | null = null,
): Promise<IngestResult> {
  const rules = await loadRules(config.dataDir);
  const { documents, failures } = readAll(rules, prepared.plans, onProgress);
  const builds = await embedAll(documents, prepared, onProgress);
  const { embedder, inputs } = prepared;
  const content = {
    buildId: buildIdOf(inputs),
    inputs,
    embedder: { id: embedder.id, dims: embedder.dims },
    documents: builds,
    lexicon: prepared.lexicon.lexicon,
    indicatorConcepts: rules.concepts,
    failures,
  };
  const onStep = ({ step, done, total }: BuildProgress) => onProgress({ stage: step, done, total, name: step });
  const written = await writeBuild(config.indexDir, content, onStep, matrixOf);
  return {
    buildId: written.buildId,
    reused: written.reused,
    documents: documents.map((each) => each.document),
    passages: builds.reduce((sum, build) => sum + build.passages.length, 0),
    failures,
  };
}

function readAll(rules: ReadingRules, plans: PlanFiles, onProgress: OnProgress) {
  const documents: ReadDocument[] = [];
  const failures: Manifest["failures"] = [];
  plans.files.forEach((file, at) => {
    onProgress({ stage: "parse", done: at, total: plans.files.length, name: file.file });
    try {
      documents.push(...readDocuments(file, rules));
    } catch (error) {
      if (!(error instanceof PlanlensError)) throw error;
      failures.push({ file: file.file, code: error.code, message: error.message });
    }
  });
  onProgress({ stage: "parse", done: plans.files.length, total: plans.files.length, name: "" });
  if (documents.length > 0) return { documents, failures };
  const reasons = failures.map((failure) => failure.message).join("; ");
  throw new PlanlensError("NO_DOCUMENTS", `no plan in data/plans could be read: ${reasons}`);
}

/** What the write side reads plans by, from `data/`. Throws LEXICON_INVALID. */
export async function loadRules(dataDir: string): Promise<ReadingRules> {
  const [regions, units, concepts, classification] = await Promise.all([
    loadRegions(dataDir),
    loadUnits(dataDir),
    loadIndicatorConcepts(dataDir),
    loadClassificationRules(dataDir),
  ]);
  return { regions, units, concepts, classification };
}

async function embedAll(
  documents: readonly ReadDocument[],
  prepared: Prepared,
  onProgress: OnProgress,
): Promise<DocumentBuild[]> {
  const total = documents.reduce((sum, each) => sum + each.passages.length, 0);
  const makeRows = rowMaker(prepared);
  const builds: DocumentBuild[] = [];
  let done = 0;
  for (const { passages, ...read } of documents) {
    const rows: PassageRow[] = [];
    for (let from = 0; from < passages.length; from += EMBED_CHUNK) {
      onProgress({ stage: "embed", done: done + from, total, name: read.document.docId });
      rows.push(...(await makeRows(passages.slice(from, from + EMBED_CHUNK))));
    }
    done += passages.length;
    builds.push({ ...read, passages: rows });
  }
  onProgress({ stage: "embed", done: total, total, name: "" });
  return builds;
}
