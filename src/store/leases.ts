/**
 * Open readers leave a note in `readers/`, so that publishing keeps the builds they read. In a folder that cannot be written no note is left;
 * such a reader is safe until the second publish after it was opened.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { READERS_DIR } from "./layout.ts";
import { isAlive, parseOwner, self } from "./processes.ts";

/** Nobody can ask whether a process on another machine lives; its note counts for a week. */
const FOREIGN_LEASE_LASTS_MS = 7 * 24 * 3600 * 1000;

const NOT_WRITABLE = new Set(["EACCES", "EPERM", "EROFS"]);

/** Notes that `buildId` is being read; the returned function takes the note back. */
export function takeLease(indexDir: string, buildId: string): () => void {
  const name = randomUUID();
  const draft = join(indexDir, READERS_DIR, `${name}.tmp`);
  const path = join(indexDir, READERS_DIR, `${name}.json`);
  try {
    mkdirSync(join(indexDir, READERS_DIR), { recursive: true });
    writeFileSync(draft, JSON.stringify({ buildId, ...self() }));
    renameSync(draft, path); // a note appears whole: nobody takes a half-written one for a dead reader's
  } catch (error) {
    if (NOT_WRITABLE.has((error as NodeJS.ErrnoException).code ?? "")) return () => {};
    throw error;
  }
  return () => rmSync(path, { force: true });
}

/** Builds with a living reader. Notes of dead readers are removed. */
export function leasedBuilds(indexDir: string): Set<string> {
  const builds = new Set<string>();
  for (const name of namesIn(join(indexDir, READERS_DIR))) {
    const path = join(indexDir, READERS_DIR, name);
    const buildId = liveBuild(path);
    if (buildId === null) rmSync(path, { force: true });
    else builds.add(buildId);
  }
  return builds;
}

function liveBuild(path: string): string | null {
  try {
    const text = readFileSync(path, "utf8");
    const owner = parseOwner(text);
    if (owner === null) return null;
    const isHere = owner.host === self().host;
    const lives = isHere ? isAlive(owner.pid) : Date.now() - statSync(path).mtimeMs < FOREIGN_LEASE_LASTS_MS;
    return lives ? String((JSON.parse(text) as { buildId?: unknown }).buildId) : null;
  } catch {
    return null;
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}
