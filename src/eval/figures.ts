/**
 * Questions about numbers against the figures that a person read in the plans first: does compare give each plan its figure, and how many of the
 * figures that it gives are right?
 */
import { readFile } from "node:fs/promises";
import { PlanlensError } from "../errors.ts";
import { GoldenFigures } from "../model/index.ts";
import { compare } from "../services/compare.ts";
import type { ServiceContext } from "../services/context.ts";

export interface FigureResult {
  id: string;
  set: GoldenFigures["set"];
  /** Answered with figures where some plan gives one, without where none does. */
  isFormRight: boolean;
  /** Documents that give the figure, and those of them for which it was shown. */
  wanted: number;
  found: number;
  /** Figures shown, and those of them that are right. */
  said: number;
  right: number;
}

/** One JSON object a line. Throws FILE_UNREADABLE with the line. */
export async function readGoldenFigures(file: string): Promise<GoldenFigures[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [parseLine(line, `${file}:${at + 1}`)]));
}

function parseLine(line: string, where: string): GoldenFigures {
  try {
    return GoldenFigures.parse(JSON.parse(line));
  } catch (cause) {
    const why = (cause as Error).message;
    throw new PlanlensError("FILE_UNREADABLE", `${where} is no question about numbers: ${why}`, { cause });
  }
}

export async function measureFigures(ctx: ServiceContext, golden: readonly GoldenFigures[]): Promise<FigureResult[]> {
  const results: FigureResult[] = [];
  for (const { id, set, query, figures, also } of golden) {
    const answer = await compare(ctx, { q: query, evidence: 3 });
    const wanted = Object.entries(figures);
    const isShown = ([docId, printed]: (typeof wanted)[number]) =>
      answer.figures.some((figure) => figure.docId === docId && isOneOf(figure.raw, printed));
    const isRight = ({ docId, raw }: (typeof answer.figures)[number]) =>
      isOneOf(raw, [...(figures[docId] ?? []), ...(also[docId] ?? [])]);
    results.push({
      id,
      set,
      isFormRight: (answer.form === "numbers") === wanted.length > 0,
      wanted: wanted.length,
      found: wanted.filter(isShown).length,
      said: answer.figures.length,
      right: answer.figures.filter(isRight).length,
    });
  }
  return results;
}

type Count = "wanted" | "found" | "said" | "right";

/** Counts over several questions. */
export function totalsOf(results: readonly FigureResult[]): Pick<FigureResult, Count> {
  const sum = (of: Count) => results.reduce((total, each) => total + each[of], 0);
  return { wanted: sum("wanted"), found: sum("found"), said: sum("said"), right: sum("right") };
}

const DIGITS = /\d+(?:\.\d+)?/g;

/** 500个 in 国家和省级药品500个以上, not 50 or 1500; words (保持稳定) as they stand. */
function isOneOf(raw: string, printed: readonly string[]): boolean {
  const numbers: readonly string[] = raw.match(DIGITS) ?? [];
  return printed.some((each) => {
    const first = each.match(DIGITS)?.[0];
    return first === undefined ? raw.includes(each) : numbers.includes(first);
  });
}
