/**
 * Reads what the model is trained on: answered clauses from the .jsonl files of `data/training/`, and the plans themselves, which say
 * how common each feature is and what headings a clause stands under.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PlanlensError } from "../../errors.ts";
import { groupsOf } from "./groups.ts";
import { headingsAbove } from "./headings.ts";
import type { AnsweredClause } from "./pairs.ts";

/**
 * A clause of one of the plans names its region or, as `origin`, the document; one that was written for training has neither. It may
 * give its headings, joined by " > ", and sentences that look like it and answer none of its queries.
 */
const Line = z.object({
  region: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  origin: z.string().default(""),
  clause: z.string().min(1),
  path: z.string().default(""),
  queries: z.array(z.string()),
  near: z.array(z.string()).default([]),
});
type Line = z.infer<typeof Line>;

const PATH_SEPARATOR = /\s*>\s*/;
/** A document's id begins with the code of its region: 621024-heshui. */
const DOCUMENT = /^(\d{6})-/;
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
    const message = `${path}:${number} is not {region?, origin?, clause, path?, queries, near?}; correct the line`;
    throw new PlanlensError("FILE_UNREADABLE", message, { cause });
  }
}

async function readLines(path: string): Promise<Line[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [parseLine(path, line, i + 1)]));
}

const regionOf = (line: Line) => line.region ?? DOCUMENT.exec(line.origin)?.[1] ?? null;

/** The answered clauses of all files, in order of file name and line, each with its own headings or those its plan prints above it. */
export async function readAnsweredClauses(
  dataDir: string,
  plans: ReadonlyMap<string, string>,
): Promise<AnsweredClause[]> {
  const folder = join(dataDir, "training");
  const files = await namesIn(folder, /\.jsonl$/);
  const lines = await Promise.all(
    files.map(async (file) => (await readLines(join(folder, file))).map((line) => ({ ...line, file }))),
  );
  const groups = groupsOf(lines.flat().map((line) => line.clause));
  const above = new Map([...plans].map(([region, text]) => [region, headingsAbove(text)]));
  return lines.flat().map((line, i) => {
    const { clause, file, queries, near } = line;
    const region = regionOf(line);
    const printed = (region === null ? undefined : above.get(region)?.(clause)) ?? [];
    const path = line.path === "" ? printed : line.path.split(PATH_SEPARATOR);
    return { file, region, clause, path, queries, near, group: groups[i]! };
  });
}
