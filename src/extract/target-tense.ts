/**
 * Whether a figure speaks of the past or of what is to come: by its date against the plan's years, by the words of its clause, and by where
 * it stands in the plan. Guarantees a decision for every figure.
 */
import type { Tense } from "../model/index.ts";
import type { PlanNode } from "../model/plan.ts";
import type { DateMention, Period } from "./target-dates.ts";

/** Chapters that look back or at the state of things. They stand near the top; 夯实医保基础 deep in the measures is none. */
const LOOKS_BACK =
  /成就|成效|成绩|回顾|现状|(?:发展|工作|现实|改革|规划|建设)(?:基础|背景|环境|形势)|背景|困难|问题$|问题与|存在.{0,4}问题|面临|机遇|挑战|形势(?:分析)?$|(?:取得|发展|主要)的?成果/;
/** 重点改革项目成效显著 looks back although it speaks of 重点: what was achieved decides, and an aim must be what the heading names. */
const ACHIEVED = /成就|成效|成绩|回顾|成果/;
const LOOKS_AHEAD = /(?:目标|任务|措施|举措|要求|思路|原则|指标|指导思想|工作重点)(?:[、和与及].{0,8})?$/;
const DEEPEST_LOOKING_BACK = 3;
/** Said of what is done, wherever it stands. */
const DONE = /达到了|实现了|做到了|完成了|已经?(?!有)|增长了|提高了|下降了|降低了|增加了|截至|截止|同比|荣获|获得/;
const WANTED = /力争|争取|确保|到20\d{2}年|将(?=[达实完建])|要(?=[达实完建])/;

export type Outlook = "back" | "ahead" | "open";

/** Where a node stands, told from its headings; the nearest heading that says so decides. */
export function outlookOf(path: readonly PlanNode[]): Outlook {
  for (let at = path.length - 1; at >= 0; at--) {
    const heading = path[at]!.heading?.text ?? "";
    const aims = LOOKS_AHEAD.test(heading) && !ACHIEVED.test(heading);
    if (path[at]!.level <= DEEPEST_LOOKING_BACK && LOOKS_BACK.test(heading) && !aims) return "back";
    if (path[at]!.level <= 2 && aims) return "ahead";
  }
  return "open";
}

export function tenseOf(clause: string, date: DateMention | null, outlook: Outlook, years: Period | null): Tense {
  const done = DONE.test(clause);
  if (date !== null && years !== null) {
    if (date.year < years.start) return "past";
    const due = date.due || WANTED.test(clause);
    if (/截[至止]/.test(date.raw) || (done && !due)) return "past";
    return outlook === "back" && !due ? "past" : "future";
  }
  if (outlook === "back") return "past";
  return done ? "past" : "future";
}
