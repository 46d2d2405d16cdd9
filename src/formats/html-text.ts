/**
 * An element of a web page → the text that a reader sees, every character with its place in the page. Blocks become lines, cells of a table row
 * are parted by tabs (merged cells leave empty ones), blocks inside a cell by a paragraph break. Places never fall.
 */
import { parseFragment } from "parse5";
import type { MappedText } from "../model/plan.ts";
import { isMetadataTable } from "./html-hints.ts";
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isBlock,
  isElement,
  isHidden,
  isPageTalk,
  isText,
} from "./html-tree.ts";

/** Ends a paragraph inside a cell without ending the row. */
const CELL_PARAGRAPH = "\u2029";
const REFERENCE = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?/;
/** More columns than any printed table has; a page that claims them is broken. */
const MAX_SPAN = 60;

interface Writer {
  raw: string;
  text: string[];
  offsets: number[];
  /** End of the last text taken from the page. */
  end: number;
  inCell: boolean;
}

export function renderHtml(raw: string, elements: readonly HtmlElement[]): MappedText {
  const writer: Writer = { raw, text: [], offsets: [], end: 0, inCell: false };
  for (const element of elements) {
    writeElement(writer, element);
    breakLine(writer);
  }
  return { text: writer.text.join(""), offsets: Uint32Array.from([...writer.offsets, raw.length]) };
}

function writeNode(w: Writer, node: HtmlNode): void {
  if (isText(node)) writeText(w, node);
  else if (isElement(node) && !isHidden(node) && !isPageTalk(node) && !isMetadataTable(node)) writeElement(w, node);
}

function writeElement(w: Writer, element: HtmlElement): void {
  const breaks = isBlock(element) || element.tagName === "br";
  if (breaks) breakLine(w);
  if (element.tagName === "table" && !w.inCell) writeTable(w, element);
  else for (const child of element.childNodes) writeNode(w, child);
  if (breaks) breakLine(w);
}

function writeTable(w: Writer, table: HtmlElement): void {
  const below: number[] = [];
  for (const row of rowsOf(table)) {
    if (row.tagName === "tr") writeRow(w, row, below);
    else writeNode(w, row);
    breakLine(w);
  }
}

/** Rows and captions of a table itself, not of tables inside it. */
function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (/^(tbody|thead|tfoot)$/.test(child.tagName) ? rowsOf(child) : [child]));
}

/** `below[c]`: rows that a cell above still covers in column c. */
function writeRow(w: Writer, row: HtmlElement, below: number[]): void {
  let column = 0;
  const covered = () => {
    while ((below[column] ?? 0) > 0) {
      below[column]!--;
      put(w, "\t", w.end);
      column++;
    }
  };
  for (const cell of row.childNodes.filter(isShownCell)) {
    covered();
    const spread = spanOf(cell, "colspan");
    if (column > 0) put(w, "\t", w.end);
    w.inCell = true;
    for (const child of cell.childNodes) writeNode(w, child);
    w.inCell = false;
    for (let extra = 1; extra < spread; extra++) put(w, "\t", w.end);
    for (let at = column; at < column + spread; at++) below[at] = spanOf(cell, "rowspan") - 1;
    column += spread;
  }
  covered();
}

function isShownCell(node: HtmlNode): node is HtmlElement {
  return isElement(node) && /^t[dh]$/.test(node.tagName) && !isHidden(node);
}

function spanOf(cell: HtmlElement, name: string): number {
  const value = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_SPAN) : 1;
}

function breakLine(w: Writer): void {
  if (w.inCell ? !opensLine(w) : w.text.length > 0 && w.text.at(-1) !== "\n")
    put(w, w.inCell ? CELL_PARAGRAPH : "\n", w.end);
}

/** White space of the page's own layout means nothing where a line or cell opens. */
function opensLine(w: Writer): boolean {
  const last = w.text.at(-1);
  return last === undefined || last === "\n" || last === "\t" || last === CELL_PARAGRAPH;
}

function put(w: Writer, char: string, at: number): void {
  w.text.push(char);
  w.offsets.push(at);
}

/** Finds each character of a text node in the page; a reference such as `&nbsp;` stands for its characters. */
function writeText(w: Writer, node: HtmlText): void {
  const location = node.sourceCodeLocation;
  if (location == null) return;
  let at = Math.max(location.startOffset, w.end);
  for (let index = 0; index < node.value.length && at < location.endOffset; ) {
    const found = readUnit(w.raw, at, node.value, index);
    if (found === null) at = skipMarkup(w.raw, at);
    else {
      for (let unit = 0; unit < found.units; unit++) {
        const char = node.value[index + unit]!;
        if (!/[ \t\n\r\f]/.test(char)) put(w, char, at);
        else if (!opensLine(w)) put(w, " ", at);
      }
      index += found.units;
      at += found.length;
      w.end = at;
    }
  }
}

function readUnit(raw: string, at: number, value: string, index: number): { units: number; length: number } | null {
  const reference = raw[at] === "&" ? REFERENCE.exec(raw.slice(at, at + 34))?.[0] : undefined;
  const decoded = reference === undefined ? undefined : decodeReference(reference);
  if (decoded !== undefined && decoded !== reference && value.startsWith(decoded, index))
    return { units: decoded.length, length: reference!.length };
  if (raw[at] === "<" && /[a-zA-Z/!?]/.test(raw[at + 1] ?? "")) return null;
  if (raw[at] === value[index]) return { units: 1, length: 1 };
  if (raw[at] === "\r" && value[index] === "\n") return { units: 1, length: raw[at + 1] === "\n" ? 2 : 1 };
  return null;
}

function decodeReference(reference: string): string {
  return parseFragment(reference)
    .childNodes.map((node) => ("value" in node ? node.value : ""))
    .join("");
}

/** Past a tag that the page has inside what the parser joined to one text. */
function skipMarkup(raw: string, at: number): number {
  const end = raw[at] === "<" ? raw.indexOf(">", at) : -1;
  return end < 0 ? at + 1 : end + 1;
}
