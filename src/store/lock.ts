/**
 * One writer at a time: `ingest.lock` names the process that writes. The lock of a dead process is taken over; one from another machine never
 * is, because nobody here can tell whether that process lives.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PlanlensError } from "../errors.ts";
import { LOCK_FILE } from "./layout.ts";
import { isAlive, type Owner, parseOwner, self } from "./processes.ts";

/** A lock file is created and filled in two steps; an empty one that is older than this was left by a crash between them. */
const UNREADABLE_LOCK_IS_STALE_AFTER_MS = 10_000;

/** Locks that this process holds: after a restart in a container the dead owner may have had the number that this process has now. */
const held = new Set<string>();

/** Takes the lock and returns how to give it back. Throws BUILD_LOCKED naming the process that holds it. */
export function takeLock(indexDir: string): () => void {
  const path = join(resolve(indexDir), LOCK_FILE);
  mkdirSync(indexDir, { recursive: true });
  if (!tryCreate(path)) {
    setAsideIfStale(path);
    if (!tryCreate(path)) throw lockedBy(readOwner(path));
  }
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}

function tryCreate(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(self()), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readOwner(path: string): Owner | null {
  try {
    return parseOwner(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Moves a dead process's lock away. A rename, not a removal: of two processes that find the same stale lock only one can move it. */
function setAsideIfStale(path: string): void {
  const owner = readOwner(path);
  if (!isStale(path, owner)) throw lockedBy(owner);
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readOwner(aside);
  const movedALiveLock = moved !== null && (moved.pid !== owner?.pid || moved.host !== owner.host);
  if (movedALiveLock) renameSync(aside, path);
  rmSync(aside, { force: true });
  if (movedALiveLock) throw lockedBy(moved);
}

function isStale(path: string, owner: Owner | null): boolean {
  if (owner === null) return ageMs(path) > UNREADABLE_LOCK_IS_STALE_AFTER_MS;
  if (owner.host !== self().host) return false;
  return owner.pid === process.pid ? !held.has(path) : !isAlive(owner.pid);
}

function ageMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? 0 : Date.now() - stats.mtimeMs;
}

function lockedBy(owner: Owner | null): PlanlensError {
  const who = owner === null ? "another process" : `process ${owner.pid} on ${owner.host}`;
  return new PlanlensError(
    "BUILD_LOCKED",
    `${LOCK_FILE}: ${who} is writing this index; wait until it is done, or delete ${LOCK_FILE} if no such process runs`,
  );
}
