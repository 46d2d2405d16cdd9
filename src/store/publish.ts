/**
 * Makes a finished build the one that is served, in one step, and clears away what nobody reads any more: builds older than the previous one
 * without an open reader, and folders that a dead process left half-written.
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile, toJson } from "./files.ts";
import { BUILDS_DIR, buildDir, CURRENT_FILE, isBuildId, isDamagedName, partialPid } from "./layout.ts";
import { leasedBuilds } from "./leases.ts";
import { type Pointer, readPointer } from "./manifest.ts";
import { isAlive } from "./processes.ts";

/** Points at `buildId`. Publishing the current build again changes nothing. */
export async function publish(indexDir: string, buildId: string): Promise<void> {
  const before = await pointerOrNull(indexDir);
  if (before?.buildId !== buildId) {
    const pointer: Pointer = { buildId, previous: before?.buildId ?? null };
    await replaceFile(join(indexDir, CURRENT_FILE), toJson(pointer));
  }
  await removeOldBuilds(indexDir);
}

/** A pointer that cannot be read must not keep a good build from being published. */
async function pointerOrNull(indexDir: string): Promise<Pointer | null> {
  return readPointer(indexDir).catch(() => null);
}

async function removeOldBuilds(indexDir: string): Promise<void> {
  const pointer = await pointerOrNull(indexDir);
  if (pointer === null) return;
  const kept = new Set([pointer.buildId, pointer.previous, ...leasedBuilds(indexDir)]);
  await removeWhere(indexDir, (name) => isDamagedName(name) || (isBuildId(name) && !kept.has(name)));
}

/** Called under the lock, so that a partial folder with this process's number is an old one too. */
export async function removeStalePartials(indexDir: string): Promise<void> {
  await removeWhere(indexDir, (name) => {
    const pid = partialPid(name);
    return pid !== null && (pid === process.pid || !isAlive(pid));
  });
}

async function removeWhere(indexDir: string, isGarbage: (name: string) => boolean): Promise<void> {
  const names = await readdir(join(indexDir, BUILDS_DIR)).catch(() => []);
  for (const name of names.filter(isGarbage)) {
    // A folder that cannot be removed now (open files on Windows) is removed by a later publish.
    await rm(buildDir(indexDir, name), { recursive: true, force: true }).catch(() => {});
  }
}
