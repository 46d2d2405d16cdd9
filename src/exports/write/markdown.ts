/** Answers as Markdown: readable as it stands, quotes verbatim once rendered, each with a footnote that says where it comes from. */

import type { AnswerView } from "../answer-view.ts";
import { type Bytes, utf8 } from "../bytes.ts";
import type { ClauseEntry } from "../clause-view.ts";
import type { CompareEntry } from "../compare-view.ts";
import type { Dossier } from "../dossier.ts";
import { methodLines } from "../method.ts";
import { briefSheet, type Sheet } from "../sheet.ts";
import { SOURCE_HEADERS, sourceRow } from "../source-row.ts";
import { escaped, footnotes, sheetTable, table } from "./markdown-text.ts";

type Notes = ReturnType<typeof footnotes>;

export function compareMarkdown(dossier: Dossier, entries: readonly CompareEntry[], answer: AnswerView | null): Bytes {
  const notes = footnotes();
  return page(dossier, [
    ...(answer === null ? [] : answerBlocks(answer, notes)),
    "## 比对一览",
    table(
      ["地区", "结论", "力度", "代表性表述"],
      entries.map((entry) => [named(entry), escaped(entry.state), entry.strength, headline(entry, notes)]),
    ),
    "## 依据条款",
    ...entries.flatMap((entry) => entrySection(entry, notes)),
    ...receipts(entries),
    ...ending(dossier),
    notes.list(),
  ]);
}

export function clausesMarkdown(dossier: Dossier, entries: readonly ClauseEntry[]): Bytes {
  const notes = footnotes();
  const items = entries.flatMap((entry, at) => [
    `### ${at + 1}. ${named(entry)}`,
    `> ${escaped(entry.clause)}${notes.mark(entry.citation)}`,
    `力度：${entry.strength}；作用：${entry.role}`,
    ...(entry.note === null ? [] : [`备注：${escaped(entry.note)}`]),
  ]);
  return page(dossier, ["## 条款", ...items, ...ending(dossier), notes.list()]);
}

/** A table of facts, its brief columns only. */
export function sheetMarkdown(dossier: Dossier, sheet: Sheet): Bytes {
  return page(dossier, [sheetTable(briefSheet(sheet)), ...ending(dossier)]);
}

function page({ title, buildId, date }: Dossier, blocks: readonly string[]): Bytes {
  const head = [`# ${escaped(title)}`, `规镜 planlens · 索引版本 ${buildId} · 生成日期 ${date}`];
  return utf8(`${[...head, ...blocks].filter((block) => block !== "").join("\n\n")}\n`);
}

const named = ({ region, badge }: { region: string; badge: string | null }): string =>
  badge === null ? escaped(region) : `${escaped(region)}（${badge}）`;

function answerBlocks({ notice, headers, rows }: AnswerView, notes: Notes): string[] {
  const cells = rows.map((row) => {
    const [first = "", ...rest] = row.values.map(escaped);
    return [named(row), first + (row.citation === null ? "" : notes.mark(row.citation)), ...rest];
  });
  return ["## 回答", escaped(notice), rows.length === 0 ? "" : table(["地区", ...headers], cells)];
}

function headline({ evidence: [first], meaning }: CompareEntry, notes: Notes): string {
  return first === undefined ? escaped(meaning) : `${escaped(first.quote)}${notes.mark(first.citation)}`;
}

function entrySection(entry: CompareEntry, notes: Notes): string[] {
  const quotes = entry.evidence.map(({ clause, citation }) => `> ${escaped(clause)}${notes.mark(citation)}`);
  return [
    `### ${named(entry)}`,
    `${escaped(entry.document.title)}：${escaped(entry.state)}（${entry.meaning}）`,
    ...quotes,
    entry.facts.map((fact) => `- ${escaped(fact)}`).join("\n"),
  ];
}

function receipts(entries: readonly CompareEntry[]): string[] {
  const silent = entries.filter(({ receipt }) => receipt.length > 0);
  if (silent.length === 0) return [];
  return [
    "## 附录一 检索凭据",
    ...silent.flatMap((entry) => [`### ${named(entry)}`, entry.receipt.map((line) => `- ${escaped(line)}`).join("\n")]),
  ];
}

function ending({ filters, documents }: Dossier): string[] {
  const sources = documents.map((document) => sourceRow(document).map(escaped));
  return [
    ...(filters.length === 0
      ? []
      : ["## 检索条件", filters.map(([name, value]) => `- ${name}：${escaped(value)}`).join("\n")]),
    "## 文件来源",
    table(SOURCE_HEADERS, sources),
    "## 说明",
    methodLines()
      .map((line) => `- ${escaped(line)}`)
      .join("\n"),
  ];
}
