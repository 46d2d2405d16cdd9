/** The shape of an evaluation run: plain data that can be printed, saved and compared with a later run. */
import { readFile } from "node:fs/promises";
import { PlanlensError } from "../errors.ts";
import type { JudgedQuery } from "../model/index.ts";
import type { AbsenceResult } from "./absence.ts";
import type { CellResult, CellSet } from "./cells.ts";
import type { NameConsistency } from "./consistency.ts";
import type { FigureResult } from "./figures.ts";
import type { QueryMetrics } from "./metrics.ts";
import type { Summary } from "./summarise.ts";

export interface QueryResult extends QueryMetrics {
  id: string;
  kind: JudgedQuery["kind"];
}

/** For a query and an answering document: is the first clause of its compare cell relevant? */
export interface FirstClause {
  id: string;
  kind: JudgedQuery["kind"];
  docId: string;
  relevant: boolean;
}

/** For a query that no plan answers: how many passages search offers all the same, and how many cells compare calls absent. */
export interface NoneResult {
  id: string;
  query: string;
  searchTotal: number;
  absentCells: number;
  cells: number;
}

export interface SetRun {
  set: string;
  queries: number;
  /** Queries with an answer, by system: our modes, then the baselines. */
  systems: Record<string, QueryResult[]>;
  baselines: string[];
  /** Over all queries, then by kind. */
  summary: Summary[];
  firstClauses: FirstClause[];
  absence: AbsenceResult[];
  none: NoneResult[];
}

export interface EvaluationRun {
  buildId: string;
  documents: number;
  passages: number;
  sets: SetRun[];
  consistency: NameConsistency[];
  cells: Record<CellSet, CellResult[]>;
  figures: FigureResult[];
}

/** Reads a run that `npm run eval -- --json` wrote; throws FILE_UNREADABLE for anything else, a run of an older form too. */
export async function readRun(file: string): Promise<EvaluationRun> {
  const run = await readFile(file, "utf8")
    .then((text) => JSON.parse(text) as EvaluationRun)
    .catch((cause: Error) => refuse(file, cause.message));
  return Array.isArray(run?.sets) ? run : refuse(file, "it has no sets");
}

function refuse(file: string, why: string): never {
  throw new PlanlensError(
    "FILE_UNREADABLE",
    `${file} is no evaluation run (${why}); write one with npm run eval -- --json`,
  );
}
