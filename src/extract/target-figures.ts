/**
 * Figures in a stretch of Chinese text: operator, number, range, unit. Guarantees: places count in the given text, figures come in order and
 * never overlap, and a number without a unit is a figure only where the caller asks for bare ones (cells of a table).
 */
import type { Operator } from "../model/index.ts";
import { parseNumeral } from "../text/numerals.ts";

export interface Figure {
  /** From the operator word or the number to the end of unit and suffix. */
  start: number;
  end: number;
  /** Where the number itself begins. */
  numberAt: number;
  op: Operator;
  value: number;
  valueTo: number | null;
  unit: string | null;
}

const FULL_WIDTH = /[０-９％．＋－＜＞＝～﹪﹥﹤〉〈≧≦⩾⩽]/g;
const HALF: Record<string, string> = {
  "．": ".",
  "﹪": "%",
  "﹥": ">",
  "〉": ">",
  "﹤": "<",
  "〈": "<",
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
};
const FULL_WIDTH_SHIFT = 0xfee0;

/** Digits and signs in their half-width form, character for character, so that places stay valid. */
export function plainFigures(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => HALF[sign] ?? String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT));
}

const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
/** 1.3万个, 5000余份, 50.74余万元, 23万余人. */
const SCALE = "(?<more1>余|多)?(?<scale>万亿|千万|百万|十万|亿|万|千|百)?(?<more2>余|多)?";
/** Measure words that make a number a quantity; longer ones first. 岁, 年 and 月 name ages and times, 号 and 章 places. */
const MEASURE =
  "%|‰|个百分点|百分点|个工作日|工作日|个小时|小时|分钟|人次|人天|人月|例次|平方公里|平方米|公里|个月|元|人|名|户|个|种|类|项|家|所|次|件|例|张|份|条|倍|床|台|套|只|支|批次|批|亩|吨|米|天|座|处|宗|起|部门|部|场|位|组|支|辆|款|味";
/** 1.5万/人/年, 800元/人·年. */
const PER = "(?:[/／·](?:人次|人|年|月|天|日|床日|次|户|件|例))*";
const UNIT = `(?<unit>(?:${MEASURE})${PER})`;
const DASH = "[-—–―~～至到]{1,2}";
const BEFORE = "(?<![\\d.A-Za-z+×·第])";

const BOUND_WORDS: [RegExp, Operator][] = [
  [/(?:不少于|不低于|不小于|不得低于|不得少于|至少|最低(?:达到?)?|≥|>=|>＝|大于等于|大于或等于)$/, ">="],
  [/(?:不超过|不高于|不大于|不多于|不得超过|不得高于|至多|最多(?:可达|可|达)?|≤|<=|小于等于)$/, "<="],
  [/(?:超过|超|高于|大于|多于|突破|逾|>)$/, ">"],
  [/(?:低于|小于|少于|不足|不到|<)$/, "<"],
  [/(?:大约|约为|约|近|接近|将近|平均约)$/, "~"],
];
const SUFFIXES: [RegExp, Operator][] = [
  [/^(?:及其?以上|或以上|以上)/, ">="],
  [/^(?:及其?以下|以下|以内|之内|内(?=[，。；、）)]|$))/, "<="],
  [/^(?:左右|上下|[（(]左右[）)])/, "~"],
];

interface Options {
  /** Take numbers without a unit as well, as in a cell of a table. */
  bare: boolean;
}

const ARABIC = new RegExp(
  `${BEFORE}(?<from>${NUMBER})(?:${SCALE}(?<unit1>${MEASURE})?${DASH}(?<to>${NUMBER}))?${SCALE.replaceAll(/more(\d)|scale/g, (name) => `${name}b`)}(?:${UNIT}|(?<per>[/／]人(?:[/／]年)?))`,
  "g",
);
const BARE = new RegExp(
  `${BEFORE}(?<from>${NUMBER})(?:${SCALE}(?<unit1>${MEASURE})?${DASH}(?<to>${NUMBER}))?${SCALE.replaceAll(/more(\d)|scale/g, (name) => `${name}b`)}(?:${UNIT})?`,
  "g",
);

/** A Chinese numeral counts only where it cannot be a name (三个原则, 五级网络): bounded, of institutions and persons, or per period. */
const CHINESE = "[一二两三四五六七八九十百]{1,5}";
const CHINESE_FIGURES = [
  new RegExp(`(?:不少于|不低于|至少|超过|达到?|突破)(?<n>${CHINESE})(?<unit>个|种|类|项|家|所|名|人|次|件|条|倍)`, "g"),
  /(?<![第十百一-九])(?<n>[二两三四五六七八九十]{1,3})(?<unit>家|所|名)(?!人)/g,
  new RegExp(`每(?:个?季度|半年|[年月周])[^，。；、]{0,4}?(?<n>${CHINESE})(?<unit>次)(?!性)`, "g"),
  new RegExp(`^(?<n>${CHINESE})(?<unit>个|种|类|项|家|次)(?:及?以上|左右)`, "g"),
];
/** 经过一年半的模拟运行. */
const YEAR_AND_HALF = /(?:经过|历时|用)(?<n>[一二两三四五])年半/g;
const PERCENT_WORD = /百分之(?<n>[一二两三四五六七八九十百]{1,5})(?![一二三四五六七八九十百])/g;

