/** The version of the program, as its package says. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../config.ts";

export async function programVersion(): Promise<string> {
  return JSON.parse(await readFile(join(PROJECT_ROOT, "package.json"), "utf8")).version;
}
