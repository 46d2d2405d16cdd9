/** The answer to a question as a table: its figures, or which documents are silent; one row a figure or document. */
import type { Document, Figure, Standing } from "../model/index.ts";
import { STATE_NAMES, STRENGTH_NAMES, TENSE_NAMES } from "../services/names.ts";
import { MENTIONED, NOT_MENTIONED } from "./answer-view.ts";
import { documentColumns, placeColumns } from "./columns.ts";
import type { CompareDossier } from "./dossier.ts";
import { type Sheet, sheet } from "./sheet.ts";

const NAME = "回答";

/** Null where the cells are the answer. */
export function answerSheet({ answer, library }: CompareDossier): Sheet | null {
  if (answer.form === "numbers") return figureSheet(answer.figures, library);
  return answer.form === "absence" ? standingSheet(answer, library) : null;
}

function figureSheet(figures: readonly Figure[], library: CompareDossier["library"]): Sheet {
  const documentOf = ({ docId }: Figure): Document => library.document(docId);
  return sheet<Figure>(
    NAME,
    [
      ...documentColumns(documentOf),
      { header: "数值（原文）", width: 30, brief: true, of: ({ raw }) => raw },
      { header: "数值", width: 9, brief: true, of: ({ value }) => value },
      { header: "上限", width: 9, of: ({ valueTo }) => valueTo },
      { header: "单位", width: 9, brief: true, of: ({ unit }) => unit },
      { header: "年份", width: 8, brief: true, of: ({ year }) => year },
      { header: "时态", width: 10, brief: true, of: ({ tense }) => TENSE_NAMES[tense] },
      { header: "说的是", width: 40, brief: true, of: ({ name }) => name },
      ...placeColumns(documentOf, ({ passageId }) => library.passage(passageId)),
    ],
    figures,
  );
}

function standingSheet({ silent, speaking }: CompareDossier["answer"], library: CompareDossier["library"]): Sheet {
  const documentOf = ({ docId }: Standing): Document => library.document(docId);
  return sheet<Standing>(
    NAME,
    [
      ...documentColumns(documentOf),
      { header: "是否提到", width: 10, brief: true, of: (each) => (silent.includes(each) ? NOT_MENTIONED : MENTIONED) },
      { header: "结论", width: 14, brief: true, of: ({ state }) => STATE_NAMES[state] },
      { header: "力度", width: 8, brief: true, of: ({ strength }) => STRENGTH_NAMES[strength] },
      ...placeColumns(documentOf, ({ passageId }) => (passageId === null ? null : library.passage(passageId))),
    ],
    [...silent, ...speaking],
  );
}
