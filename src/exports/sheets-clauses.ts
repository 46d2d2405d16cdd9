/** Hits and baskets as tables: a row a clause. */
import type { Hit } from "../model/index.ts";
import { pathText } from "../services/cite.ts";
import { MATCH_NAMES, ROLE_NAMES, STRENGTH_NAMES } from "../services/names.ts";
import { documentColumns, placeColumns } from "./columns.ts";
import type { BasketDossier, BasketItem, SearchDossier } from "./dossier.ts";
import { type Column, type Sheet, sheet } from "./sheet.ts";

const SCORE_DECIMALS = 4;

export function searchSheet({ answer, library }: SearchDossier): Sheet {
  const documentOf = ({ passage }: Hit) => library.document(passage.docId);
  const columns: Column<Hit>[] = [
    { header: "名次", width: 6, brief: true, of: (row) => row.rank },
    ...documentColumns(documentOf),
    { header: "原文表述", width: 60, brief: true, of: (row) => row.quote.text },
    { header: "条款全文", width: 110, of: (row) => row.passage.text },
    { header: "力度", width: 8, brief: true, of: (row) => STRENGTH_NAMES[row.passage.strength] },
    { header: "作用", width: 10, brief: true, of: (row) => ROLE_NAMES[row.passage.role] },
    { header: "命中词", width: 30, of: matchText },
    { header: "相关度", width: 9, of: (row) => Number(row.scores.fused.toFixed(SCORE_DECIMALS)) },
    { header: "同文另见", width: 30, of: alsoText },
    ...placeColumns(documentOf, ({ passage }: Hit) => passage),
  ];
  return sheet("检索结果", columns, answer.hits);
}

function matchText({ matches }: Hit): string | null {
  const texts = matches.map(({ term, kind }) => `${term}（${MATCH_NAMES[kind]}）`);
  return texts.length === 0 ? null : texts.join("、");
}

function alsoText({ alsoAt = [] }: Hit): string | null {
  return alsoAt.length === 0 ? null : alsoAt.map(({ passageId, path }) => pathText(path) || passageId).join("\n");
}

export function basketSheet({ answer, library }: BasketDossier): Sheet {
  const documentOf = ({ passage }: BasketItem) => library.document(passage.docId);
  const columns: Column<BasketItem & { number: number }>[] = [
    { header: "序号", width: 6, brief: true, of: (row) => row.number },
    ...documentColumns(documentOf),
    { header: "条款全文", width: 80, brief: true, of: (row) => row.passage.text },
    { header: "备注", width: 40, brief: true, of: (row) => row.note },
    { header: "力度", width: 8, of: (row) => STRENGTH_NAMES[row.passage.strength] },
    { header: "作用", width: 10, of: (row) => ROLE_NAMES[row.passage.role] },
    ...placeColumns(documentOf, ({ passage }: BasketItem) => passage),
  ];
  return sheet(
    "收藏条款",
    columns,
    answer.items.map((item, at) => ({ ...item, number: at + 1 })),
  );
}
