/**
 * manifest.json of a build and the pointer to the build that is served: reading, checking, and the INDEX_BROKEN errors that name what is wrong.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PlanlensError } from "../errors.ts";
import { Manifest } from "../model/index.ts";
import type { FileRecord } from "./files.ts";
import { BUILDS_DIR, CURRENT_FILE, isBuildId, MANIFEST_FILE, SCHEMA_VERSION } from "./layout.ts";

/** The manifest as stored: also size and hash of every other file of the build. */
export interface StoredManifest extends Manifest {
  files: Record<string, FileRecord>;
}

export interface Pointer {
  buildId: string;
  /** The build that was served before; kept until the next publish. */
  previous: string | null;
}

const REBUILD = "run npm run ingest to build the index again";

/** `path` is relative to the index folder. */
export function broken(path: string, problem: string, next: string = REBUILD): PlanlensError {
  return new PlanlensError("INDEX_BROKEN", `${path} ${problem}; ${next}`);
}

/** null when there is no pointer. Throws INDEX_BROKEN when there is one that cannot be read. */
export async function readPointer(indexDir: string): Promise<Pointer | null> {
  const text = await readIfThere(join(indexDir, CURRENT_FILE));
  if (text === null) return null;
  const value = parseJson(text) as Partial<Pointer> | null | undefined;
  const { buildId, previous } = value ?? {};
  if (typeof buildId !== "string" || !isBuildId(buildId)) {
    throw broken(CURRENT_FILE, `names no build (${JSON.stringify(buildId) ?? "buildId is missing"})`);
  }
  return { buildId, previous: typeof previous === "string" && isBuildId(previous) ? previous : null };
}

/** Reads `builds/<name>/manifest.json`; `name` is the folder, which is the buildId once the build is published. */
export async function readManifest(indexDir: string, name: string): Promise<StoredManifest> {
  const path = `${BUILDS_DIR}/${name}/${MANIFEST_FILE}`;
  const text = await readIfThere(join(indexDir, path));
  if (text === null) throw broken(path, "does not exist");
  const value = parseJson(text);
  if (value === undefined) throw broken(path, "is not JSON");
  checkVersion(path, value);
  const manifest = Manifest.safeParse(value);
  if (!manifest.success) {
    const issue = manifest.error.issues[0]!;
    throw broken(path, `is not a manifest (${issue.path.join(".")}: ${issue.message})`);
  }
  return { ...manifest.data, files: filesOf(path, value) };
}

function checkVersion(path: string, value: unknown): void {
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (version === SCHEMA_VERSION) return;
  const found = `has schemaVersion ${JSON.stringify(version) ?? "missing"}, this program reads ${SCHEMA_VERSION}`;
  throw broken(path, `${found}: it was made by another version`);
}

function filesOf(path: string, value: unknown): Record<string, FileRecord> {
  const files: unknown = (value as { files?: unknown }).files;
  if (typeof files !== "object" || files === null) throw broken(path, "has no list of files");
  for (const [name, record] of Object.entries(files)) {
    const { bytes, sha256 } = (record ?? {}) as Partial<FileRecord>;
    const isPlain = !name.startsWith("/") && !name.split("/").includes("..");
    if (!isPlain || !Number.isInteger(bytes) || typeof sha256 !== "string") {
      throw broken(path, `has a bad entry for the file ${JSON.stringify(name)}`);
    }
  }
  return files as Record<string, FileRecord>;
}

/** undefined when the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}
