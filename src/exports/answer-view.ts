/**
 * The answer to a question as a whole, before the documents one by one: who is silent, or which figures they give. What Word, Markdown and the page
 * lay out.
 */
import type { Figure, Standing } from "../model/index.ts";
import { citeGbt } from "../services/cite.ts";
import { STATE_NAMES, STRENGTH_NAMES, TENSE_NAMES } from "../services/names.ts";
import { badgeOf } from "./compare-view.ts";
import type { CompareDossier } from "./dossier.ts";

export interface AnswerRow {
  region: string;
  /** 征求意见稿 of a draft, else null. */
  badge: string | null;
  /** What stands under the headers behind the region. */
  values: string[];
  /** Where it is said; null where nothing is. */
  citation: string | null;
}

export interface AnswerView {
  notice: string;
  headers: string[];
  /** Empty where no document answers. */
  rows: AnswerRow[];
}

export const MENTIONED = "提到";
export const NOT_MENTIONED = "没有提到";
const NO_FIGURE = "没有给出这一数值";

/** Null where the documents one by one are the answer. */
export function answerView(dossier: CompareDossier): AnswerView | null {
  const { form, notice } = dossier.answer;
  if (form === "content" || notice === null) return null;
  if (form === "numbers") return { notice, headers: ["数值（原文）", "年份", "说的是"], rows: figureRows(dossier) };
  return { notice, headers: ["是否提到", "结论", "力度"], rows: form === "absence" ? standingRows(dossier) : [] };
}

/** Documents that the question is about, in the order of the columns. */
const askedOf = ({ answer }: CompareDossier) =>
  answer.columns.filter(({ docId }) => answer.cells.some((cell) => cell.docId === docId && cell.asked));

function figureRows(dossier: CompareDossier): AnswerRow[] {
  return askedOf(dossier).flatMap(({ docId }) => {
    const own = dossier.answer.figures.filter((figure) => figure.docId === docId);
    if (own.length === 0) return [row(dossier, docId, null, [NO_FIGURE, "", ""])];
    return own.map((figure) => row(dossier, docId, figure.passageId, figureValues(figure)));
  });
}

function figureValues({ raw, tense, year, name }: Figure): string[] {
  return [tense === "past" ? `${raw}（${TENSE_NAMES.past}）` : raw, year === null ? "未写明" : `${year}年`, name];
}

function standingRows(dossier: CompareDossier): AnswerRow[] {
  const { silent, speaking } = dossier.answer;
  const rows = (standings: readonly Standing[], said: string) =>
    standings.map(({ docId, passageId, state, strength }) =>
      row(dossier, docId, passageId, [said, STATE_NAMES[state], STRENGTH_NAMES[strength]]),
    );
  return [...rows(silent, NOT_MENTIONED), ...rows(speaking, MENTIONED)];
}

function row({ library }: CompareDossier, docId: string, passageId: string | null, values: string[]): AnswerRow {
  const document = library.document(docId);
  return {
    region: document.region?.name ?? document.title,
    badge: badgeOf(document),
    values,
    citation: passageId === null ? null : citeGbt(document, library.passage(passageId)),
  };
}
