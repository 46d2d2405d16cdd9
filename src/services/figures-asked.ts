/**
 * What figure a question asks for: of what kind, whether a goal or what was reached, of which years, and by which words. Reads only the question.
 */
import type { Document, Tense } from "../model/index.ts";
import type { QueryPlan } from "../retrieve/types.ts";
import { normalise } from "../text/normalise.ts";
import { fiveYearPeriod, type Period, withoutPlanNames } from "../text/plan-period.ts";
import { groupsIn } from "../text/population-groups.ts";

export type FigureKind = "share" | "money" | "people" | "time" | "count";

export interface FigureAsked {
  /** null where the question leaves it open. */
  kind: FigureKind | null;
  /** The measure word of the question (多少家); null where it has none, or 个, which goes with anything. */
  measureWord: string | null;
  /** As worded; null where either will do, a goal rather than what was reached. */
  tense: Tense | null;
  years: readonly number[];
  /** The plan period that it names: 十三五 is 2016 to 2020. */
  period: Period | null;
  /** By how much something changed, and not what it came to. */
  isChange: boolean;
  /** What is counted, in words of the question that do not overlap; words that only say that a number is wanted are left out. */
  words: readonly string[];
  /** Groups of people that it asks about. */
  groups: readonly string[];
}

/** The first that fits: 采购金额占比 is a share, 参保人数 counts people. */
const KINDS: readonly [FigureKind, RegExp][] = [
  [
    "share",
    /(?<!效)率|比例|占比|比重|之比|百分|几成|成数|增[幅速]|幅度|\b(?:rate|ratio|share|percent|percentage|proportion)\b/,
  ],
  ["people", /人数|(?:多少|几)(?:万|名|位)?人|(?:多少|几)[名位]|\bhow many (?:people|persons)\b/],
  ["time", /(?:多少|几)个?(?:工作日|天|日|小时|分钟|月|年)|多久|多长时间|\bhow long\b/],
  [
    "money",
    /(?<!多)元(?!旦)|(?:多少|几)[^，。；？?]{0,4}(?:钱|资金|基金|费|款)|几块|金额|额度|限额|起付线|封顶线|(?:筹资|缴费|补助|补贴|收费|救助)(?:金|款|标准)?(?:$|[是有为多])|\bhow much (?:money|is paid)\b|\b(?:amount|ceiling|deductible|premium)s?\b/,
  ],
  ["count", /(?:多少|几)[个家种类项次批条所件份张]|数量|个数|数目|家数|\bhow many\b|\bnumber of\b/],
];

const EITHER = /(?:数量|个数)(?:或者?|和|与|、)(?:占?比例?|率)|(?:占?比例?|率)(?:或者?|和|与|、)(?:数量|个数)/;

const MEASURE_WORD = /(?:多少|几)([家所处种类项次批条件份张])/;

const GOAL =
  /目标|要?达到(?:多少|几)|(?:要|将|力争|计划|打算|准备)(?:建|达|降|增|提|控|扩|新|开|完|到|实现)|控制在|不超过|到20[2-9]\d年|\b(?:target|goal|by 20[2-9]\d)s?\b/;
const REACHED =
  /(?:已经?|目前|现有|现在|截至|截止|过去|此前|上一?个?五年|去年|[前近这]几年|累计)|[\u4e00-\u9fff]了(?:多少|几)|\b(?:already|so far|reached|current|currently)\b/;

const CHANGE =
  /增[长加幅速]|提高|上升|下降|降低|减少|压[缩减]|涨|变化|翻[了番]|\b(?:growth|grew|increase|decrease|change)/;

/** Words that say that a number is wanted, or how, and not of what. */
const ASKING_WORDS =
  /^(?:目标|目标值|指标|达到|分别|数量|数值|数目|个数|人数|家数|次数|比例|比重|占比|百分比|百分之几|几成|要求|水平|规模|标准|上限|下限|底线|额度|金额|数额|总额|幅度|提高|提升|提到|扩大|增加|新增|减少|降低|实现|做到|保持|建设|建成|打算|计划|准备|往后|今后|将来|多少钱|控制|以内|每年|一年|全年|截至|目前|现有|已经|现在|累计|亿元|万元|元|钱|共|共有|一共|总共|末|期末|年底|年末|期间|时期|[个家种类项次批条所件份张名位人天年]|\d+年?|target|goal|rate|ratio|number|share|percent|percentage|amount|many|much)$/;

export function figureAsked(plan: QueryPlan): FigureAsked {
  const text = normalise(plan.asked).text;
  return {
    kind: kindOf(text),
    measureWord: MEASURE_WORD.exec(text)?.[1] ?? null,
    tense: tenseOf(plan, text),
    years: plan.years,
    period: fiveYearPeriod(text),
    isChange: CHANGE.test(text),
    words: wordsOf(plan, text),
    groups: groupsIn(text).map(({ name }) => name),
  };
}

/** Open where two are named (数量或比例), and where a change is asked for, which may be told either way: by 180元 or by 50%. */
function kindOf(text: string): FigureKind | null {
  if (EITHER.test(text)) return null;
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return kind === "money" && CHANGE.test(text) ? null : kind;
}

function tenseOf({ aim }: QueryPlan, text: string): Tense | null {
  if (GOAL.test(text)) return "future";
  return REACHED.test(text) || aim === "background" ? "past" : null;
}

/** What was asked for of one plan: a year before its period is one of what was reached. */
export function tenseFor({ tense, years, period }: FigureAsked, { planPeriod }: Document): Tense | null {
  const named = period === null ? years : [...years, period.end];
  if (tense !== null || named.length === 0 || planPeriod === null) return tense;
  return named.every((year) => year >= planPeriod.start) ? "future" : "past";
}

function wordsOf({ terms }: QueryPlan, text: string): string[] {
  const typed = terms.flatMap(({ term, kind }) => (kind === "exact" && !ASKING_WORDS.test(term) ? [term] : []));
  const inner = typed.filter((word) => !typed.some((other) => other !== word && word.includes(other)));
  const apart = withoutOverlaps(inner, withoutPlanNames(text));
  return apart.length > 1 ? apart.filter((word) => [...word].length > 1) : apart;
}

/** The segmenter cuts 参保人 into 参保 and 保人 too: of words that overlap the first counts. Words that do not stand in the text are left out. */
function withoutOverlaps(words: readonly string[], text: string): string[] {
  let end = 0;
  return words
    .map((word) => ({ word, at: text.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ word, at }) => {
      if (at < end) return [];
      end = at + word.length;
      return [word];
    });
}
