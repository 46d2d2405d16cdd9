/**
 * Cells of compare by topic against cells that a person read in the plans first: is the state right (measure, background, absent…), and is the
 * strength of what is promised?
 */
import { readFile } from "node:fs/promises";
import { PlanlensError } from "../errors.ts";
import { CellState, Strength } from "../model/index.ts";
import { compare } from "../services/compare.ts";
import type { ServiceContext } from "../services/context.ts";

/** tune: topics that were looked at while compare was built; held: read by another reader and measured afterwards. */
export type CellSet = "tune" | "held";

export interface GoldenCell {
  topic: string;
  docId: string;
  state: CellState;
  strength: Strength;
}

export interface CellResult {
  topic: string;
  docId: string;
  golden: { state: CellState; strength: Strength };
  said: { state: CellState; strength: Strength };
}

/** One JSON object a line; other fields (quote, why) are for people. Throws FILE_UNREADABLE with the line. */
export async function readGoldenCells(file: string): Promise<GoldenCell[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [parseCell(line, `${file}:${at + 1}`)]));
}

function parseCell(line: string, where: string): GoldenCell {
  try {
    const { topic, docId, state, strength } = JSON.parse(line) as Record<keyof GoldenCell, unknown>;
    if (typeof topic !== "string" || typeof docId !== "string") throw new Error("topic and docId must be texts");
    return { topic, docId, state: CellState.parse(state), strength: Strength.parse(strength) };
  } catch (cause) {
    throw new PlanlensError("FILE_UNREADABLE", `${where} is no golden cell: ${(cause as Error).message}`, { cause });
  }
}

/** Throws UNKNOWN_TOPIC for a topic that the index does not have and UNKNOWN_DOCUMENT for a document that it does not hold. */
export async function measureCells(ctx: ServiceContext, golden: readonly GoldenCell[]): Promise<CellResult[]> {
  const byTopic = new Map<string, GoldenCell[]>();
  for (const cell of golden) byTopic.set(cell.topic, [...(byTopic.get(cell.topic) ?? []), cell]);
  const results: CellResult[] = [];
  for (const [topic, wanted] of byTopic) {
    const { cells } = await compare(ctx, { topic, evidence: 3 });
    for (const { docId, state, strength } of wanted) {
      const cell = cells.find((each) => each.docId === docId);
      if (cell === undefined) throw new PlanlensError("UNKNOWN_DOCUMENT", `docId=${docId} is not in this index`);
      const said = { state: cell.state, strength: cell.strength };
      results.push({ topic, docId, golden: { state, strength }, said });
    }
  }
  return results;
}
