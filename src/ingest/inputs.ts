/**
 * What a build is made from, as hashes: the documents with their catalog, the lexicon, the model, the code that writes builds. They decide
 * whether an index still fits.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Config, PROJECT_ROOT } from "../config.ts";
import { fingerprintOf } from "../embed/index.ts";
import { PlanlensError } from "../errors.ts";
import { READABLE_EXTENSIONS } from "../formats/extensions.ts";
import { type BuildInputs, Catalog, type CatalogEntry } from "../model/index.ts";
import { lexiconHash } from "../text/lexicon-files.ts";

export interface PlanFile {
  file: string;
  bytes: Uint8Array;
  entry: CatalogEntry | undefined;
}

export interface PlanFiles {
  files: PlanFile[];
  sha256: string;
}

/** Hidden files, and what explains the folder. */
const NO_PLAN = /^(\.|readme\b)/i;
const CATALOG_FILE = "catalog.json";
/** Folders of src/ whose code decides what a build holds; the last two work out its matrix. */
const BUILDING = [
  "model",
  "text",
  "formats",
  "parse",
  "extract",
  "segment",
  "embed",
  "store",
  "ingest",
  "retrieve",
  "services",
];

/** Reads `data/plans/` in file name order. Throws CATALOG_INVALID; a plan that cannot be read is found out later, one by one. */
export async function readPlanFiles(dataDir: string): Promise<PlanFiles> {
  const folder = join(dataDir, "plans");
  const names = await planNames(folder);
  const catalog = await readCatalog(folder);
  const unlisted = catalog.documents.find((entry) => !names.includes(entry.file));
  if (unlisted !== undefined) {
    throw new PlanlensError(
      "CATALOG_INVALID",
      `${CATALOG_FILE} lists ${unlisted.file}, which is not in data/plans; add the file or remove the entry`,
    );
  }
  const hash = createHash("sha256").update(JSON.stringify(catalog));
  const files: PlanFile[] = [];
  for (const file of names) {
    const bytes = await readFile(join(folder, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
    files.push({ file, bytes, entry: catalog.documents.find((each) => each.file === file) });
  }
  return { files, sha256: hash.digest("hex") };
}

async function planNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const plans = names.filter(
    (name) => READABLE_EXTENSIONS.includes(extname(name).toLowerCase()) && !NO_PLAN.test(name),
  );
  if (plans.length === 0) {
    throw new PlanlensError(
      "NO_DOCUMENTS",
      `${folder} holds no plan (${READABLE_EXTENSIONS.join(", ")}); put at least one there`,
    );
  }
  return plans.sort();
}

async function readCatalog(folder: string): Promise<Catalog> {
  const text = await readFile(join(folder, CATALOG_FILE), "utf8").catch(() => '{"documents":[]}');
  const parsed = Catalog.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new PlanlensError(
    "CATALOG_INVALID",
    `${CATALOG_FILE}: ${issue.path.join(".")}: ${issue.message}; correct it by data/plans/README.md`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PlanlensError("CATALOG_INVALID", `${CATALOG_FILE} is not JSON (${String(cause)}); correct it`);
  }
}

/** Hash over the source files that decide what a build holds: another code may write another index. */
export async function codeHash(root: string = PROJECT_ROOT): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of BUILDING) {
    const names = await readdir(join(root, "src", folder), { recursive: true });
    const sources = names.filter((each) => each.endsWith(".ts")).sort();
    const texts = await Promise.all(sources.map((name) => readFile(join(root, "src", folder, name))));
    for (const [at, name] of sources.entries()) hash.update(`\0${folder}/${name}\0`).update(texts[at]!);
  }
  return hash.digest("hex");
}

/** What an index made now would be made from: hashes only, nothing is parsed and no model opened. */
export async function currentInputs(config: Config): Promise<BuildInputs> {
  // First: without plans nothing else matters, and the message should say so.
  const plans = await readPlanFiles(config.dataDir);
  const [lexicon, model, code] = await Promise.all([
    lexiconHash(config.dataDir, config.lexicon),
    fingerprintOf(config.embedding, join(config.dataDir, "models")),
    codeHash(),
  ]);
  return { documents: plans.sha256, lexicon, model, code };
}
