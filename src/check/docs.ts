/** Documents name paths and scripts; what is gone must not stay named. */
import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../config.ts";

/** `path/with/slash` or `file.ext` in backticks, and targets of links. */
const NAMED =
  /`((?:src|data|index|scripts|tests|\.ci)\/[\w./-]*|[\w-]+\.(?:json|md|yaml))`|\]\((?!https?:|#)([^)\s]+)\)/g;
const SCRIPT = /npm run ([\w:-]+)/g;
/** Made by a command, so absent from a fresh checkout. */
const GENERATED = /^index\/|^(current|manifest|documents|package-lock)\.json$/;

export async function checkDocs(root: string = PROJECT_ROOT): Promise<string[]> {
  const scripts = new Set(Object.keys(JSON.parse(await readFile(join(root, "package.json"), "utf8")).scripts));
  const problems: string[] = [];
  for (const file of await markdownFiles(root)) {
    const text = await readFile(join(root, file), "utf8");
    for (const match of text.matchAll(SCRIPT))
      if (!scripts.has(match[1]!)) problems.push(`${file}: names npm run ${match[1]}, which does not exist`);
    for (const match of text.matchAll(NAMED)) {
      const path = (match[1] ?? match[2]!).replace(/#.*/, "");
      if (!GENERATED.test(path) && !(await isThere(root, file, path)))
        problems.push(`${file}: names ${path}, which does not exist`);
    }
  }
  return problems;
}

async function markdownFiles(root: string): Promise<string[]> {
  const top = (await readdir(root)).filter((name) => name.endsWith(".md"));
  const folders = ["src", "data", "scripts", "tests", "index"];
  const deep = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((name) => join(folder, name)),
    ),
  );
  return [...top, ...deep.flat().filter((name) => name.endsWith(".md") && !name.includes("builds"))].sort();
}

/** A path is read from the project's root or from beside the document. */
async function isThere(root: string, file: string, path: string): Promise<boolean> {
  const beside = join(root, file, "..", path);
  for (const candidate of [
    join(root, path),
    beside,
    join(root, "data/lexicon", path),
    join(root, "data/plans", path),
  ]) {
    if (
      await access(candidate).then(
        () => true,
        () => false,
      )
    )
      return true;
  }
  return false;
}
