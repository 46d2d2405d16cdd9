/** Clauses one after the other as a Word file: hits of a search or a basket, each with its footnote. */
import type { Paragraph } from "docx";
import type { Bytes } from "../bytes.ts";
import type { ClauseEntry } from "../clause-view.ts";
import type { Dossier } from "../dossier.ts";
import { appendices, wordFile } from "./file.ts";
import { badge, clauseRuns, Footnotes, heading, line, runs, text } from "./parts.ts";
import { STYLE } from "./styles.ts";

export function writeClausesDocx(dossier: Dossier, entries: readonly ClauseEntry[]): Promise<Bytes> {
  const notes = new Footnotes();
  const body = [
    text(
      STYLE.byline,
      `条款 ${entries.length} 条，来自 ${dossier.documents.length} 份文件。引文均为原文，出处见脚注。`,
    ),
    ...entries.flatMap((entry, at) => paragraphs(entry, at + 1, notes)),
    ...appendices(dossier, ["附录一　检索条件与索引版本", "附录二　文件来源", "附录三　说明"]),
  ];
  return wordFile(dossier, notes, body);
}

function paragraphs(entry: ClauseEntry, number: number, notes: Footnotes): Paragraph[] {
  const { region, badge: label, document, clause, quote, citation, strength, role, note } = entry;
  return [
    heading(2, ...runs(`${number}. ${region}`), ...badge(label)),
    text(STYLE.source, document.title),
    line(STYLE.clause, ...clauseRuns(clause, quote), notes.mark(citation)),
    text(STYLE.remark, `力度：${strength}；作用：${role}`),
    ...(note === null ? [] : [text(STYLE.remark, `备注：${note}`)]),
  ];
}
