/**
 * The direction of imports in src/, checked from the imports themselves. Each ban says what to use instead. The table here is the one that
 * src/README.md explains.
 */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { PROJECT_ROOT } from "../config.ts";

interface FolderRule {
  /** Other folders of src/ that it may import; errors.ts is open to all. */
  imports: readonly string[];
}

const READ_SIDE_HINT = "the read side answers only from the index: store what you need at ingestion";

export const FOLDERS: Record<string, FolderRule> = {
  model: { imports: [] },
  text: { imports: ["model"] },
  formats: { imports: ["model", "text"] },
  parse: { imports: ["model", "text"] },
  extract: { imports: ["model", "text"] },
  segment: { imports: ["model", "text"] },
  embed: { imports: ["model", "text", "config.ts"] },
  store: { imports: ["model"] },
  ingest: { imports: ["model", "text", "formats", "parse", "extract", "segment", "embed", "store", "config.ts"] },
  retrieve: { imports: ["model", "text", "embed", "store"] },
  services: { imports: ["model", "text", "retrieve", "store"] },
  eval: { imports: ["model", "text", "retrieve", "store", "services"] },
  exports: { imports: ["model", "text", "services", "store"] },
  api: { imports: ["model", "services", "store", "exports"] },
  web: { imports: ["model", "text", "services", "store"] },
  tables: { imports: ["model", "services"] },
  mcp: { imports: ["model", "services", "store", "tables"] },
  bench: {
    imports: [
      "model",
      "text",
      "embed",
      "store",
      "ingest",
      "services",
      "eval",
      "api",
      "config.ts",
      "context.ts",
      "make-index.ts",
      "server.ts",
    ],
  },
  check: { imports: ["config.ts"] },
};

/** Files of src/ itself, and folders that put things together, may import everything. */
const JOINERS = new Set([
  "cli",
  "client.ts",
  "context.ts",
  "draft.ts",
  "make-index.ts",
  "server.ts",
  "summary-client.ts",
  "config.ts",
  "errors.ts",
]);

/** Packages that only the named folders may import. */
const PACKAGE_OWNERS: [RegExp, readonly string[]][] = [
  [/^zod$/, ["model", "config.ts", "services", "api", "web", "mcp", "exports", "text", "extract", "embed", "store"]],
  [/^nodejieba$/, ["text"]],
  [/^@huggingface\/transformers$/, ["embed"]],
  [/^(@lancedb\/lancedb|apache-arrow)$/, ["store"]],
  [/^(hono|@hono\/.*)(\/.*)?$/, ["api", "web", "mcp", "exports", "server.ts", "client.ts", "cli"]],
  [/^(docx|exceljs|csv-stringify|fflate|xmlbuilder2)(\/.*)?$/, ["exports"]],
  [/^@modelcontextprotocol\/sdk(\/.*)?$/, ["mcp"]],
  [/^(esbuild|echarts|sortablejs)(\/.*)?$/, ["web"]],
  [/^parse5$/, ["formats"]],
  [/^protobufjs(\/.*)?$/, ["embed"]],
  [/^(cli-progress|yargs|cli-table3)(\/.*)?$/, ["cli"]],
];

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g;

export async function checkArchitecture(root: string = PROJECT_ROOT): Promise<string[]> {
  const src = join(root, "src");
  const files = (await readdir(src, { recursive: true })).filter((file) => /\.tsx?$/.test(file)).sort();
  const problems: string[] = [];
  for (const file of files) {
    const text = await readFile(join(src, file), "utf8");
    problems.push(...problemsOf(file.replaceAll("\\", "/"), text));
  }
  return problems;
}

/** Problems of one file, named relative to src/. */
export function problemsOf(file: string, text: string): string[] {
  const folder = file.split("/")[0]!;
  const problems: string[] = [];
  for (const match of text.matchAll(IMPORT)) {
    const target = match[1] ?? match[2]!;
    const problem = target.startsWith(".") ? folderProblem(file, folder, target) : packageProblem(folder, target);
    if (problem !== null) problems.push(`src/${file}: imports ${target}; ${problem}`);
  }
  if (/process\.env\b/.test(text) && folder !== "config.ts")
    problems.push(`src/${file}: reads the environment; take a Config instead`);
  return problems;
}

function folderProblem(file: string, folder: string, target: string): string | null {
  const other = relative(".", join(dirname(file), target)).split("/")[0]!;
  if (other === folder || other === "errors.ts" || JOINERS.has(folder)) return null;
  const rule = FOLDERS[folder];
  if (rule === undefined)
    return `src/${folder}/ is not in the table; add it to src/check/architecture.ts and src/README.md`;
  if (rule.imports.includes(other)) return null;
  const readSide =
    /^(retrieve|services|exports|api|web|mcp|eval)$/.test(folder) &&
    /^(parse|extract|segment|ingest|formats)$/.test(other);
  return readSide ? READ_SIDE_HINT : `src/${folder}/ may import ${rule.imports.join(", ") || "nothing"}`;
}

function packageProblem(folder: string, target: string): string | null {
  const owner = PACKAGE_OWNERS.find(([pattern]) => pattern.test(target));
  if (owner === undefined || owner[1].includes(folder)) return null;
  return `only ${owner[1].join(", ")} may; go through what they export`;
}
