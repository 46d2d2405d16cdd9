/**
 * The form that a question is answered in: what the documents say, which of them are silent, their figures, or that the question found nothing. The
 * cells are the same in every form; this adds what was asked for.
 */
import type { Cell, ComparisonForm, Document, FormedAnswer, Standing } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import type { Column } from "./columns.ts";
import { figuresFor } from "./compare-figures.ts";
import type { ServiceContext } from "./context.ts";
import type { Subject } from "./subject.ts";

/** Concepts that the question names itself; those that are only near are not what it asks for. */
const OWN_CONCEPT_WEIGHT = 0.5;
/** Words of the question that carry its subject; parts of names weigh less. */
const FULL_WORD_WEIGHT = 1;

/** `topic` null for a free question: only that has a way of asking. */
export async function formOf(
  ctx: ServiceContext,
  subject: Subject,
  columns: readonly Column[],
  cells: readonly Cell[],
  topic: string | null,
): Promise<FormedAnswer> {
  const intent = topic === null ? subject.plan.intent : "find";
  const found = cells.some(({ state }) => state !== "absent" && state !== "unreadable");
  if (intent === "absence") return absence(ctx, subject, columns, cells, found);
  const documents = columns.map(({ document }) => document);
  if (intent === "number") {
    const figures = await figuresFor(ctx, subject, columns);
    if (figures.length > 0) return { ...plain("numbers", found), notice: numbersNotice(figures, documents), figures };
  }
  return found ? plain("content", true) : { ...plain("nothing", false), notice: nothingNotice(subject, documents) };
}

const plain = (form: ComparisonForm, found: boolean): FormedAnswer => {
  return { form, found, notice: null, silent: [], speaking: [], figures: [] };
};

function absence(
  ctx: ServiceContext,
  subject: Subject,
  columns: readonly Column[],
  cells: readonly Cell[],
  found: boolean,
): FormedAnswer {
  const { own, all } = conceptsAsked(ctx, subject);
  const standings = columns.map((column, at): Standing => {
    const { docId, region, state, strength } = cells[at]!;
    // What is only evidence of a topic (grouping, of DRG) does not make a document speak that is silent on the topic itself.
    const concepts = isSilence(state) ? own : all;
    const naming = column.ranked.find(({ passage }) => isNamed(ctx, subject, concepts, passage));
    return {
      docId,
      region,
      state,
      strength,
      named: naming !== undefined,
      passageId: naming?.passage.passageId ?? null,
    };
  });
  // A known subject is mentioned or not; for another, words prove nothing and the cell decides.
  const isSilent = ({ named, state }: Standing) => !named && (own.size > 0 || isSilence(state));
  const silent = standings.filter(isSilent);
  const speaking = standings.filter((each) => !isSilent(each));
  const asked = asPrinted(subject.plan);
  const notice =
    speaking.length === 0
      ? `${standings.length} 份规划都没有提到“${asked}”。`
      : `没有提到“${asked}”的有 ${silent.length} 份规划，提到的有 ${speaking.length} 份。`;
  return { form: "absence", found, notice, silent, speaking, figures: [] };
}

/** The question's own concepts; of a topic also those that are evidence of it. */
function conceptsAsked({ index }: ServiceContext, { plan }: Subject): Record<"own" | "all", ReadonlySet<string>> {
  const own = new Set(
    plan.concepts.filter(({ weight }) => weight >= OWN_CONCEPT_WEIGHT).map(({ conceptId }) => conceptId),
  );
  const topics = (index.lexicon.topicGroups ?? []).flatMap((group) => group.topics).filter(({ id }) => own.has(id));
  return { own, all: new Set([...own, ...topics.flatMap(({ includes }) => includes)]) };
}

const isSilence = (state: Cell["state"]) => state === "absent" || state === "equivalent";

/** What is asked for, in the letters of the question where they are the same but for their case. */
function asPrinted({ text, asked }: Subject["plan"]): string {
  const at = text.toLowerCase().indexOf(asked);
  return at < 0 ? asked : text.slice(at, at + asked.length);
}

function isNamed(
  { retrieval }: ServiceContext,
  { plan }: Subject,
  concepts: ReadonlySet<string>,
  passage: Column["ranked"][number]["passage"],
): boolean {
  if (concepts.size > 0) return retrieval.conceptsOf(passage).some(({ conceptId }) => concepts.has(conceptId));
  const words = plan.terms.filter(({ weight }) => weight >= FULL_WORD_WEIGHT);
  const text = normalise(passage.text).text;
  return words.length > 0 && words.every(({ term }) => text.includes(term));
}

function numbersNotice(figures: FormedAnswer["figures"], documents: readonly Document[]): string {
  const giving = new Set(figures.map(({ docId }) => docId)).size;
  const rest = documents.length - giving;
  return `${giving} 份规划给出了数值${rest > 0 ? `，${rest} 份没有` : ""}。`;
}

const nothingNotice = ({ plan }: Subject, documents: readonly Document[]) =>
  `${plansOf(documents)}没有回答“${plan.text}”：每份查过哪些词、多少条款、最接近的是哪一条，见各格的查证记录。`;

const plansOf = (documents: readonly Document[]) =>
  documents.length === 1
    ? `${documents[0]!.region?.name ?? documents[0]!.title}的规划`
    : `${documents.length} 份规划都`;
