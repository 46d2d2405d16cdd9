/** The launcher: the program is compiled when its source is new, and started from there the next time. */
import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { PROJECT_ROOT } from "../../src/config.ts";

const CACHE = join(PROJECT_ROOT, "node_modules/.cache/planlens");
const RUN_MS = 60_000;
const help = () => promisify(execFile)(process.execPath, [join(PROJECT_ROOT, "src/cli/bin.mjs"), "--help"]);

/** A name with a dot before it is a state that another start is just compiling. */
async function newestState(): Promise<string> {
  const names = (await readdir(CACHE)).filter((name) => !name.startsWith("."));
  const times = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(CACHE, name))).mtimeMs })));
  return times.sort((a, b) => b.at - a.at)[0]!.name;
}

it(
  "compiles once for a state of the source",
  async () => {
    const { stdout } = await help();
    expect(stdout).toContain("compare");
    const state = await newestState();
    const entry = join(CACHE, state, "planlens.mjs");
    const { mtimeMs } = await stat(entry);
    expect((await help()).stdout).toBe(stdout);
    expect((await stat(entry)).mtimeMs).toBe(mtimeMs);
  },
  RUN_MS,
);
