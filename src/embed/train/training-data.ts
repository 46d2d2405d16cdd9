/**
 * Reads what the model is trained on: answered clauses from the .jsonl files of `data/training/`, and the plans themselves, which say
 * how common each feature is and what headings a clause stands under.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PlanlensError } from "../../errors.ts";
import { headingsAbove } from "./headings.ts";
import type { AnsweredClause } from "./pairs.ts";

/** A clause of one of the plans names its region; one that was written for training may give its headings, joined by " > ". */
const Line = z.object({
  region: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  clause: z.string().min(1),
  path: z.string().default(""),
  queries: z.array(z.string()),
});
type Line = z.infer<typeof Line>;

const PATH_SEPARATOR = /\s*>\s*/;
const PLAN_FILE = /^(\d{6})-.*\.txt$/;

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
}

/** Texts of the plans by region code. */
export async function readPlans(dataDir: string): Promise<Map<string, string>> {
  const folder = join(dataDir, "plans");
  const names = await namesIn(folder, PLAN_FILE);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, i) => [PLAN_FILE.exec(name)![1]!, texts[i]!]));
}

function parseLine(path: string, line: string, number: number): Line {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    const message = `${path}:${number} is not {region?, clause, path?, queries}; correct the line`;
    throw new PlanlensError("FILE_UNREADABLE", message, { cause });
  }
}

async function readLines(path: string): Promise<Line[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [parseLine(path, line, i + 1)]));
}

/** The answered clauses of all files, in order of file name and line, each with its own headings or those its plan prints above it. */
export async function readAnsweredClauses(
  dataDir: string,
  plans: ReadonlyMap<string, string>,
): Promise<AnsweredClause[]> {
  const folder = join(dataDir, "training");
  const files = await namesIn(folder, /\.jsonl$/);
  const lines = (await Promise.all(files.map((name) => readLines(join(folder, name))))).flat();
  const above = new Map([...plans].map(([region, text]) => [region, headingsAbove(text)]));
  const printed = ({ region, clause }: Line) => (region === null ? undefined : above.get(region)?.(clause)) ?? [];
  return lines.map((line) => {
    const path = line.path === "" ? printed(line) : line.path.split(PATH_SEPARATOR);
    return { region: line.region, clause: line.clause, queries: line.queries, path };
  });
}
