/**
 * Graded queries → grades of the passages of the open index. A passage is right when it covers the quoted place. A quote that no passage covers
 * is an error: either the quote or the segmentation is wrong.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PlanlensError } from "../errors.ts";
import { JudgedQuery, type Passage } from "../model/index.ts";
import type { IndexReader } from "../store/types.ts";
import type { Grades } from "./metrics.ts";

const SUFFIX = ".jsonl";

export interface Judged {
  query: JudgedQuery;
  grades: Grades;
  /** Documents in which some passage answers. */
  answering: ReadonlySet<string>;
}

/** Graded queries of one file, named after it. */
export interface JudgmentSet {
  set: string;
  queries: JudgedQuery[];
}

/** Reads the named set, or all sets by name; throws INVALID_REQUEST for a set that is not there. */
export async function readJudgmentSets(dataDir: string, set: string | null): Promise<JudgmentSet[]> {
  const folder = join(dataDir, "judgments");
  const files = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
  const names = files.map((file) => file.slice(0, -SUFFIX.length));
  if (set !== null && !names.includes(set)) {
    throw new PlanlensError("INVALID_REQUEST", `set=${set} is not in ${folder}; allowed: ${names.join(", ")}`);
  }
  const wanted = names.filter((name) => set === null || name === set);
  return Promise.all(wanted.map(async (name) => ({ set: name, queries: await readSet(join(folder, name + SUFFIX)) })));
}

/** The queries of the named set, or of all sets. */
export async function readJudgments(dataDir: string, set: string | null): Promise<JudgedQuery[]> {
  return (await readJudgmentSets(dataDir, set)).flatMap((each) => each.queries);
}

/** Graded queries that only fitting sees. */
export const readFitJudgments = (dataDir: string): Promise<JudgedQuery[]> =>
  readSet(join(dataDir, "judgments/fit/judged.jsonl"));

/** Questions that no plan answers, which only the fit of presence sees. */
export async function readUnanswerable(dataDir: string): Promise<string[]> {
  const lines = (await readFile(join(dataDir, "judgments/fit/unanswerable.jsonl"), "utf8")).split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => (JSON.parse(line) as { query: string }).query);
}

async function readSet(file: string): Promise<JudgedQuery[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JudgedQuery.parse(JSON.parse(line)));
}

export async function gradePassages(index: IndexReader, queries: readonly JudgedQuery[]): Promise<Judged[]> {
  const passages = new Map<string, Passage[]>();
  for (const { docId } of index.documents) {
    const { first, count } = index.passageRange(docId);
    passages.set(docId, await index.passages(Array.from({ length: count }, (_, at) => first + at)));
  }
  return queries.map((query) => {
    const grades = new Map<string, number>();
    for (const { docId, quote, grade } of query.relevant) {
      for (const id of covering(passages.get(docId) ?? [], quote, `${query.id} ${docId}`)) {
        grades.set(id, Math.max(grade, grades.get(id) ?? 0));
      }
    }
    return { query, grades, answering: new Set(query.relevant.map((each) => each.docId)) };
  });
}

/** Passages that hold the quote; where it runs over a border, the one that holds more of it. */
function covering(passages: readonly Passage[], quote: string, where: string): string[] {
  const wanted = squeeze(quote);
  const whole = passages.filter((passage) => squeeze(passage.text).includes(wanted));
  if (whole.length > 0) return whole.map((passage) => passage.passageId);
  const half = Math.ceil(wanted.length / 2);
  for (const part of [wanted.slice(0, half), wanted.slice(-half)]) {
    const found = passages.find((passage) => squeeze(passage.text).includes(part));
    if (found !== undefined) return [found.passageId];
  }
  throw new PlanlensError(
    "INVALID_REQUEST",
    `${where}: no passage covers the quote 「${quote}」; correct the quote or the segmentation`,
  );
}

/** Quotes are compared without white space and with one form of comma. */
function squeeze(text: string): string {
  return text.replace(/\s/g, "").replace(/,/g, "，").replace(/;/g, "；").replace(/:/g, "：");
}
