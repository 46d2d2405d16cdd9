/**
 * A comparison as one page that opens without a server or internet: styles inside, no script, nothing loaded. Prints across A4 with the
 * header of the table on every page.
 */
import { html, raw } from "hono/html";
import type { AnswerView } from "../answer-view.ts";
import { type Bytes, utf8 } from "../bytes.ts";
import type { CompareEntry } from "../compare-view.ts";
import type { Dossier } from "../dossier.ts";
import { methodLines } from "../method.ts";
import { SOURCE_HEADERS, sourceRow } from "../source-row.ts";
import { PAGE_STYLE } from "./html-style.ts";

type Piece = ReturnType<typeof html>;

/** A page that came in an envelope needs no rights at all. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export async function compareHtml(
  dossier: Dossier,
  entries: readonly CompareEntry[],
  answer: AnswerView | null,
): Promise<Bytes> {
  const { title, buildId, date } = dossier;
  const notes = numbered();
  const page = await html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<header><h1>${title}</h1><p>规镜 planlens · 索引版本 ${buildId} · 生成日期 ${date}</p></header>
<main>
${answer === null ? "" : whole(answer, notes)}
${overview(entries, notes)}
${clauses(entries, notes)}
${receipts(entries)}
${about(dossier)}
<section><h2>出处</h2><ol class="notes">${notes.list()}</ol></section>
</main>
</body>
</html>
`;
  return utf8(String(page));
}

function whole({ notice, headers, rows }: AnswerView, notes: Notes): Piece {
  const lines = rows.map((row) => {
    const [first = "", ...rest] = row.values;
    return html`<tr><th scope="row">${row.region}${badge(row)}</th>
<td>${first}${row.citation === null ? "" : notes.mark(row.citation)}</td>${rest.map((value) => html`<td>${value}</td>`)}</tr>`;
  });
  const heads = ["地区", ...headers].map((header) => html`<th scope="col">${header}</th>`);
  const table = rows.length === 0 ? "" : html`<table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
  return html`<section><h2>回答</h2><p>${notice}</p>${table}</section>`;
}

function overview(entries: readonly CompareEntry[], notes: Notes): Piece {
  const rows = entries.map((entry) => {
    const [first] = entry.evidence;
    return html`<tr><th scope="row">${entry.region}${badge(entry)}<small>${entry.document.title}</small></th>
<td>${entry.state}</td><td>${entry.strength}</td>
<td>${first ? html`${first.quote}${notes.mark(first.citation)}` : entry.meaning}</td></tr>`;
  });
  return html`<section><h2>比对一览</h2><table>
<thead><tr><th scope="col">地区与文件</th><th scope="col">结论</th><th scope="col">力度</th><th scope="col">代表性表述（原文）</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

function clauses(entries: readonly CompareEntry[], notes: Notes): Piece {
  const parts = entries.map(
    (entry) => html`<article><h3>${entry.region}${badge(entry)}</h3>
<p class="source">${entry.document.title}　${entry.state}：${entry.meaning}</p>
${entry.evidence.map((each) => html`<blockquote>${clause(each.clause, each.quote)}${notes.mark(each.citation)}<footer>力度：${each.strength}；作用：${each.role}</footer></blockquote>`)}
${list(entry.facts)}</article>`,
  );
  return html`<section><h2>依据条款</h2>${parts}</section>`;
}

function clause(text: string, quote: string): Piece {
  const at = text.indexOf(quote);
  if (at < 0 || quote === text) return html`${text}`;
  return html`${text.slice(0, at)}<b>${quote}</b>${text.slice(at + quote.length)}`;
}

function receipts(entries: readonly CompareEntry[]): Piece | string {
  const silent = entries.filter(({ receipt }) => receipt.length > 0);
  if (silent.length === 0) return "";
  const parts = silent.map(
    (entry) => html`<article><h3>${entry.region}${badge(entry)}</h3>${list(entry.receipt)}</article>`,
  );
  return html`<section><h2>检索凭据</h2>${parts}</section>`;
}

function about({ filters, documents }: Dossier): Piece {
  const headers = SOURCE_HEADERS.map((header) => html`<th scope="col">${header}</th>`);
  const rows = documents.map((each) => {
    const [title, ...rest] = sourceRow(each);
    return html`<tr><th scope="row">${title}</th>${rest.map((value) => html`<td>${value}</td>`)}</tr>`;
  });
  return html`<section><h2>检索条件</h2>${list(filters.map(([name, value]) => `${name}：${value}`))}</section>
<section><h2>文件来源</h2><table><thead><tr>${headers}</tr></thead><tbody>${rows}</tbody></table></section>
<section><h2>说明</h2>${list(methodLines())}</section>`;
}

const badge = ({ badge: label }: { badge: string | null }): Piece | string =>
  label === null ? "" : html` <span class="draft">${label}</span>`;

const list = (lines: readonly string[]): Piece | string =>
  lines.length === 0 ? "" : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

type Notes = ReturnType<typeof numbered>;

/** Notes numbered as they come, linked both ways. */
function numbered() {
  const notes: string[] = [];
  return {
    mark(note: string): Piece {
      const number = notes.push(note);
      return html`<sup id="r${number}"><a href="#n${number}">${number}</a></sup>`;
    },
    list: (): Piece[] =>
      notes.map((note, at) => html`<li id="n${at + 1}">${note} <a href="#r${at + 1}" aria-label="回到正文">↩</a></li>`),
  };
}
