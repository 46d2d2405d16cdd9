/** Two documents from the first clause to the last, with the places of the wording that they share. The texts are not changed. */
import type { DifferencesAnswer, Document, Passage, SharedPlace, Span } from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import { rangesInText } from "../../../text/trace.ts";
import { groupBy } from "../../group-by.ts";

/** Most that one question of the service gives. */
const BATCH = 1000;
/** Rows of one page of the list of shared wording. */
export const RUNS_A_PAGE = 60;

/** A stretch of a clause; `runs` are the numbers of the shared runs that it lies in, `starts` of those that begin with it. */
export interface Piece {
  text: string;
  runs: number[];
  starts: number[];
}

export interface Block {
  passage: Passage;
  /** Headings that stand between the clause before and this one, outermost first; `level` from 1. */
  headings: { eId: string; level: number; text: string }[];
  pieces: Piece[];
}

export interface WholeTexts {
  left: Block[];
  right: Block[];
  /** Shared runs, most wording of their own first; a run's number is its place here, from 1. */
  shared: DifferencesAnswer;
}

export async function wholeTexts(ctx: ServiceContext, left: Document, right: Document): Promise<WholeTexts> {
  const shared = await operations.differences.run(ctx, {
    docId: left.docId,
    with: right.docId,
    limit: BATCH,
    offset: 0,
  });
  const [leftBlocks, rightBlocks] = await Promise.all([
    blocksOf(
      ctx,
      left.docId,
      shared.runs.map(({ here }) => here),
    ),
    blocksOf(
      ctx,
      right.docId,
      shared.runs.map(({ there }) => there),
    ),
  ]);
  return { left: leftBlocks, right: rightBlocks, shared };
}

async function blocksOf(ctx: ServiceContext, docId: string, places: readonly SharedPlace[]): Promise<Block[]> {
  const [passages, raw] = await Promise.all([allPassages(ctx, docId), ctx.index.text(docId)]);
  const runs = groupBy(
    places.map((place, at) => ({ ...place, run: at + 1 })),
    ({ passageId }) => passageId,
  );
  let before: Passage["path"] = [];
  let level = 0;
  return passages.map((passage) => {
    const ranges = (runs.get(passage.passageId) ?? []).flatMap(({ run, spans }) =>
      around(rangesInText(raw, passage, spans)).map((range) => ({ ...range, run })),
    );
    const headings = newHeadings(before, passage, level);
    before = passage.path;
    level = headings.at(-1)?.level ?? level;
    return { passage, headings, pieces: piecesOf(passage.text, ranges) };
  });
}

async function allPassages(ctx: ServiceContext, docId: string): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (let total = 1; passages.length < total; ) {
    const answer = await operations.passages.run(ctx, { docId, limit: BATCH, offset: passages.length });
    passages.push(...answer.passages);
    total = answer.passages.length === 0 ? 0 : answer.total;
  }
  return passages;
}

/** A run is one stretch of the text, white space within it included. */
const around = (ranges: readonly Span[]): Span[] =>
  ranges.length === 0 ? [] : [{ start: ranges[0]!.start, end: ranges.at(-1)!.end }];

/** Headings of a clause that its forerunner does not stand under; a clause that is its own heading prints it itself. No level is skipped. */
function newHeadings(before: Passage["path"], { path, eId }: Passage, last: number): Block["headings"] {
  const known = new Set(before.map((entry) => entry.eId));
  let above = last;
  return path.flatMap((entry, at) => {
    const text = [entry.num, entry.heading].filter(Boolean).join(" ");
    if (known.has(entry.eId) || entry.eId === eId || text === "") return [];
    above = Math.min(at + 1, above + 1);
    return [{ eId: entry.eId, level: above, text }];
  });
}

function piecesOf(text: string, ranges: readonly (Span & { run: number })[]): Piece[] {
  const cuts = new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1]!;
    const over = ranges.filter((range) => range.start <= start && range.end >= end);
    return {
      text: text.slice(start, end),
      runs: over.map(({ run }) => run),
      starts: over.filter((range) => range.start === start).map(({ run }) => run),
    };
  });
}
