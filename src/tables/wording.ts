/** Answers on wording: what two documents share, what one alone says, a draft under review. */
import type { DifferencesAnswer, DistinctiveAnswer, ReviewsAnswer } from "../model/index.ts";
import { ROLE_NAMES, STRENGTH_NAMES } from "../services/names.ts";
import { type DocumentNames, PASSAGE_IDS, whereText } from "./places.ts";
import { type Column, type Report, type Table, tableOf } from "./table.ts";

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

export function differencesReport(answer: DifferencesAnswer, nameOf: DocumentNames): Report {
  const { docId, with: other, total, share, runs } = answer;
  const columns: Column<DifferencesAnswer["runs"][number]>[] = [
    { name: nameOf(docId), of: ({ here }) => here.text },
    { name: nameOf(other), of: ({ there }) => there.text },
    { name: "字数", of: ({ chars }) => chars },
    {
      name: "不同的数字",
      of: ({ changedNumbers }) => changedNumbers.map((n) => `${n.here}→${n.there}`).join("；") || null,
    },
    { name: "本文件条款", of: ({ here }) => here.passageId, shownIn: "data" },
    { name: "对方条款", of: ({ there }) => there.passageId, shownIn: "data" },
  ];
  return {
    found: runs.length > 0,
    notes: [
      `共享表述 ${total} 处，列出 ${runs.length} 处；占 ${nameOf(docId)} ${percent(share.here)}，占 ${nameOf(other)} ${percent(share.there)}`,
      "共享表述不说明谁先谁后，多半来自上级规划",
    ],
    tables: [tableOf(null, runs, columns, ({ here }) => ({ docId, passageId: here.passageId }))],
  };
}

export function distinctiveReport({ docId, comparedWith, clauses }: DistinctiveAnswer, nameOf: DocumentNames): Report {
  const columns: Column<DistinctiveAnswer["clauses"][number]>[] = [
    { name: "得分", of: ({ score }) => Number(score.toFixed(3)) },
    { name: "出处", of: ({ passage }) => whereText(passage) },
    { name: "原文", of: ({ passage }) => passage.text },
    { name: "少见的提法", of: ({ rareConcepts }) => rareConcepts.map(({ label }) => label).join("、") || null },
    ...PASSAGE_IDS,
  ];
  return {
    found: clauses.length > 0,
    notes: [`${nameOf(docId)}，与另外 ${comparedWith} 份文件相比`],
    tables: [tableOf(null, clauses, columns, ({ passage }) => passage)],
  };
}

export function reviewsReport(answer: ReviewsAnswer, nameOf: DocumentNames): Report {
  const { title, peers, clauses, gaps, numbers, vague } = answer;
  return {
    found: clauses.length > 0,
    notes: [
      `${title ?? "草案"}：${clauses.length} 条，对照 ${peers} 份文件；缺少主题 ${gaps.length} 个，可对照数字 ${numbers.length} 项，难以考核的举措 ${vague.length} 条`,
    ],
    tables: [
      clausesTable(answer, nameOf),
      gapsTable(answer, nameOf),
      numbersTable(answer, nameOf),
      tableOf("没有责任单位、时限和数字的举措", vague, [
        { name: "条", of: ({ clause }) => clause + 1 },
        { name: "草案原文", of: ({ text }) => text },
      ]),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function clausesTable({ clauses }: ReviewsAnswer, nameOf: DocumentNames): Table {
  const columns: Column<ReviewsAnswer["clauses"][number]>[] = [
    { name: "条", of: (each) => clauses.indexOf(each) + 1 },
    { name: "草案原文", of: ({ text }) => text },
    { name: "作用", of: ({ role }) => ROLE_NAMES[role] },
    { name: "力度", of: ({ strength }) => STRENGTH_NAMES[strength] },
    {
      name: "先例",
      of: ({ precedents }) => (precedents?.[0] ? `${nameOf(precedents[0].docId)}：${precedents[0].quote.text}` : null),
    },
    { name: "先例条款标识", of: ({ precedents }) => precedents?.[0]?.passageId ?? null, shownIn: "data" },
  ];
  const placeOf = ({ precedents }: ReviewsAnswer["clauses"][number]) => ({
    docId: precedents?.[0]?.docId ?? null,
    passageId: precedents?.[0]?.passageId ?? null,
  });
  return tableOf("逐条先例", clauses, columns, placeOf);
}

const DRAFT_STATES = { absent: "未提及", background: "只作背景", mention: "一带而过", equivalent: "以相当制度代之" };

function gapsTable({ gaps }: ReviewsAnswer, nameOf: DocumentNames): Table {
  const columns: Column<ReviewsAnswer["gaps"][number]>[] = [
    { name: "主题", of: ({ label }) => label },
    { name: "草案", of: ({ draft }) => DRAFT_STATES[draft] },
    { name: "推进或承诺的文件", of: ({ peers }) => peers },
    { name: "其中承诺", of: ({ commits }) => commits },
    {
      name: "举例",
      of: ({ examples }) => (examples[0] ? `${nameOf(examples[0].passage.docId)}：${examples[0].quote.text}` : null),
    },
    { name: "主题标识", of: ({ topicId }) => topicId, shownIn: "data" },
    { name: "举例条款标识", of: ({ examples }) => examples[0]?.passage.passageId ?? null, shownIn: "data" },
  ];
  return tableOf("多数文件有而草案缺少的主题", gaps, columns, ({ examples }) => examples[0]?.passage ?? {});
}

function numbersTable({ numbers }: ReviewsAnswer, nameOf: DocumentNames): Table {
  const columns: Column<ReviewsAnswer["numbers"][number]>[] = [
    { name: "指标", of: ({ label }) => label },
    { name: "草案", of: ({ draft }) => draft.map(({ target, baseline }) => target?.raw ?? baseline?.raw).join("、") },
    { name: "各地", of: ({ peers }) => peers.values.map(({ docId, raw }) => `${nameOf(docId)} ${raw}`).join("，") },
    { name: "可比", of: ({ comparable, note }) => (comparable ? "是" : `否${note ? `：${note}` : ""}`) },
  ];
  return tableOf("数字对照", numbers, columns);
}
