/** Citations as reference managers read them: CSL-JSON, BibTeX, RIS; and as text after GB/T 7714—2015. */
import { citeGbt, linesText, pathText } from "../../services/cite.ts";
import { STATUS_NAMES } from "../../services/names.ts";
import { type Bytes, utf8 } from "../bytes.ts";
import { type CitationsDossier, type Cited, dateOf, notesOf } from "./cited.ts";

/** CSL 1.0.2: `document` is what styles set as [Z]. */
export function cslJson({ cited }: CitationsDossier): Bytes {
  return utf8(`${JSON.stringify(cited.map(cslItem), null, 2)}\n`);
}

function cslItem(each: Cited): object {
  const { key, document, passage } = each;
  const date = dateOf(document);
  const notes = notesOf(each);
  return {
    id: key,
    type: "document",
    language: "zh-CN",
    title: document.title,
    ...(document.issuer && { author: [{ literal: document.issuer }], publisher: document.issuer }),
    ...(document.docNumber && { number: document.docNumber }),
    ...(date && { issued: { "date-parts": [[date.year, date.month, date.day].filter((part) => part !== null)] } }),
    ...(document.region && { jurisdiction: document.region.name }),
    ...(passage && pathText(passage.path) !== "" && { section: pathText(passage.path) }),
    ...(notes.length > 0 && { note: notes.join("; ") }),
  };
}

/** What TeX would take for a command; a brace would end the field. */
const TEX_SPECIAL = /[\\{}$&#%_~^]/g;
const TEX_WORDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string): string => text.replace(TEX_SPECIAL, (char) => TEX_WORDS[char] ?? `\\${char}`);

/** Double braces keep a body of several words one name, and titles as they are. */
export function bibtex({ cited }: CitationsDossier): Bytes {
  return utf8(cited.map(bibtexEntry).join("\n"));
}

function bibtexEntry(each: Cited): string {
  const { key, document } = each;
  const date = dateOf(document);
  const notes = notesOf(each);
  const fields: [string, string | number | null | undefined][] = [
    ["author", document.issuer],
    ["title", document.title],
    ["howpublished", document.docNumber],
    ["year", date?.year],
    ["month", date?.month],
    ["day", date?.day],
    ["note", notes.length === 0 ? null : notes.join("; ")],
    ["language", "zh"],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    return [typeof value === "number" ? `  ${name} = {${value}}` : `  ${name} = {{${tex(value)}}}`];
  });
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

/** RIS: a tag, two blanks, hyphen, blank; lines end with CRLF. */
export function ris({ cited }: CitationsDossier): Bytes {
  return utf8(cited.map(risRecord).join("\r\n"));
}

function risRecord(each: Cited): string {
  const { key, document, passage } = each;
  const date = dateOf(document);
  const fields: [string, string | null][] = [
    ["TY", "GOVDOC"],
    ["ID", key],
    ["AU", document.issuer],
    ["TI", document.title],
    ["M1", document.docNumber],
    ["PY", date && String(date.year)],
    ["DA", date && [date.year, pad(date.month), pad(date.day), ""].join("/")],
    ["PB", document.issuer],
    ["CY", document.region?.name ?? null],
    ["SE", passage && (pathText(passage.path) || null)],
    ["SP", passage && linesText(passage)],
    ["N1", document.status === "draft" ? STATUS_NAMES.draft : null],
    ["LA", "zh"],
    ["ER", ""],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

const pad = (part: number | null): string => (part === null ? "" : String(part).padStart(2, "0"));
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

/** Numbered as a list of references. */
export function gbtText({ cited }: CitationsDossier): Bytes {
  return utf8(cited.map(({ document, passage }, at) => `[${at + 1}] ${citeGbt(document, passage)}\n`).join(""));
}
