/**
 * Masthead, title, document number, addressees, signature and imprint (GB/T 9704). Works on the unwrapped blocks: what is furniture is
 * taken out and named, what is text stays.
 */
import type { FurnitureKind } from "../model/plan.ts";
import type { Block, TextBlock } from "./blocks.ts";
import { balanced, isPreface, TITLE_END } from "./headings.ts";
import type { Run } from "./run.ts";
import { joinRuns } from "./run.ts";
import { isSignature } from "./unwrap.ts";

export const DOC_NUMBER = /[\u4e00-\u9fff]{2,12}[〔[［(（](?:19|20)\d{2}[〕\]］)）]\s*第?\d{1,4}号/;
const DOC_NUMBER_ONLY = new RegExp(`^[（(]?(?:${DOC_NUMBER.source}|第\\d{1,4}号)[）)]?$`);
const ORGAN = /(人民政府|办公室|办公厅|委员会|管委会|[局厅部委会院署])$/;
const MASTHEAD = /^[\u4e00-\u9fff]{4,40}(人民政府|办公室|办公厅|委员会|局)(文件|公报|令)?$/;
const EMPTY_NUMBER = /^[〔[［][\s]*[〕\]］]$/;
const PUBLICITY = /^[（(](此件|此文).{2,12}[）)]$/;
const IMPRINT = /(\d{4}年\d{1,2}月\d{1,2}日|日)印发$|^共印\d+份$|^(抄送|抄报|主送|分送)[：:]|^印发[：:]/;
const ADDRESSEES = /^(各|市直|县直|州|省政府|省级|有关|[\u4e00-\u9fff]{2,8}(人民政府|区政府|管委会))[^。]{2,160}[：:]$/;
const MAX_TITLE_CHARS = 80;
const MAX_SIGNATURE_CHARS = 30;
const PROSE_CHARS = 60;

export interface FrontMatter {
  title: Run | null;
  furniture: { kind: FurnitureKind; run: Run }[];
  blocks: Block[];
}

/** Takes the front and back matter out of one document's blocks. */
export function takeFrontMatter(blocks: readonly Block[]): FrontMatter {
  const furniture: FrontMatter["furniture"] = [];
  const kept: Block[] = [];
  const end = frontEnd(blocks);
  let title: Run | null = null;
  for (let index = 0; index < end; ) {
    const block = blocks[index] as TextBlock;
    const kind = frontKind(blocks, index);
    if (kind === "title") {
      const next = titleEnd(blocks, index, end);
      const run = joinRuns(blocks.slice(index, next).map((each) => (each as TextBlock).run));
      furniture.push({ kind: "title", run });
      title = run;
      index = next;
    } else {
      if (kind === null) kept.push(block);
      else furniture.push({ kind, run: block.run });
      index++;
    }
  }
  for (let index = end; index < blocks.length; index++) {
    const block = blocks[index]!;
    const kind = block.type === "text" ? backKind(blocks, index) : null;
    if (kind === null) kept.push(block);
    else furniture.push({ kind, run: (block as TextBlock).run });
  }
  return { title, furniture, blocks: kept };
}

/** The front ends at the first mark, the first preface heading or the first running text that no second title follows. */
function frontEnd(blocks: readonly Block[]): number {
  let end = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.type === "table" || block.marker !== null || isPreface(block.run.text)) break;
    const kind = frontKind(blocks, index);
    if (kind !== null) end = index + 1;
    else if (block.run.text.length > PROSE_CHARS && !isPromulgation(block.run.text)) break;
  }
  return end;
}

/** 现将《…》印发给你们 and its kin: the sentence by which a notice hands on the document below it. */
export function isPromulgation(text: string): boolean {
  return (
    /(印发|发布|公布|转发|通过|下发)(给)?(你们|施行|实施)?/.test(text) && /《[^》]+》/.test(text) && text.length < 400
  );
}

function frontKind(blocks: readonly Block[], index: number): FurnitureKind | null {
  const block = blocks[index]!;
  if (block.type === "table" || block.marker !== null) return null;
  const text = block.run.text;
  if (DOC_NUMBER_ONLY.test(text)) return "docNumber";
  if (EMPTY_NUMBER.test(text) || PUBLICITY.test(text)) return "masthead";
  if (ADDRESSEES.test(text)) return "addressees";
  if (isSignature(text) || signsBefore(blocks, index)) return "signature";
  if (isTitleLine(text) && titleEnd(blocks, index, blocks.length) > index) return "title";
  if (MASTHEAD.test(text)) return "masthead";
  return null;
}

/** A short line directly above a date names who signs. */
function signsBefore(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.type !== "text" || next?.type !== "text" || block.marker !== null) return false;
  const text = block.run.text;
  return (
    text.length <= MAX_SIGNATURE_CHARS &&
    !/[。；：]/.test(text) &&
    isSignature(next.run.text) &&
    (ORGAN.test(text) || text.length < 12)
  );
}

function isTitleLine(text: string): boolean {
  return text.length <= MAX_TITLE_CHARS && !/[。；：，]/.test(text) && !isPreface(text) && !isSignature(text);
}

/** Index behind the lines that together read as a title, or `from` when they do not. At most three lines make one. */
export function titleEnd(blocks: readonly Block[], from: number, limit: number): number {
  let text = "";
  for (let index = from; index < Math.min(from + 3, limit); index++) {
    const block = blocks[index]!;
    if (block.type === "table" || block.marker !== null || !isTitleLine(block.run.text)) return from;
    if (index > from && (DOC_NUMBER_ONLY.test(block.run.text) || ADDRESSEES.test(block.run.text))) return from;
    text += block.run.text;
    if (TITLE_END.test(text) && balanced(text)) return index + 1;
  }
  return from;
}

function backKind(blocks: readonly Block[], index: number): FurnitureKind | null {
  const block = blocks[index] as TextBlock;
  const text = block.run.text;
  if (block.marker !== null) return null;
  if (IMPRINT.test(text)) return "imprint";
  const next = blocks[index + 1];
  const beforeImprint =
    next?.type === "text" && IMPRINT.test(next.run.text) && ORGAN.test(text) && text.length <= MAX_SIGNATURE_CHARS;
  if (beforeImprint) return "imprint";
  if (isSignature(text) || signsBefore(blocks, index)) return "signature";
  if (PUBLICITY.test(text)) return "masthead";
  return null;
}
