/**
 * What stands before and after the text of a document: titles, number, signature, imprint, and the preamble. Of the second and further
 * documents of a file the notice that hands them all on is read, if it names them.
 */
import type { FurnitureKind, PlanDocument, PlanNode, SourceText } from "../model/plan.ts";
import { isoDate } from "./metadata-date.ts";

export interface Front {
  titles: string[];
  numbers: string[];
  /** Signature lines: who signs, and dates. */
  signatures: string[];
  mastheads: string[];
  imprints: string[];
  attachmentNotes: string[];
  /** Sentences that hand on the document, such as 现将《…》印发给你们. */
  promulgations: string[];
  /** Running text before the first numbered or titled part, and that of a preface. */
  preamble: string;
}

const PREFACE = /^(前言|引言|序言|序|导言|编制说明)$/;
/** A cover notice is short; what comes later belongs to the first document. */
const MAX_COVER_LINES = 80;
const MAX_COVER_LINE_CHARS = 400;
const BASIS_TITLE = /^(?:规划)?(?:编制|规划|主要)依据$/;
const MAX_DATE_LINE_CHARS = 16;

export function readFront(plan: PlanDocument, source: SourceText): Front {
  const of = (kind: FurnitureKind) => furnitureTexts(plan, source.raw, kind);
  const opening = openingTexts(plan.nodes);
  const front: Front = {
    titles: of("title"),
    numbers: of("docNumber"),
    signatures: of("signature"),
    mastheads: of("masthead"),
    imprints: of("imprint"),
    attachmentNotes: of("attachmentNote"),
    promulgations: opening.filter(isHandingOn),
    preamble: [...opening.filter(isPreamble), ...basisTexts(plan.nodes)].join("\n"),
  };
  const further = plan.part !== "" && plan.part !== "1" && front.numbers.length + front.signatures.length === 0;
  return further ? withCover(front, plan.title?.text ?? "", source) : front;
}

/** 现将《…》印发给你们, 《…》已经省政府同意，现印发给你们, 现予公布: by this a notice or an order hands on the document below it. */
const HANDS_ON =
  /(?:印发|发布|公布|转发|下发|批转)给?你们|现(?:予以?|将.{2,120})?(?:印发|公布|发布|转发|下发)|(?:现予|自).{0,24}(?:公布|发布|施行)/;

function isHandingOn(text: string): boolean {
  return text.length <= MAX_COVER_LINE_CHARS && /《[^》]+》/.test(text) && HANDS_ON.test(text);
}

/** A preamble may end by handing on (为贯彻落实《…规划》，现将《…》印发给你们); only what names no basis is left out of it. */
function isPreamble(text: string): boolean {
  return !isHandingOn(text) || /根据|为.{0,8}(?:贯彻|落实)/.test(text);
}

function furnitureTexts(plan: PlanDocument, raw: string, kind: FurnitureKind): string[] {
  return plan.furniture.filter((each) => each.kind === kind).map(({ span }) => raw.slice(span.start, span.end).trim());
}

function openingTexts(nodes: readonly PlanNode[]): string[] {
  const texts: string[] = [];
  for (const node of nodes) {
    if (PREFACE.test(node.heading?.text ?? "")) {
      texts.push(...[node, ...node.children].flatMap((each) => (each.body === null ? [] : [each.body.text])));
    } else if (node.kind !== "content") break;
    else texts.push(node.own.text);
  }
  return texts;
}

/** What a part titled 编制依据 says, wherever it stands, as a basis. */
function basisTexts(nodes: readonly PlanNode[]): string[] {
  return nodes.flatMap((node) => {
    const children = basisTexts(node.children);
    if (!BASIS_TITLE.test(node.heading?.text ?? "")) return children;
    return [node, ...node.children].flatMap((each) => (each.body === null ? [] : [`根据${each.body.text}`]));
  });
}

function isDateLine(line: string): boolean {
  return line.length <= MAX_DATE_LINE_CHARS && isoDate(line) !== null;
}

/** The notice at the top of the file, down to its date, when it names the document. */
function withCover(front: Front, title: string, source: SourceText): Front {
  const lines = source.view.text
    .split(/[\r\n]+/)
    .map((line) => squeeze(line))
    .filter((line) => line !== "")
    .slice(0, MAX_COVER_LINES);
  const handsOn = lines.findIndex((line) => isHandingOn(line));
  if (handsOn < 0) return front;
  const date = lines.findIndex((line, at) => at > handsOn && at <= handsOn + 8 && isDateLine(line));
  const cover = lines.slice(0, date < 0 ? handsOn + 1 : date + 1);
  if (title === "" || !comparable(cover.join("")).includes(comparable(title))) return front;
  return {
    ...front,
    titles: [...cover.slice(0, handsOn).filter((line) => /通知$|令$/.test(line)), ...front.titles],
    numbers: cover.filter((line) =>
      /^[（(]?[\u4e00-\u9fff]{2,12}[〔[［(（]\d{4}[〕\]］)）]\d{1,4}号[）)]?$/.test(line),
    ),
    signatures: date < 0 ? [] : cover.slice(handsOn + 1),
    promulgations: [lines[handsOn]!],
  };
}

function comparable(text: string): string {
  return squeeze(text)
    .replace(/[—－–-]+/g, "-")
    .replace(/[（(]/g, "(")
    .replace(/[）)]/g, ")");
}

export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u00a0\ufeff]+/g, "");
}
