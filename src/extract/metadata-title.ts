/** What a title says of its document: its name without a mark of draft, its kind, and whether it is a draft. */
import type { Document } from "../model/document.ts";
import { squeeze } from "./metadata-front.ts";

/** 征求意见稿 and its kin, at the end of a title, with a round or a date inside the bracket. */
const DRAFT =
  /[（(【〔[]?(?:公开)?(?:征求意见稿?|草案|讨论稿|送审稿|审议稿|初稿|代拟稿|征求意见)[^（(）)]{0,12}[）)】〕\]]?$/;
const DRAFT_WORD = /征求意见|草案|讨论稿|送审稿|审议稿|代拟稿|[（(]初稿[）)]/;
const TRIAL = /[（(](?:试行|暂行|修订|修订版|修正|\d{4}年?版?|(?:19|20)\d{2}[-—–－至~～]+(?:19|20)?\d{2}年?)[）)]$/;
/** A notice that only hands on another document has that document's kind. */
const HANDS_ON = /(?:印发|转发|发布|公布|批转)(?:.*?《)?(.+?)》?的?(?:通知|公告)$/;

const KINDS: readonly [Document["kind"], RegExp][] = [
  ["notice", /(?:通知|通告|公告|公示|函)$/],
  ["regulation", /(?:条例|办法|规定|规则|细则|规程|法)$/],
  ["action-plan", /行动(?:方案|计划|纲要)$/],
  ["implementation-plan", /(?:实施方案|实施计划|工作方案|落实方案|实施规划|分工方案|方案)$/],
  ["plan", /(?:规划|纲要|计划|规划纲要)$/],
  ["opinion", /意见$/],
];

export function cleanTitle(printed: string): string {
  return printed.trim().replace(DRAFT, "").trim();
}

export function isDraftTitle(printed: string): boolean {
  return DRAFT.test(squeeze(printed)) || /[（(].{0,8}(?:征求意见|草案|讨论稿|送审稿).{0,8}[）)]/.test(printed);
}

/** Whether a line of the masthead marks the document as a draft. */
export function marksDraft(line: string): boolean {
  return line.length <= 30 && DRAFT_WORD.test(line);
}

export function kindOf(title: string): Document["kind"] {
  const plain = squeeze(cleanTitle(title))
    .replace(TRIAL, "")
    .replace(/[》”"]$/, "");
  const inner = HANDS_ON.exec(plain)?.[1];
  if (inner !== undefined) {
    const kind = kindOf(inner);
    if (kind !== "other") return kind;
  }
  return KINDS.find(([, form]) => form.test(plain))?.[0] ?? "other";
}
