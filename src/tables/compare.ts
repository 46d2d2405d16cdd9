/** Comparisons: one row a document with receipts and all evidence, and the matrix of topics and documents. */
import type { Cell, CompareAnswer, Figure, Hit, MatrixAnswer, MatrixCell } from "../model/index.ts";
import { NOT_ASKED_NAME, STATE_NAMES, STRENGTH_NAMES, TENSE_NAMES } from "../services/names.ts";
import { hitColumns } from "./hits.ts";
import { type DocumentNames, whereText } from "./places.ts";
import { type Column, type Report, tableOf } from "./table.ts";

export function compareReport(answer: CompareAnswer, nameOf: DocumentNames): Report {
  const { topic, query, cells, notice, figures } = answer;
  const columns: Column<Cell>[] = [
    { name: "文件", of: (cell) => nameOf(cell.docId) },
    { name: "状态", of: stateText },
    { name: "力度", of: (cell) => STRENGTH_NAMES[cell.equivalent?.strength ?? cell.strength] },
    { name: "出处", of: ({ headline }) => (headline === null ? null : whereText(headline.passage)) },
    {
      name: "原文",
      of: ({ headline, asked, receipt }) => headline?.quote.text ?? (asked ? receiptText(receipt) : null),
    },
    { name: "文件标识", of: (cell) => cell.docId, shownIn: "data" },
    { name: "条款标识", of: ({ headline }) => headline?.passage.passageId ?? null, shownIn: "data" },
    { name: "指标", of: (cell) => cell.indicators.length, shownIn: "data" },
    { name: "目标", of: (cell) => cell.targets.length, shownIn: "data" },
    { name: "任务", of: (cell) => cell.duties.length, shownIn: "data" },
  ];
  const placeOf = ({ docId, headline }: Cell) => ({ docId, passageId: headline?.passage.passageId ?? null });
  const more = cells.flatMap(({ headline, evidence }) =>
    evidence.filter((hit) => hit.passage.passageId !== headline?.passage.passageId),
  );
  return {
    found: cells.some(({ state }) => state !== "absent" && state !== "unreadable"),
    notes: [`比对：${query ?? topic}`, ...(notice === null ? [] : [notice]), ...receiptNotes(cells, nameOf)],
    tables: [
      tableOf(null, cells, columns, placeOf),
      ...(figures.length > 0 ? [tableOf<Figure>("各地数值", figures, figureColumns(nameOf), (figure) => figure)] : []),
      ...(more.length > 0
        ? [tableOf<Hit>("其他依据", more, hitColumns(nameOf).slice(1), ({ passage }) => passage)]
        : []),
    ],
  };
}

const figureColumns = (nameOf: DocumentNames): Column<Figure>[] => [
  { name: "文件", of: ({ docId }) => nameOf(docId) },
  { name: "数值", of: ({ raw }) => raw },
  { name: "年份", of: ({ year }) => year },
  { name: "时态", of: ({ tense }) => TENSE_NAMES[tense] },
  { name: "说的是", of: ({ name }) => name },
  { name: "条款标识", of: ({ passageId }) => passageId, shownIn: "data" },
];

function stateText({ asked, state, equivalent }: Cell): string {
  if (!asked) return NOT_ASKED_NAME;
  return equivalent === null ? STATE_NAMES[state] : `${STATE_NAMES[state]}：${equivalent.label}`;
}

function receiptText(receipt: Cell["receipt"]): string | null {
  return receipt === null ? null : `查过 ${receipt.passagesScanned} 条条款，没有达到门槛的表述`;
}

/** What was looked for where nothing was found, and the nearest miss. */
function receiptNotes(cells: readonly Cell[], nameOf: DocumentNames): string[] {
  return cells.flatMap(({ docId, asked, receipt }) => {
    if (receipt === null || !asked) return [];
    const { terms, passagesScanned, nearest } = receipt;
    const miss = nearest === null ? "" : `；最接近的是“${nearest.quote.text}”（${whereText(nearest.passage)}）`;
    return [`${nameOf(docId)}：查过 ${passagesScanned} 条条款，词语 ${terms.join("、")}${miss}`];
  });
}

/** One row a topic, one column a document. */
export function matrixReport({ topics, columns, cells }: MatrixAnswer, nameOf: DocumentNames): Report {
  const cellAt = new Map(cells.map((cell) => [`${cell.topicId} ${cell.docId}`, cell]));
  const ofDocuments = columns.map(
    ({ docId }): Column<MatrixAnswer["topics"][number]> => ({
      name: nameOf(docId),
      of: ({ topicId }) => matrixText(cellAt.get(`${topicId} ${docId}`)),
    }),
  );
  const all: Column<MatrixAnswer["topics"][number]>[] = [
    { name: "主题", of: ({ prefLabel }) => prefLabel },
    ...ofDocuments,
    { name: "主题标识", of: ({ topicId }) => topicId, shownIn: "data" },
  ];
  return {
    found: cells.some(({ state }) => state !== "absent" && state !== "unreadable"),
    notes: [`${topics.length} 个主题，${columns.length} 份文件`],
    tables: [tableOf(null, topics, all)],
  };
}

function matrixText(cell: MatrixCell | undefined): string | null {
  if (cell === undefined) return null;
  const { state, strength, equivalent } = cell;
  if (equivalent !== null) return `相当：${equivalent.label} ${STRENGTH_NAMES[equivalent.strength]}`;
  return strength === "none" ? STATE_NAMES[state] : `${STATE_NAMES[state]} ${STRENGTH_NAMES[strength]}`;
}
