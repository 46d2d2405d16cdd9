/** Answers that are clauses found: searches and precedents. */
import type { Hit, Precedent, PrecedentsAnswer, SearchAnswer } from "../model/index.ts";
import { ROLE_NAMES, STRENGTH_NAMES } from "../services/names.ts";
import { type DocumentNames, PASSAGE_IDS, whereText } from "./places.ts";
import { type Column, type Report, tableOf } from "./table.ts";

export const hitColumns = (nameOf: DocumentNames): Column<Hit>[] => [
  { name: "序", of: (hit) => hit.rank },
  { name: "文件", of: (hit) => nameOf(hit.passage.docId) },
  { name: "作用", of: (hit) => ROLE_NAMES[hit.passage.role] },
  { name: "力度", of: (hit) => STRENGTH_NAMES[hit.passage.strength] },
  { name: "出处", of: (hit) => whereText(hit.passage) },
  { name: "原文", of: (hit) => hit.quote.text },
  ...PASSAGE_IDS,
  { name: "条款全文", of: (hit) => hit.passage.text, shownIn: "files" },
];

export function searchReport(answer: SearchAnswer, nameOf: DocumentNames): Report {
  const { query, total, hits, facets } = answer;
  const also = query.expansions.map(({ term, from }) => `${term}（${from}）`);
  return {
    found: hits.length > 0,
    notes: [
      `共 ${total} 条，列出 ${hits.length} 条`,
      ...(also.length > 0 ? [`同时查找：${also.join("、")}`] : []),
      ...(facets.regions.length > 0
        ? [`按地区：${facets.regions.map(({ label, count }) => `${label} ${count}`).join("，")}`]
        : []),
    ],
    tables: [tableOf(null, hits, hitColumns(nameOf), ({ passage }) => passage)],
  };
}

export function precedentsReport({ hits, groups }: PrecedentsAnswer, nameOf: DocumentNames): Report {
  const columns: Column<Precedent>[] = [
    ...hitColumns(nameOf).filter(({ name }) => name !== "作用"),
    { name: "共享表述", of: (hit) => hit.sharedWording.map(({ text }) => text).join(" ／ ") || null },
    { name: "数字对照（拟写→已有）", of: numbersText },
  ];
  const perDocument = groups.map((each) => `${nameOf(each.docId)} ${each.ranks.length} 条`);
  return {
    found: hits.length > 0,
    notes: [`最接近的已有条款 ${hits.length} 条${perDocument.length > 0 ? `：${perDocument.join("，")}` : ""}`],
    tables: [tableOf(null, hits, columns, ({ passage }) => passage)],
  };
}

function numbersText({ numbers }: Precedent): string | null {
  const pairs = numbers.map(
    ({ subject, input, passage }) => `${subject ? `${subject} ` : ""}${input?.raw ?? "无"}→${passage?.raw ?? "无"}`,
  );
  return pairs.join("；") || null;
}
