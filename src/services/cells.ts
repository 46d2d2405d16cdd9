/** Columns of a comparison → cells: what answers with its facts, or what stands in its place, or absence with its receipt. Never an empty cell. */
import type { Cell, Document, Receipt } from "../model/index.ts";
import { fold } from "../retrieve/fold.ts";
import { toHits } from "../retrieve/hits.ts";
import { ABSENT_THRESHOLD } from "../retrieve/presence.ts";
import type { RankedPassage } from "../retrieve/types.ts";
import { type Column, columnsOf, isReplaceable, standsIn } from "./columns.ts";
import type { ServiceContext } from "./context.ts";
import type { Subject } from "./subject.ts";

/** What a document says, before it is compared with what others say. */
export type PlainCell = Omit<Cell, "only" | "summary">;

export interface FilledCell {
  cell: PlainCell;
  /** All passages that answer, also those that are not shown; none where the document is silent. */
  answers: RankedPassage[];
}

export function fillCells(
  ctx: ServiceContext,
  subject: Subject,
  columns: readonly Column[],
  evidence: number,
): Promise<FilledCell[]> {
  return Promise.all(
    columns.map(async (column) => {
      const instead = isReplaceable(column) ? await standInFor(ctx, subject, column.document) : null;
      if (instead === null && column.finding.state !== "absent") return spokenCell(ctx, subject, column, evidence);
      const receipt = await receiptOf(ctx, subject, column, columns);
      if (instead === null) {
        return { cell: { ...emptyCell(column.document), asked: column.isAsked, receipt }, answers: [] };
      }
      const { cell, answers } = await spokenCell(ctx, instead.subject, instead.column, evidence);
      const equivalent = { topicId: instead.topicId, label: instead.label, strength: cell.strength };
      return { cell: { ...cell, state: "equivalent", strength: "none", equivalent, receipt }, answers };
    }),
  );
}

interface StandIn {
  topicId: string;
  label: string;
  subject: Subject;
  column: Column;
}

/** The first related instrument that takes the subject's place in a document. */
async function standInFor(ctx: ServiceContext, subject: Subject, document: Document): Promise<StandIn | null> {
  for (const { topicId, label, subject: other } of subject.equivalents) {
    const instead = await other();
    const [column] = await columnsOf(ctx, instead, [document]);
    if (standsIn(column!)) return { topicId, label, subject: instead, column: column! };
  }
  return null;
}

async function spokenCell(
  ctx: ServiceContext,
  subject: Subject,
  { document, finding }: Column,
  evidence: number,
): Promise<FilledCell> {
  const answers = fold(finding.answers);
  const hits = await toHits(ctx.index, ctx.retrieval, subject.plan, answers.slice(0, evidence));
  const inCell = new Set(finding.answers.map((each) => each.passage.passageId));
  const cell: PlainCell = {
    ...emptyCell(document),
    state: finding.state,
    strength: finding.strength,
    headline: hits[0] ?? null,
    evidence: hits,
    indicators: ctx.index.indicators.filter((each) => inCell.has(each.passageId)),
    targets: ctx.index.targets.filter((each) => inCell.has(each.passageId)),
    duties: ctx.index.duties.filter((each) => inCell.has(each.passageId)),
  };
  return { cell, answers };
}

function emptyCell({ docId, region }: Document): PlainCell {
  return {
    docId,
    region: region && { code: region.code, name: region.name },
    asked: true,
    state: "absent",
    strength: "none",
    headline: null,
    evidence: [],
    indicators: [],
    targets: [],
    duties: [],
    equivalent: null,
    receipt: null,
  };
}

/** What was looked for, the nearest miss, and another document in which the same search succeeds. */
async function receiptOf(
  ctx: ServiceContext,
  { plan }: Subject,
  column: Column,
  columns: readonly Column[],
): Promise<Receipt> {
  const { miss } = column.finding;
  const nearest = await toHits(ctx.index, ctx.retrieval, plan, column.ranked.slice(0, 1));
  const control = columns
    .filter((each) => each.document !== column.document && each.finding.state !== "absent")
    .sort((a, b) => acts(b) - acts(a) || b.ranked[0]!.fused - a.ranked[0]!.fused)[0];
  return {
    terms: [
      ...new Set([
        ...plan.terms.map((each) => each.term),
        ...plan.expansions.filter((each) => each.kind !== "related").map((each) => each.term),
      ]),
    ],
    passagesScanned: ctx.index.passageRange(column.document.docId).count,
    nearest: nearest[0] ?? null,
    probability: miss === null ? null : roundedDown(miss.probability),
    threshold: miss?.threshold ?? ABSENT_THRESHOLD,
    positiveControl:
      control === undefined
        ? null
        : { docId: control.document.docId, passageId: control.finding.answers[0]!.passage.passageId },
  };
}

const acts = ({ finding }: Column) => Number(finding.state === "measure");

/** Three digits, downwards: a probability below its threshold never seems to reach it. */
const roundedDown = (probability: number) => Math.floor(probability * 1e3) / 1e3;
