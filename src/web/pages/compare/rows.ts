/** The rows of a comparison: one question or topic each, compared over all columns; those alike everywhere are known before they are worked out. */
import {
  type Cell,
  type CompareAnswer,
  CompareRequest,
  type Hit,
  type TopicDescription,
} from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import type { HitText } from "../../components/hit-quote.tsx";
import { cellTexts } from "./cell-texts.ts";
import { type CompareView, ROWS_A_PAGE } from "./request.ts";

/** Passages that a cell can show. */
const EVIDENCE = 5;

export interface Row {
  /** Null for the free question. */
  topic: TopicDescription | null;
  label: string;
  answer: CompareAnswer;
  /** All columns have the same state and strength. */
  alike: boolean;
  texts: ReadonlyMap<Hit, HitText>;
}

export interface Rows {
  /** The row of the free question, where it stands on this page; also where its cells are left out. */
  question: Row | null;
  rows: Row[];
  /** Names of the rows that are left out because all columns agree. */
  hidden: string[];
  /** Rows of all pages together, without the hidden ones. */
  total: number;
  pages: number;
}

type Subject = { topic: TopicDescription } | { q: string };

export async function compareRows(ctx: ServiceContext, view: CompareView): Promise<Rows> {
  const alike = view.only ? await alikeTopics(ctx, view) : new Set<string>();
  const topics = view.topics.filter(({ topicId }) => !alike.has(topicId));
  const subjects: Subject[] = [...(view.q === null ? [] : [{ q: view.q }]), ...topics.map((topic) => ({ topic }))];
  const first = (view.page - 1) * ROWS_A_PAGE;
  const rows: Row[] = [];
  // One after the other: each already keeps all cores busy.
  for (const subject of subjects.slice(first, first + ROWS_A_PAGE)) rows.push(await compareRow(ctx, view, subject));
  const sameAnswer = view.only ? rows.filter((row) => row.alike && row.topic === null) : [];
  return {
    question: rows.find((row) => row.topic === null) ?? null,
    rows: rows.filter((row) => !sameAnswer.includes(row)),
    hidden: [
      ...sameAnswer.map(({ label }) => label),
      ...view.topics.filter(({ topicId }) => alike.has(topicId)).map(({ prefLabel }) => prefLabel),
    ],
    total: subjects.length - sameAnswer.length,
    pages: Math.max(1, Math.ceil(subjects.length / ROWS_A_PAGE)),
  };
}

/** From the matrix of the build, so no comparison is needed to leave a row out. */
async function alikeTopics(ctx: ServiceContext, view: CompareView): Promise<Set<string>> {
  if (view.topics.length === 0) return new Set();
  const topics = view.topics.map(({ topicId }) => topicId);
  const { cells } = await operations.matrix.run(ctx, { topics });
  const docIds = new Set(view.documents.map(({ docId }) => docId));
  const shown = cells.filter(({ docId }) => docIds.has(docId));
  return new Set(topics.filter((topicId) => areAlike(shown.filter((cell) => cell.topicId === topicId))));
}

type Standing = Pick<Cell, "state" | "strength" | "equivalent">;

function areAlike(cells: readonly Standing[]): boolean {
  const standings = cells.map(({ state, strength, equivalent }) =>
    [state, strength, equivalent?.topicId, equivalent?.strength].join(" "),
  );
  return new Set(standings).size <= 1;
}

async function compareRow(ctx: ServiceContext, view: CompareView, subject: Subject): Promise<Row> {
  const topic = "topic" in subject ? subject.topic : null;
  const request = CompareRequest.parse({
    ...("q" in subject ? { q: subject.q } : { topic: subject.topic.topicId }),
    docs: view.named ? view.documents.map(({ docId }) => docId).join(",") : undefined,
    base: view.named ? undefined : view.documents[0]?.docId,
    evidence: EVIDENCE,
  });
  const answer = await operations.compare.run(ctx, request);
  return {
    topic,
    label: "q" in subject ? subject.q : subject.topic.prefLabel,
    answer,
    alike: view.documents.length > 1 && answer.cells.every(({ asked }) => asked) && areAlike(answer.cells),
    texts: await cellTexts(ctx, answer),
  };
}
