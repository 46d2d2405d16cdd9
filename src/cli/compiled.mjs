/**
 * Runs a command of this folder. Node does not read TypeScript by itself, and translating hundreds of modules one by one takes a second of
 * every start; so the program is compiled once for each state of its source, into node_modules/.cache, and started from there. Where that
 * cannot be done, a folder that may not be written for one, tsx translates as it goes.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const CLI = dirname(fileURLToPath(import.meta.url));
const SOURCE = dirname(CLI);
const CACHE = join(SOURCE, "..", "node_modules", ".cache", "planlens");
const ENTRIES = ["start", "serve", "ingest", "planlens"];
/** A server that still runs from an older state loads parts of it when they are first asked for. */
const KEPT_STATES = 5;
const KEY_CHARS = 16;

/** Imports `src/cli/<entry>.ts`, compiled where possible. */
export async function runEntry(entry) {
  const folder = await compiledFolder().catch(() => null);
  if (folder !== null) {
    process.setSourceMapsEnabled(true);
    await import(pathToFileURL(join(folder, `${entry}.mjs`)).href);
    return;
  }
  const { register } = await import("tsx/esm/api");
  register();
  await import(`./${entry}.ts`);
}

async function compiledFolder() {
  const folder = join(CACHE, stateOfSource());
  if (!existsSync(folder)) await compileInto(folder);
  return folder;
}

/** Changes with any file of the program and with what is installed. */
function stateOfSource() {
  const hash = createHash("sha256").update(process.version);
  const around = ["node_modules/.package-lock.json", "tsconfig.json"].map((name) => join(SOURCE, "..", name));
  const files = readdirSync(SOURCE, { recursive: true }).filter((name) => /\.(ts|tsx|mjs|json)$/.test(name));
  for (const path of [...files.sort().map((name) => join(SOURCE, name)), ...around]) {
    const state = statSync(path, { throwIfNoEntry: false });
    hash.update(`\0${path}\0${state?.size}\0${state?.mtimeMs}`);
  }
  return hash.digest("hex").slice(0, KEY_CHARS);
}

/** Written beside its place and moved there whole: two starts at once do not see half of each other's. */
async function compileInto(folder) {
  const { build } = await import("esbuild");
  const unfinished = join(CACHE, `.${randomUUID()}`);
  try {
    await build({
      entryPoints: ENTRIES.map((entry) => join(CLI, `${entry}.ts`)),
      outdir: unfinished,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      packages: "external",
      format: "esm",
      platform: "node",
      target: "node20.19",
      charset: "utf8",
      sourcemap: "linked",
      logLevel: "silent",
      plugins: [ownUrls],
    });
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  removeOldStates();
}

/** A module that looks for files beside it finds them where its source is. */
const ownUrls = {
  name: "own-urls",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const contents = source.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

function removeOldStates() {
  // Another start may move its folder away meanwhile.
  const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const states = readdirSync(CACHE).map((name) => join(CACHE, name));
  const newestFirst = states.map((path) => ({ path, time: timeOf(path) })).sort((a, b) => b.time - a.time);
  for (const { path } of newestFirst.slice(KEPT_STATES)) rmSync(path, { recursive: true, force: true });
}
