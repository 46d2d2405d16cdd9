/**
 * What a document says of itself: title, number, issuer, date, status, kind, period, the plans above it, attachments and region. What the
 * text says wins; what the page around it says (hints) comes next, then the catalog; what none of them knows is null.
 */
import { basename, extname } from "node:path";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Document } from "../model/document.ts";
import type { PlanDocument, PlanNode, SourceText } from "../model/plan.ts";
import { fiveYearPeriod, yearRange } from "../text/plan-period.ts";
import { isoDate } from "./metadata-date.ts";
import { type Front, readFront, squeeze } from "./metadata-front.ts";
import { issuerOf } from "./metadata-issuer.ts";
import { parentPlansOf } from "./metadata-parents.ts";
import { cleanTitle, isDraftTitle, kindOf, marksDraft } from "./metadata-title.ts";
import type { RegionRegister } from "./regions.ts";

export type DocumentDescription = Omit<Document, "docId" | "source" | "counts" | "warnings">;

const ORDER_NUMBER = /^第\d{1,4}号$/;
const PERIOD_CLAUSE = /(?:规划|实施|执行|计划|方案)期限?(?:为|是|：|:)?([^。；]{0,30})/g;
const ADOPTED = /通过|批准/;
const NUMBERED_LIST = /(?:\d{1,2}[.．、]|[①-⑳])/;

export function describe(
  plan: PlanDocument,
  source: SourceText,
  entry: CatalogEntry | undefined,
  regions: RegionRegister,
): DocumentDescription {
  const front = readFront(plan, source);
  const hints = source.hints;
  const printed = plan.title?.text ?? hints.title ?? null;
  const title = printed === null ? (entry?.title ?? fallbackTitle(plan, source)) : cleanTitle(printed);
  const docNumber = ownNumber(front) ?? hints.docNumber ?? entry?.docNumber ?? null;
  const issuer = issuerOf(front) ?? hints.issuer ?? entry?.issuer ?? null;
  const kind = kindOf(title);
  return {
    title,
    docNumber,
    issuer,
    docDate: dateOf(front) ?? isoDate(hints.docDate ?? "") ?? entry?.docDate ?? null,
    region: regionOf([title, ...front.titles, hints.title, issuer], regions) ?? catalogRegion(entry, regions),
    status: statusOf(front, printed ?? "", hints) ?? entry?.status ?? null,
    kind: kind === "other" ? (entry?.kind ?? kind) : kind,
    planPeriod: periodOf(plan, title, kind, front) ?? entry?.planPeriod ?? null,
    parentPlans: parentPlansOf(front.preamble, [title, ...front.titles]),
    attachments: attachmentsOf(plan, front),
  };
}

function fallbackTitle(plan: PlanDocument, source: SourceText): string {
  const file = basename(source.file, extname(source.file));
  return plan.part === "" ? file : `${file} ${plan.part}`;
}

/** 上海市人民政府令（第19号）: the number of an order goes with the line above it. */
function ownNumber(front: Front): string | null {
  const number = front.numbers.map((line) => squeeze(line).replace(/^[（(](.*)[）)]$/, "$1"))[0];
  if (number === undefined) return null;
  if (!ORDER_NUMBER.test(number)) return number;
  const order = [...front.titles, ...front.mastheads].map(squeeze).find((line) => line.endsWith("令"));
  return order === undefined ? number : order + number;
}

/** The date of signing; that of adoption where nobody signs; that of printing where there is no other. */
function dateOf(front: Front): string | null {
  const adoption = front.preamble.split("\n").filter((line) => line.length < 80 && ADOPTED.test(line));
  const lines = [...front.signatures, ...adoption, ...front.mastheads, ...front.imprints];
  for (const line of lines) {
    const date = isoDate(line);
    if (date !== null) return date;
  }
  return null;
}

function statusOf(front: Front, title: string, hints: SourceText["hints"]): Document["status"] {
  if (isDraftTitle(title) || isDraftTitle(hints.title ?? "")) return "draft";
  if ([...front.mastheads, ...front.titles].some(marksDraft)) return "draft";
  const adopted = front.preamble.split("\n").some((line) => line.length < 80 && /[（(].*通过[）)]/.test(line));
  const issued = ownNumber(front) !== null || hints.docNumber !== undefined;
  const signed = front.signatures.length > 0 || front.imprints.length > 0;
  return issued || signed || adopted || front.promulgations.length > 0 ? "issued" : null;
}

function regionOf(texts: readonly (string | null | undefined)[], regions: RegionRegister): Document["region"] {
  for (const text of texts) {
    const region = text ? regions.findIn(text) : null;
    if (region !== null) return region;
  }
  return null;
}

function catalogRegion(entry: CatalogEntry | undefined, regions: RegionRegister): Document["region"] {
  return entry?.region === undefined ? null : regions.byCode(entry.region);
}

/** From the title, else from what the text says of its own period, else from the five-year plan that the preamble speaks of. */
function periodOf(plan: PlanDocument, title: string, kind: Document["kind"], front: Front): Document["planPeriod"] {
  const named = yearRange(title) ?? fiveYearPeriod(title) ?? statedPeriod(plan.nodes);
  if (named !== null) return named;
  if (kind === "regulation" || kind === "other") return null;
  return fiveYearPeriod(squeeze(front.preamble).replace(/《[^》]*》/g, ""));
}

function statedPeriod(nodes: readonly PlanNode[]): Document["planPeriod"] {
  for (const node of nodes) {
    for (const [, words] of node.own.text.matchAll(PERIOD_CLAUSE)) {
      const range = yearRange(words ?? "");
      if (range !== null) return range;
    }
    const below = statedPeriod(node.children);
    if (below !== null) return below;
  }
  return null;
}

/** Titles of attachments, from the note above the signature, else from the attachments themselves. */
function attachmentsOf(plan: PlanDocument, front: Front): string[] {
  const attached = plan.nodes.filter((node) => node.kind === "attachment").flatMap(attachmentTitle);
  const issuer = issuerOf(front) ?? "";
  const announced = front.attachmentNotes.flatMap((note) => notedTitles(note, issuer));
  return announced.length > 0 ? [...new Set(announced)] : attached;
}

function attachmentTitle(node: PlanNode): string[] {
  const title = node.heading?.text ?? node.children.find((child) => child.heading !== null)?.heading?.text;
  return title === undefined ? [] : [title];
}

/** 附件：1.甲 2.乙; the signature that a lost line break joined to the note is left out. */
function notedTitles(note: string, issuer: string): string[] {
  const plain = squeeze(note).replace(/^附件[\d一二三四五六七八九十]*[：:.、]?/, "");
  const list = issuer !== "" && plain.endsWith(issuer) ? plain.slice(0, -issuer.length) : plain;
  return list
    .split(NUMBERED_LIST)
    .map((title) => title.replace(/[；;。]$/, ""))
    .filter((title) => title !== "");
}
