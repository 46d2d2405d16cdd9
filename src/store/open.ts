/**
 * Opens the build that the pointer names, after checking that it is whole. What is wrong is told before the first question is asked:
 * INDEX_MISSING, or INDEX_BROKEN with the path (relative to the index folder), the value and the next step.
 */
import { PlanlensError } from "../errors.ts";
import type { BuildInputs, Manifest } from "../model/index.ts";
import { checkFiles, readBuildData } from "./build-data.ts";
import { INPUT_NAMES } from "./build-id.ts";
import { BUILDS_DIR, buildDir, CURRENT_FILE, TABLE_DIR } from "./layout.ts";
import { takeLease } from "./leases.ts";
import { broken, type Pointer, readManifest, readPointer } from "./manifest.ts";
import { LanceIndexReader } from "./reader.ts";
import { type OpenTable, openTable } from "./table.ts";
import type { IndexReader } from "./types.ts";

/** A publish may remove a build between reading the pointer and opening it; twice in a row means something else is wrong. */
const OPEN_ATTEMPTS = 3;

/** Characters of a hash shown in a message: enough to tell two apart. */
const SHOWN_HASH_CHARS = 12;

/** Opens the current build. The caller closes it. */
export async function openCurrent(indexDir: string): Promise<IndexReader> {
  for (let attempt = 1; ; attempt++) {
    const pointer = await currentPointer(indexDir);
    const giveLeaseBack = takeLease(indexDir, pointer.buildId);
    try {
      return await openBuild(indexDir, pointer.buildId, { onClose: giveLeaseBack });
    } catch (error) {
      giveLeaseBack();
      const wasReplaced = (await readPointer(indexDir))?.buildId !== pointer.buildId;
      if (attempt === OPEN_ATTEMPTS || !wasReplaced) throw error;
    }
  }
}

async function currentPointer(indexDir: string): Promise<Pointer> {
  const pointer = await readPointer(indexDir);
  if (pointer !== null) return pointer;
  throw new PlanlensError(
    "INDEX_MISSING",
    `${CURRENT_FILE} does not exist in ${indexDir}; run npm start, or npm run ingest to build the index only`,
  );
}

export interface OpenOptions {
  /** Called once when the reader is closed. */
  onClose?: () => void;
  /** The id the manifest must have; the folder's name unless the build is not published yet. */
  buildId?: string;
  /** Also compares the hashes of the table's files. */
  deep?: boolean;
}

/** Opens `builds/<name>` whether it is published or not. Throws INDEX_BROKEN. */
export async function openBuild(indexDir: string, name: string, options: OpenOptions = {}): Promise<LanceIndexReader> {
  const { onClose = () => {}, buildId = name, deep = false } = options;
  const manifest = await readManifest(indexDir, name);
  const path = `${BUILDS_DIR}/${name}`;
  if (manifest.buildId !== buildId) throw broken(path, `holds a manifest of another build, ${manifest.buildId}`);
  await checkFiles(indexDir, name, manifest, deep);
  const data = await readBuildData(indexDir, name, manifest);
  const dir = buildDir(indexDir, name);
  const passageTable = await openCheckedTable(dir, `${path}/${TABLE_DIR}`, manifest.counts.passages);
  return new LanceIndexReader({ dir, name, data, passageTable, onClose });
}

async function openCheckedTable(dir: string, path: string, expected: number): Promise<OpenTable> {
  let opened: OpenTable | null = null;
  try {
    opened = await openTable(dir);
    const rows = await opened.table.countRows();
    if (rows === expected) return opened;
    throw broken(path, `holds ${rows} passages, the manifest says ${expected}`);
  } catch (error) {
    opened?.close();
    if (error instanceof PlanlensError) throw error;
    throw broken(path, `cannot be opened (${firstLine(error)})`);
  }
}

/** The engine's errors go on for pages with places in its own source. */
const firstLine = (error: unknown): string => String(error instanceof Error ? error.message : error).split("\n")[0]!;

/** Why an index no longer fits what it would be built from now; null when it does. The text of INDEX_STALE. */
export function isStale(manifest: Manifest, inputs: BuildInputs): string | null {
  const changed = INPUT_NAMES.filter((name) => manifest.inputs[name] !== inputs[name]);
  if (changed.length === 0) return null;
  const list = (side: BuildInputs) =>
    changed.map((name) => `${name} ${side[name].slice(0, SHOWN_HASH_CHARS)}`).join(", ");
  return `index was built with ${list(manifest.inputs)}, this program has ${list(inputs)}; run npm run ingest`;
}
