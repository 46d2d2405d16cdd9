/**
 * Files of a build: written so that they are on disk when the call returns, and listed with size and sha256 for the manifest.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

export interface FileRecord {
  bytes: number;
  sha256: string;
}

/** Writes and flushes; a crash of the machine afterwards loses nothing. */
export async function writeDurably(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Replaces a file in one step: a reader sees the old content or the new, never a part. */
export async function replaceFile(path: string, data: string): Promise<void> {
  await writeDurably(`${path}.tmp`, data);
  await rename(`${path}.tmp`, path);
}

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Every file under `dir` by its "/"-separated path, sorted. */
export async function recordFiles(dir: string): Promise<Record<string, FileRecord>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const records: Record<string, FileRecord> = {};
  for (const path of paths.sort()) {
    const name = relative(dir, path).split(sep).join("/");
    records[name] = await recordFile(path);
  }
  return records;
}

export async function recordFile(path: string): Promise<FileRecord> {
  return { bytes: (await stat(path)).size, sha256: await sha256OfFile(path) };
}
