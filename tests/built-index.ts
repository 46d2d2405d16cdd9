/**
 * An index of the five real plans with the built-in model, built once for each test run by the first test file that asks; the others wait for it.
 * It lies under the system's folder for temporary files, never in index/.
 */
import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { type Config, readConfig } from "../src/config.ts";
import { openContext } from "../src/context.ts";
import { prepare } from "../src/ingest/ingest.ts";
import { makeIndex } from "../src/make-index.ts";
import type { ServiceContext } from "../src/services/context.ts";

/** A build takes some ten seconds, several times that on a busy machine. */
export const BUILD_MS = 110_000;
const POLL_MS = 200;

/** Configuration of the built index, on a free port of the loopback interface. */
export async function builtConfig(): Promise<Config> {
  const root = inject("builtIndexDir");
  const config = readConfig({ PLANLENS_INDEX_DIR: join(root, "index"), PORT: "0" });
  const isFirst = await mkdir(join(root, "building")).then(
    () => true,
    () => false,
  );
  if (isFirst) await build(config, root);
  else await waitFor(root);
  return config;
}

/** The built index, open; the caller closes `index`. */
export async function builtContext(): Promise<ServiceContext> {
  return openContext(await builtConfig());
}

async function build(config: Config, root: string): Promise<void> {
  try {
    await makeIndex(config, await prepare(config));
    await writeFile(join(root, "built"), "");
  } catch (error) {
    await writeFile(join(root, "failed"), "");
    throw error;
  }
}

async function waitFor(root: string): Promise<void> {
  const isThere = (name: string) =>
    access(join(root, name)).then(
      () => true,
      () => false,
    );
  for (const end = Date.now() + BUILD_MS; Date.now() < end; await sleep(POLL_MS)) {
    if (await isThere("built")) return;
    if (await isThere("failed")) throw new Error("the shared index could not be built; another test file says why");
  }
  throw new Error(`the shared index was not built within ${BUILD_MS} ms`);
}
