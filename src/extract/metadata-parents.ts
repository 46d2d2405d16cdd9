/**
 * Plans of higher level that a document carries out or is based on: 根据《…规划》（文号）, 为贯彻落实《…纲要》. The document itself, plans
 * that it lays down and texts of other kinds (意见, 条例) are none.
 */
import type { Document } from "../model/document.ts";
import { squeeze } from "./metadata-front.ts";

type ParentPlan = Document["parentPlans"][number];

const BASIS = /根据|依据|按照|遵照|贯彻|落实|执行|推进|衔接|依照|结合|对照/;
const NAMED =
  /《([^《》]{4,80}(?:规划|纲要|计划|规划纲要)(?:[（(][^）)]{2,20}[）)])?)》(?:[（(]([^（）()]{0,14}[〔[［(（]\d{4}[〕\]］)）]\d{1,4}号)[）)])?/g;
/** What a document makes or hands on: 编制《本规划》, 印发《…》. */
const MADE = /(?:编制|制定|实施|印发|形成|出台|现将)(?:了|实施)?$/;
const MARKS = /[“”"‘’']/g;

/** `preamble` is the running text at the beginning; `own` all titles that name the document itself. */
export function parentPlansOf(preamble: string, own: readonly string[]): ParentPlan[] {
  const plans: ParentPlan[] = [];
  for (const sentence of squeeze(preamble).split(/[。；]/)) {
    for (const match of sentence.matchAll(NAMED)) {
      const before = sentence.slice(0, match.index);
      const title = match[1]!;
      if (!BASIS.test(before) || MADE.test(before) || isOwn(title, own)) continue;
      if (!plans.some((plan) => plan.title === title)) plans.push({ title, docNumber: match[2] ?? null });
    }
  }
  return plans;
}

function isOwn(title: string, own: readonly string[]): boolean {
  const plain = title.replace(MARKS, "");
  return own.some((each) => {
    const name = squeeze(each).replace(MARKS, "");
    return name === plain || name.includes(`《${plain}》`) || name.includes(`印发${plain}`);
  });
}
