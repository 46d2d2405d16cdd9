/**
 * Who wrote a lock, a lease or a partial folder, and whether that process still lives. Process ids count only on the machine that gave them.
 */
import { hostname } from "node:os";

export interface Owner {
  pid: number;
  host: string;
}

export const self = (): Owner => ({ pid: process.pid, host: hostname() });

/** True when the process exists, also when it belongs to somebody else (EPERM). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Reads an owner from JSON text; null when it is not one (an empty file after a power cut, for example). */
export function parseOwner(text: string): Owner | null {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null;
    const valid = Number.isInteger(value?.pid) && value!.pid! > 0 && typeof value!.host === "string";
    return valid ? { pid: value!.pid!, host: value!.host! } : null;
  } catch {
    return null;
  }
}
