/**
 * Reads what the model is trained on: answered clauses from `data/training/queries.jsonl`, and the plans themselves, which say how
 * common each feature is and what headings a clause stands under.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PlanlensError } from "../../errors.ts";
import { headingsAbove } from "./headings.ts";
import type { AnsweredClause } from "./pairs.ts";

const Line = z.object({ region: z.string().regex(/^\d{6}$/), clause: z.string().min(1), queries: z.array(z.string()) });
const PLAN_FILE = /^(\d{6})-.*\.txt$/;

/** Texts of the plans by region code. */
export async function readPlans(dataDir: string): Promise<Map<string, string>> {
  const folder = join(dataDir, "plans");
  const names = (await readdir(folder)).filter((name) => PLAN_FILE.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, i) => [PLAN_FILE.exec(name)![1]!, texts[i]!]));
}

function parseLine(path: string, line: string, number: number) {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    throw new PlanlensError("FILE_UNREADABLE", `${path}:${number} is not {region, clause, queries}; correct the line`, {
      cause,
    });
  }
}

/** The answered clauses, each with the headings that its plan prints above it. */
export async function readAnsweredClauses(
  dataDir: string,
  plans: ReadonlyMap<string, string>,
): Promise<AnsweredClause[]> {
  const path = join(dataDir, "training", "queries.jsonl");
  const lines = (await readFile(path, "utf8")).split("\n");
  const parsed = lines.flatMap((line, i) => (line.trim() === "" ? [] : [parseLine(path, line, i + 1)]));
  const above = new Map([...plans].map(([region, text]) => [region, headingsAbove(text)]));
  return parsed.map((line) => ({ ...line, path: above.get(line.region)?.(line.clause) ?? [] }));
}
