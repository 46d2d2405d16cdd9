/**
 * Full coverage as the figure 100%: 全覆盖 and 应保尽保 with a date, or said of what was reached. Guarantees: a slogan (坚持全覆盖、保基本), a
 * shortfall (全覆盖有差距) and an undated aim give no figure.
 */

import type { Stretch } from "./target-clauses.ts";
import type { DateMention } from "./target-dates.ts";
import type { Figure } from "./target-figures.ts";
import type { Scene } from "./target-scan.ts";
import { tenseOf } from "./target-tense.ts";

const COVERAGE =
  /全覆盖(?!式|、|工程|的|地|巡查|检查|监管|有|仍|还|尚)|覆盖(?:全部|所有|全[市县省区]所有)[^，。；、]{1,12}|应保尽保|全员参保/g;
/** 推动日常监管全覆盖, 基本做到了应保尽保: an act or a state reached, where 坚持 and 走向 are attitudes. */
const REACHED = /实现|推动|做到|达到|完成|基本|[名人]/;
const ATTITUDE = /坚持|走向|引导|确保|遵循|按照/;
/** 基本做到了应保尽保, 基本实现乡镇全覆盖; 基本医疗保险 is a name. */
const NEARLY = /基本(?:$|做到|实现|达到)/;
/** 用1个5年时间: the plan's own years. */
export const OVER_THE_PLAN = /用\d个?(?:五|5)年(?:时间)?|“?十[一二三四五六]五”?(?:期?末|期间)/;

export function coverageFigures(
  scene: Scene,
  sentence: Stretch,
  clauses: readonly Stretch[],
  dates: readonly DateMention[],
): Figure[] {
  const text = scene.text.slice(sentence.start, sentence.end);
  return [...text.matchAll(COVERAGE)].flatMap((match) => {
    const start = sentence.start + match.index;
    const clause = clauses.find((each) => start >= each.start && start < each.end);
    if (clause === undefined) return [];
    const before = scene.text.slice(clause.start, start);
    const date = dates.findLast((each) => each.start < start && !each.since) ?? scene.goalDate;
    const words = scene.text.slice(sentence.start, start);
    const future = tenseOf(before, date, scene.outlook, scene.years) === "future";
    const counts = future
      ? (date !== null && date.year >= (scene.years?.start ?? 0)) || OVER_THE_PLAN.test(words)
      : REACHED.test(words.slice(-40)) && !ATTITUDE.test(before);
    if (!counts) return [];
    const end = start + match[0].length;
    const op = NEARLY.test(before) ? ("~" as const) : ("=" as const);
    return [{ start, end, numberAt: start, op, value: 100, valueTo: null, unit: "%" }];
  });
}
