/** A comparison as a Word file: the overview, the clauses in full, what was looked for and not found. Each quote has its footnote. */
import type { FileChild, Paragraph } from "docx";
import type { AnswerView } from "../answer-view.ts";
import type { Bytes } from "../bytes.ts";
import type { CompareEntry, QuoteView } from "../compare-view.ts";
import type { Dossier } from "../dossier.ts";
import { appendices, PAGE_WIDTH, wordFile } from "./file.ts";
import { badge, clauseRuns, Footnotes, heading, line, runs, table, text } from "./parts.ts";
import { STYLE } from "./styles.ts";

const COLUMNS = [
  { header: "地区与文件", width: 3_000 },
  { header: "结论", width: 1_500 },
  { header: "力度", width: 900 },
  { header: "代表性表述（原文）", width: 5_300 },
  { header: "指标、目标与任务", width: PAGE_WIDTH - 10_700 },
];

const MAX_OVERVIEW_FACTS = 3;

export function writeCompareDocx(
  dossier: Dossier,
  entries: readonly CompareEntry[],
  answer: AnswerView | null,
): Promise<Bytes> {
  const notes = new Footnotes();
  const silent = entries.filter(({ receipt }) => receipt.length > 0);
  const body = [
    text(STYLE.byline, byline(entries)),
    ...(answer === null ? [] : answerParts(answer, notes)),
    heading(1, ...runs("一、比对一览")),
    table(
      COLUMNS,
      entries.map((entry) => overviewRow(entry, notes)),
    ),
    heading(1, ...runs("二、依据条款")),
    ...entries.flatMap((entry) => evidence(entry, notes)),
    ...(silent.length === 0 ? [] : [heading(1, ...runs("附录一　检索凭据")), ...silent.flatMap(receipt)]),
    ...appendices(
      dossier,
      silent.length === 0
        ? ["附录一　检索条件与索引版本", "附录二　文件来源", "附录三　说明"]
        : ["附录二　检索条件与索引版本", "附录三　文件来源", "附录四　说明"],
    ),
  ];
  return wordFile(dossier, notes, body);
}

function byline(entries: readonly CompareEntry[]): string {
  const drafts = entries.filter(({ badge: label }) => label !== null).length;
  const note = drafts === 0 ? "" : `，其中征求意见稿 ${drafts} 份`;
  return `比对文件 ${entries.length} 份${note}。引文均为原文，出处见脚注。`;
}

/** Widths of the region, the answer and what follows it; the last takes the rest. */
const ANSWER_WIDTHS = [3_000, 5_000, 2_000];

function answerParts({ notice, headers, rows }: AnswerView, notes: Footnotes): FileChild[] {
  const names = ["地区", ...headers];
  const rest = PAGE_WIDTH - ANSWER_WIDTHS.reduce((sum, width) => sum + width, 0);
  const columns = names.map((header, at) => ({ header, width: ANSWER_WIDTHS[at] ?? rest }));
  const lines = rows.map(({ region, badge: label, values, citation }) => [
    [line(STYLE.tableText, ...runs(region, STYLE.state), ...badge(label))],
    ...values.map((value, at) => [
      line(STYLE.tableText, ...runs(value), ...(at === 0 && citation !== null ? [notes.mark(citation)] : [])),
    ]),
  ]);
  return [heading(1, ...runs("回答")), text(STYLE.item, notice), ...(rows.length === 0 ? [] : [table(columns, lines)])];
}

function overviewRow(entry: CompareEntry, notes: Footnotes): Paragraph[][] {
  const { region, badge: label, document, state, strength, evidence: quotes, facts, meaning } = entry;
  const [first] = quotes;
  return [
    [
      line(STYLE.tableText, ...runs(region, STYLE.state), ...badge(label)),
      text(STYLE.tableText, [document.title, document.docNumber].filter(Boolean).join("\n")),
    ],
    [line(STYLE.tableText, ...runs(state, STYLE.state))],
    [text(STYLE.tableText, strength)],
    [
      first === undefined
        ? text(STYLE.tableText, meaning)
        : line(STYLE.tableText, ...runs(first.quote), notes.mark(first.citation)),
    ],
    factParagraphs(facts),
  ];
}

/** The first few; the section of the document has them all. */
function factParagraphs(facts: readonly string[]): Paragraph[] {
  const shown = facts.slice(0, MAX_OVERVIEW_FACTS).map((fact) => text(STYLE.tableText, fact));
  if (facts.length <= MAX_OVERVIEW_FACTS) return shown;
  return [...shown, text(STYLE.tableText, `共 ${facts.length} 项，其余见“依据条款”。`)];
}

function evidence(entry: CompareEntry, notes: Footnotes): FileChild[] {
  const { region, badge: label, document, state, meaning, evidence: quotes, facts } = entry;
  return [
    heading(2, ...runs(region), ...badge(label)),
    text(STYLE.source, `${document.title}　${state}：${meaning}`),
    ...quotes.flatMap((quote) => quoteParagraphs(quote, notes)),
    ...facts.map((fact) => text(STYLE.item, fact)),
  ];
}

function quoteParagraphs({ clause, quote, citation, strength, role }: QuoteView, notes: Footnotes): Paragraph[] {
  return [
    line(STYLE.clause, ...clauseRuns(clause, quote), notes.mark(citation)),
    text(STYLE.remark, `力度：${strength}；作用：${role}`),
  ];
}

function receipt({ region, badge: label, receipt: lines }: CompareEntry): Paragraph[] {
  return [heading(2, ...runs(region), ...badge(label)), ...lines.map((each) => text(STYLE.item, each))];
}