/** 财政补助、个人缴费稳定在2:1以内: a proportion, told from a time of day by its 1. */
const RATIO = /(?<![\d:：.])(?<n>\d+(?:\.\d+)?)(?<unit>[:：]1)(?![\d:：.])/g;

/** All figures of `text`, which must have gone through `plainFigures`. */
export function readFigures(text: string, options: Options = { bare: false }): Figure[] {
  const figures = [...text.matchAll(options.bare ? BARE : ARABIC)].flatMap((match) => arabicFigure(text, match));
  for (const pattern of CHINESE_FIGURES)
    for (const match of text.matchAll(pattern)) figures.push(...chineseFigure(text, match));
  for (const match of text.matchAll(RATIO)) {
    const end = match.index + match[0].length;
    figures.push(bounded(text, match.index, end, Number(match.groups!.n), null, ":1", false));
  }
  for (const match of text.matchAll(YEAR_AND_HALF)) {
    const numberAt = match.index + match[0].indexOf(match.groups!.n!);
    const value = (parseNumeral(match.groups!.n!) ?? 0) + 0.5;
    figures.push({
      start: numberAt,
      end: match.index + match[0].length,
      numberAt,
      op: "=",
      value,
      valueTo: null,
      unit: "年",
    });
  }
  for (const match of text.matchAll(PERCENT_WORD)) {
    const value = parseNumeral(match.groups!.n!);
    if (value !== null)
      figures.push(bounded(text, match.index, match.index + match[0].length, value, null, "%", false));
  }
  return withoutOverlap(figures);
}

function arabicFigure(text: string, match: RegExpMatchArray): Figure[] {
  const groups = match.groups!;
  const start = match.index!;
  const end = start + match[0].length;
  if (isYear(groups.from!, text, start + groups.from!.length) || followsCount(text, end)) return [];
  const scale = groups.scaleb ?? "";
  const measure = groups.unit ?? groups.per ?? "";
  const unit = `${scale}${measure}`;
  const sameUnit = groups.unit1 === undefined || groups.unit1 === groups.unit;
  const to = groups.to !== undefined && sameUnit ? toNumber(groups.to) : null;
  if (groups.to !== undefined && !sameUnit) return [];
  const more = [groups.more1b, groups.more2b].some((word) => word !== undefined);
  return [bounded(text, start, end, toNumber(groups.from!), to, unit === "" ? null : unit, more)];
}

const toNumber = (printed: string) => Number(printed.replaceAll(",", ""));

/** A bare 2025 is a year; with a measure word behind it, it is a figure. */
function isYear(digits: string, text: string, end: number): boolean {
  return /^(?:19|20)\d{2}$/.test(digits) && /^(?:年|$|[-—–~至到、，和])/.test(text.slice(end));
}

/** 1个5年时间: a count of periods, no quantity. */
const followsCount = (text: string, end: number) => text[end - 1] === "个" && /\d/.test(text[end] ?? "");

function chineseFigure(text: string, match: RegExpMatchArray): Figure[] {
  const { n, unit } = match.groups!;
  const value = parseNumeral(n!);
  if (value === null) return [];
  const numberAt = match.index! + match[0].lastIndexOf(`${n}${unit}`);
  return [bounded(text, numberAt, numberAt + n!.length + unit!.length, value, null, unit!, false)];
}

function bounded(
  text: string,
  numberAt: number,
  unitEnd: number,
  value: number,
  valueTo: number | null,
  unit: string | null,
  more: boolean,
): Figure {
  const before = text.slice(Math.max(0, numberAt - 8), numberAt).replace(/[^\S\n]+$/, "");
  const prefix = BOUND_WORDS.find(([word]) => word.test(before));
  const suffix = SUFFIXES.find(([word]) => word.test(text.slice(unitEnd)));
  const start = prefix === undefined ? numberAt : numberAt - prefix[0].exec(before)![0].length;
  const end = unitEnd + (suffix === undefined ? 0 : suffix[0].exec(text.slice(unitEnd))![0].length);
  const op = valueTo !== null ? "=" : (suffix?.[1] ?? prefix?.[1] ?? (more ? ">" : "="));
  return { start, end, numberAt, op, value, valueTo, unit };
}

function withoutOverlap(figures: Figure[]): Figure[] {
  const sorted = figures.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((figure, at) => sorted.slice(0, at).every((other) => other.end <= figure.start));
}
