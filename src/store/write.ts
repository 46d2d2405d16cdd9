/**
 * Writes a build wholly beside the one that is served, proves it against its content, and publishes it in one step. Whatever fails or is killed
 * before that step leaves the served build untouched. A build that is already there and whole is published again, not written again.
 */
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PlanlensError } from "../errors.ts";
import type { Manifest, MatrixCell } from "../model/index.ts";
import { checkContent } from "./check-content.ts";
import { recordFile, recordFiles, toJson, writeDurably } from "./files.ts";
import { buildDir, damagedName, MANIFEST_FILE, MATRIX_FILE, partialName, SCHEMA_VERSION } from "./layout.ts";
import { takeLock } from "./lock.ts";
import type { StoredManifest } from "./manifest.ts";
import { openBuild } from "./open.ts";
import { publish, removeStalePartials } from "./publish.ts";
import type { BuildContent, IndexReader } from "./types.ts";
import { verifyBuild } from "./verify.ts";
import { writeFiles } from "./write-files.ts";
import { writeTable } from "./write-table.ts";

export type BuildStep = "passages" | "indexes" | "files" | "matrix" | "verify" | "publish";

/** `done` of `total` passages in the step `passages`, 0 of 1 at the start of every other step. */
export interface BuildProgress {
  step: BuildStep;
  done: number;
  total: number;
}

/** Works out the matrix on the written build, which is whole but for it. */
export type MatrixOf = (index: IndexReader) => Promise<MatrixCell[]>;

export interface WrittenBuild {
  buildId: string;
  /** Absolute path of the published build folder. */
  dir: string;
  /** True when the build was there already. */
  reused: boolean;
}

/**
 * Throws BUILD_LOCKED while another process writes, BUILD_UNVERIFIED when what was written does not answer as the content says.
 */
export async function writeBuild(
  indexDir: string,
  content: BuildContent,
  onProgress: (progress: BuildProgress) => void = () => {},
  matrixOf: MatrixOf | null = null,
): Promise<WrittenBuild> {
  checkContent(content);
  const unlock = takeLock(indexDir);
  try {
    await removeStalePartials(indexDir);
    const { buildId } = content;
    const reused = await isWhole(indexDir, buildId, matrixOf !== null);
    if (!reused) await writeBeside(indexDir, content, onProgress, matrixOf);
    onProgress({ step: "publish", done: 0, total: 1 });
    if (!reused) await moveIntoPlace(indexDir, buildId);
    await publish(indexDir, buildId);
    return { buildId, dir: buildDir(indexDir, buildId), reused };
  } finally {
    await rm(buildDir(indexDir, partialName(content.buildId)), { recursive: true, force: true });
    unlock();
  }
}

async function isWhole(indexDir: string, buildId: string, withMatrix: boolean): Promise<boolean> {
  try {
    const reader = await openBuild(indexDir, buildId, { deep: true });
    reader.close();
    return reader.matrix !== null || !withMatrix;
  } catch (error) {
    if (error instanceof PlanlensError && error.code === "INDEX_BROKEN") return false;
    throw error;
  }
}

async function writeBeside(
  indexDir: string,
  content: BuildContent,
  onProgress: (progress: BuildProgress) => void,
  matrixOf: MatrixOf | null,
): Promise<void> {
  const name = partialName(content.buildId);
  const dir = buildDir(indexDir, name);
  const total = content.documents.reduce((sum, build) => sum + build.passages.length, 0);
  const starts = (step: BuildStep) => onProgress({ step, done: 0, total: 1 });
  await mkdir(dir, { recursive: true });
  const onRows = (done: number) => onProgress({ step: "passages", done, total });
  onRows(0);
  await writeTable(dir, content, onRows, () => starts("indexes"));
  starts("files");
  await writeFiles(dir, content);
  const manifest: StoredManifest = { ...manifestOf(content), files: await recordFiles(dir) };
  await writeDurably(join(dir, MANIFEST_FILE), toJson(manifest));
  if (matrixOf !== null) {
    starts("matrix");
    await addMatrix(indexDir, name, manifest, matrixOf);
  }
  starts("verify");
  await verifyBuild(indexDir, name, content);
}

/** Opens the build as a reader will, asks for the matrix, and puts it beside the other files. */
async function addMatrix(indexDir: string, name: string, manifest: StoredManifest, matrixOf: MatrixOf): Promise<void> {
  const reader = await openBuild(indexDir, name, { buildId: manifest.buildId });
  const json = toJson(await matrixOf(reader).finally(() => reader.close()));
  const dir = buildDir(indexDir, name);
  await writeDurably(join(dir, MATRIX_FILE), json);
  const files = { ...manifest.files, [MATRIX_FILE]: await recordFile(join(dir, MATRIX_FILE)) };
  await writeDurably(join(dir, MANIFEST_FILE), toJson({ ...manifest, files }));
}

function manifestOf({ buildId, inputs, embedder, documents, failures }: BuildContent): Manifest {
  const sum = (count: (build: BuildContent["documents"][number]) => number) =>
    documents.reduce((total, build) => total + count(build), 0);
  return {
    schemaVersion: SCHEMA_VERSION,
    buildId,
    inputs,
    embedder,
    counts: {
      documents: documents.length,
      passages: sum((build) => build.passages.length),
      indicators: sum((build) => build.indicators.length),
      targets: sum((build) => build.targets.length),
      duties: sum((build) => build.duties.length),
    },
    failures,
  };
}

/** A damaged build of the same id may stand in the way: it is moved aside and removed by `publish`. */
async function moveIntoPlace(indexDir: string, buildId: string): Promise<void> {
  const target = buildDir(indexDir, buildId);
  await rename(target, buildDir(indexDir, damagedName(buildId))).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(buildDir(indexDir, partialName(buildId)), target);
}
