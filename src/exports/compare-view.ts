/** A comparison in the words that it is printed in, one entry a document: what Word, Markdown and the page bundle lay out. */
import type { Cell, Document, Duty, Hit, Indicator, Target, Value } from "../model/index.ts";
import { citeGbt } from "../services/cite.ts";
import { NATURE_NAMES, ROLE_NAMES, STATE_NAMES, STATUS_NAMES, STRENGTH_NAMES, TENSE_NAMES } from "../services/names.ts";
import type { CompareDossier } from "./dossier.ts";
import { STATE_MEANINGS } from "./labels.ts";
import { receiptLines } from "./receipt.ts";

export interface QuoteView {
  /** The sentence that answers best, verbatim. */
  quote: string;
  /** The whole clause, verbatim; the quote is part of it. */
  clause: string;
  citation: string;
  strength: string;
  role: string;
}

export interface CompareEntry {
  document: Document;
  region: string;
  /** 征求意见稿 of a draft, else null. */
  badge: string | null;
  state: string;
  meaning: string;
  strength: string;
  evidence: QuoteView[];
  facts: string[];
  /** What was looked for and not found; empty where it was found. */
  receipt: string[];
}

export function compareView({ answer, library }: CompareDossier): CompareEntry[] {
  return answer.cells.map((cell) => {
    const document = library.document(cell.docId);
    return {
      document,
      region: document.region?.name ?? document.title,
      badge: badgeOf(document),
      state: stateText(cell),
      meaning: STATE_MEANINGS[cell.state],
      strength: STRENGTH_NAMES[cell.equivalent?.strength ?? cell.strength],
      evidence: cell.evidence.map((hit) => quoteView(document, hit)),
      facts: factLines(cell),
      receipt: cell.receipt === null ? [] : receiptLines(cell.receipt, library),
    };
  });
}

export const badgeOf = ({ status }: Document): string | null => (status === "draft" ? STATUS_NAMES.draft : null);

export function stateText({ state, equivalent }: Cell): string {
  return equivalent === null ? STATE_NAMES[state] : `${STATE_NAMES[state]}：${equivalent.label}`;
}

function quoteView(document: Document, { passage, quote }: Hit): QuoteView {
  return {
    quote: quote.text,
    clause: passage.text,
    citation: citeGbt(document, passage),
    strength: STRENGTH_NAMES[passage.strength],
    role: ROLE_NAMES[passage.role],
  };
}

function factLines({ indicators, targets, duties }: Cell): string[] {
  return [
    ...indicators.map((each) => `指标：${indicatorText(each)}`),
    ...targets.map((each) => `${TENSE_NAMES[each.tense]}：${targetText(each)}`),
    ...duties.map((each) => `任务：${dutyText(each)}`),
  ];
}

export function indicatorText({ name, baseline, target, nature }: Indicator): string {
  const figures = [baseline, target].filter((value) => value !== null).map(valueText);
  return [`${name} ${figures.join(" → ")}`.trim(), nature && NATURE_NAMES[nature]].filter(Boolean).join("，");
}

const valueText = ({ raw, year }: Value): string => (year === null ? raw : `${raw}（${year}年）`);

export function targetText({ quote, deadline }: Target): string {
  return deadline === null || quote.includes(deadline.raw) ? quote : `${quote}（${deadline.raw}）`;
}

export function dutyText({ task, lead, support, responsible, deadline }: Duty): string {
  const units = [
    ["牵头", lead],
    ["配合", support],
    ["责任", responsible],
  ] as const;
  const named = units
    .filter(([, bodies]) => bodies.length > 0)
    .map(([role, bodies]) => `${role}：${bodies.map((body) => body.printed).join("、")}`);
  return [task, ...named, deadline && `时限：${deadline.raw}`].filter(Boolean).join("；");
}
