/**
 * What a build holds besides its table, read whole at opening: documents, facts, lexicon, topics. Every file is checked against the size and
 * sha256 in the manifest first; of the table's files only the sizes are checked, since they may be gigabytes.
 */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  Document,
  Duty,
  Indicator,
  IndicatorConceptEntry,
  Lexicon,
  MatrixCell,
  Target,
  TopicId,
} from "../model/index.ts";
import { type FileRecord, sha256OfFile } from "./files.ts";
import {
  BUILDS_DIR,
  buildDir,
  DOCUMENTS_FILE,
  DUTIES_FILE,
  INDICATOR_CONCEPTS_FILE,
  INDICATORS_FILE,
  isTableFile,
  LEXICON_FILE,
  MATRIX_FILE,
  outlineFile,
  sourceFile,
  TARGETS_FILE,
  TOPICS_FILE,
  textFile,
} from "./layout.ts";
import { broken, type StoredManifest } from "./manifest.ts";

export interface BuildData {
  manifest: StoredManifest;
  documents: Document[];
  lexicon: Lexicon;
  indicatorConcepts: IndicatorConceptEntry[];
  indicators: Indicator[];
  targets: Target[];
  duties: Duty[];
  /** null in a build that was written without one. */
  matrix: MatrixCell[] | null;
  topics: string[];
}

/** What a schema of the model offers; the store needs no more of it. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
}

/** JSON of a build, checked by the schema that it was written with. `path` is relative to the index folder. Throws INDEX_BROKEN. */
export function parseStored<T>(schema: Schema<T>, json: string | Uint8Array, path: string): T {
  let value: unknown;
  try {
    value = JSON.parse(typeof json === "string" ? json : Buffer.from(json).toString("utf8"));
  } catch {
    throw broken(path, "is not JSON");
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw broken(path, `does not fit its schema (${issue.path.join(".")}: ${issue.message})`);
}

/** Throws INDEX_BROKEN naming the first file that is missing or differs from the manifest. `deep` compares the table's hashes too. */
export async function checkFiles(indexDir: string, name: string, manifest: StoredManifest, deep: boolean) {
  for (const [file, record] of Object.entries(manifest.files)) {
    const path = `${BUILDS_DIR}/${name}/${file}`;
    await checkFile(join(indexDir, path), path, record, deep || !isTableFile(file));
  }
}

async function checkFile(absolute: string, path: string, record: FileRecord, withHash: boolean): Promise<void> {
  const size = await sizeOf(absolute);
  if (size === null) throw broken(path, "does not exist");
  if (size !== record.bytes) throw broken(path, `has ${size} bytes, the manifest says ${record.bytes}`);
  if (withHash && (await sha256OfFile(absolute)) !== record.sha256) {
    throw broken(path, `was changed: its sha256 is not ${record.sha256}`);
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}

/** Reads the files; `checkFiles` comes first. */
export async function readBuildData(indexDir: string, name: string, manifest: StoredManifest): Promise<BuildData> {
  const read = async <T>(file: string, schema: Schema<T>): Promise<T> => {
    const path = `${BUILDS_DIR}/${name}/${file}`;
    if (manifest.files[file] === undefined) throw broken(path, "is not in the manifest");
    return parseStored(schema, await readFile(join(buildDir(indexDir, name), file)), path);
  };
  const data = {
    manifest,
    documents: await read(DOCUMENTS_FILE, Document.array()),
    lexicon: await read(LEXICON_FILE, Lexicon),
    indicatorConcepts: await read(INDICATOR_CONCEPTS_FILE, IndicatorConceptEntry.array()),
    indicators: await read(INDICATORS_FILE, Indicator.array()),
    targets: await read(TARGETS_FILE, Target.array()),
    duties: await read(DUTIES_FILE, Duty.array()),
    matrix: manifest.files[MATRIX_FILE] === undefined ? null : await read(MATRIX_FILE, MatrixCell.array()),
    topics: await read(TOPICS_FILE, TopicId.array()),
  };
  checkAgree(name, data);
  return data;
}

/** The files are each as written; this notices a manifest that was not written with them. */
function checkAgree(name: string, { manifest, documents }: BuildData): void {
  const path = `${BUILDS_DIR}/${name}/${DOCUMENTS_FILE}`;
  const passages = documents.reduce((sum, document) => sum + document.counts.passages, 0);
  if (documents.length !== manifest.counts.documents || passages !== manifest.counts.passages) {
    const { counts } = manifest;
    throw broken(
      path,
      `lists ${documents.length} documents with ${passages} passages, the manifest says ${counts.documents} with ${counts.passages}`,
    );
  }
  const files = documents.flatMap(({ source }, number) => [outlineFile(number), sourceFile(source), textFile(source)]);
  const missing = files.find((file) => manifest.files[file] === undefined);
  if (missing !== undefined) throw broken(`${BUILDS_DIR}/${name}/${missing}`, "is not in the manifest");
}
