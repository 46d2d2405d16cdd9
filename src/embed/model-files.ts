/**
 * Where a model's files are: part of the repository, a directory of the user, or a hub. Also the hash over local files.
 */
import { createHash, webcrypto } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";

export type ModelPlace = { kind: "local"; directory: string } | { kind: "hub" };

const isDirectory = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** A name that can only be a path: ./model, ../model, /srv/model, C:\model, ~/model. */
const looksLikePath = (model: string) => isAbsolute(model) || /^(\.{1,2}([/\\]|$)|~|[A-Za-z]:[/\\])/.test(model);

/** A name without a slash is a model of the repository; a path or an existing directory is taken as that; the rest is a hub id. */
export function placeOf(model: string, modelsDir: string): ModelPlace {
  if (!model.includes("/") && !looksLikePath(model)) {
    const bundled = join(modelsDir, model);
    return { kind: "local", directory: isDirectory(bundled) || !isDirectory(model) ? bundled : resolve(model) };
  }
  return looksLikePath(model) || isDirectory(model) ? { kind: "local", directory: resolve(model) } : { kind: "hub" };
}

/** Hash over names and contents of all files below a directory, in sorted order. The contents are hashed off the main thread. */
export async function hashDirectory(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = paths.map((path) => relative(directory, path).split(sep).join("/")).sort();
  const digests = await Promise.all(
    names.map(async (name) => webcrypto.subtle.digest("SHA-256", await readFile(join(directory, name)))),
  );
  const hash = createHash("sha256");
  for (const [at, name] of names.entries()) hash.update(`${name}\0`).update(new Uint8Array(digests[at]!));
  return hash.digest("hex");
}
