/** Gives a test run a folder for the index that its tests share, and takes it away afterwards. Nothing is built here: most runs need none. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    builtIndexDir: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), "planlens-built-"));
  project.provide("builtIndexDir", dir);
  return () => rm(dir, { recursive: true, force: true });
}
