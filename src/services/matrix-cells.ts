/**
 * All cells of the matrix: each topic of the scheme in each document, by the same steps as a comparison on the topic, so that both always say the
 * same. Time grows with topics × documents, memory with neither: documents are gone through in groups whose passages stay at hand.
 */
import type { Document, MatrixCell, Passage, Strength } from "../model/index.ts";
import { groupsOf } from "../retrieve/retrieve-each.ts";
import { type Column, columnsOf, isReplaceable, standsIn } from "./columns.ts";
import type { ServiceContext } from "./context.ts";
import { rounded } from "./differences.ts";
import { passagesOf } from "./precedents-commonness.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { topicScheme } from "./topic-scheme.ts";

/** Passages of one group of documents: an open build keeps 2,000 in memory, and every topic reads them again. */
const GROUP_PASSAGES = 1_500;

interface Row {
  topicId: string;
  subject: Subject;
}

/** Cells by topic in the order of the scheme, then by document in the order of the build. */
export async function matrixCells(ctx: ServiceContext): Promise<MatrixCell[]> {
  const rows = await Promise.all(
    topicScheme(ctx.index.lexicon).map(async ({ concept }): Promise<Row> => {
      return { topicId: concept.id, subject: await subjectOf(ctx, { topic: concept.id }) };
    }),
  );
  const byTopic = new Map<string, MatrixCell[]>(rows.map(({ topicId }) => [topicId, []]));
  for (const documents of groupsOfDocuments(ctx)) {
    for (const cell of await cellsOf(ctx, rows, documents)) byTopic.get(cell.topicId)!.push(cell);
  }
  return [...byTopic.values()].flat();
}

function groupsOfDocuments({ index }: ServiceContext): Document[][] {
  const byId = new Map(index.documents.map((document) => [document.docId, document]));
  const groups = groupsOf(index, [...byId.keys()], GROUP_PASSAGES);
  return groups.map((docIds) => docIds.map((docId) => byId.get(docId)!));
}

async function cellsOf(ctx: ServiceContext, rows: readonly Row[], documents: readonly Document[]) {
  const byTopic = new Map<string, Map<string, Column>>();
  for (const { topicId, subject } of rows) {
    const columns = await columnsOf(ctx, subject, documents);
    byTopic.set(topicId, new Map(columns.map((column) => [column.document.docId, slim(column)])));
  }
  const counts = await Promise.all(documents.map(async ({ docId }) => countAbout(await passagesOf(ctx.index, docId))));
  return rows.flatMap((row) =>
    documents.map(({ docId, counts: { passages: all } }, at): MatrixCell => {
      const passages = counts[at]!.get(row.topicId) ?? 0;
      const density = all === 0 ? 0 : rounded(passages / all);
      return { topicId: row.topicId, docId, ...stateOf(row, docId, byTopic), passages, density };
    }),
  );
}

/** Without its passages, so that a group of documents takes no memory after its turn. */
const slim = (column: Column): Column => ({ ...column, ranked: [], finding: { ...column.finding, answers: [] } });

/** As a comparison decides it: where a document is silent, the first related instrument on which it has a measure. */
function stateOf(
  { topicId, subject }: Row,
  docId: string,
  byTopic: ReadonlyMap<string, ReadonlyMap<string, Column>>,
): Pick<MatrixCell, "state" | "strength" | "equivalent"> {
  const columnOn = (topic: string) => byTopic.get(topic)!.get(docId)!;
  const own = columnOn(topicId);
  const { state, strength } = own.finding;
  const other = isReplaceable(own) ? subject.equivalents.find((each) => standsIn(columnOn(each.topicId))) : undefined;
  if (other === undefined) return { state, strength, equivalent: null };
  const none: Strength = "none";
  const instead = { topicId: other.topicId, label: other.label, strength: columnOn(other.topicId).finding.strength };
  return { state: "equivalent", strength: none, equivalent: instead };
}

/** Topic id → passages that are about it. */
function countAbout(passages: readonly Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { topicId, about } of passages.flatMap((passage) => passage.topicTags)) {
    if (about) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  }
  return counts;
}
