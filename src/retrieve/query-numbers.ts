/**
 * Figures and years of a question: ≥90%, 90%以上, 不低于65%, 500个以上, 九成, 到2025年, at least 90 percent. Reads normalised text. A number without unit
 * or bound is no figure (12345热线); a year is never one. Also says which characters only state the bound or the unit, so that they are not looked for.
 */
import type { Operator, Span } from "../model/index.ts";
import { parseNumeral } from "../text/numerals.ts";
import type { QueryNumber } from "./types.ts";

export interface ReadNumber extends QueryNumber, Span {
  /** The figure as plans print it, where the question writes it in another way (九成 → 90%); else null. */
  print: string | null;
}

export interface QueryNumbers {
  numbers: ReadNumber[];
  years: number[];
  /** Characters that state a bound, a measure word, a figure in words, or that a number is a year. */
  marks: Span[];
}

/** Words before a number, longer ones first where one begins with the other. */
const BOUNDS: readonly [Operator, string][] = [
  [
    ">=",
    "不少于|不低于|不小于|不能低于|不能少于|不得低于|不得少于|至少|最低|大于等于|>=|≥|≧|⩾|at least|(?:no|not) (?:less|fewer|lower) than|minimum of",
  ],
  [
    "<=",
    "不超过|不高于|不大于|不多于|不能超过|不得超过|不得高于|至多|最多|最高|小于等于|<=|≤|≦|⩽|at most|(?:no|not) (?:more|higher) than|up to",
  ],
  [">", "超过|超出|超|高于|大于|多于|突破|逾|>|more than|greater than|higher than|over|above|exceed(?:s|ing)?"],
  ["<", "低于|小于|少于|不足|不到|<|less than|fewer than|lower than|under|below"],
  ["~", "大约|大概|约|将近|接近|差不多|about|around|approximately|nearly|roughly"],
];
/** Words after it. */
const SUFFIXES: readonly [Operator, string][] = [
  [">=", "及其?以上|或以上|以上|(?:or|and) (?:more|above|over|higher)"],
  ["<=", "及其?以下|或以下|以下|以内|之内|(?:or|and) (?:less|below|under|lower)"],
  ["~", "左右|上下"],
];
const NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
const SCALE = "万亿|千万|百万|亿|万|千|百";
const PERCENT = "%|‰|percent|per cent|pct";
/** Measure words of plans; longer ones first. 号 and 条 name places, so they are none. */
const MEASURE = `${PERCENT}|个百分点|百分点|个工作日|工作日|个小时|小时|分钟|人次|个月|周岁|元|人|名|户|个|种|类|项|家|所|次|件|例|张|份|倍|床|台|天|日|月|年|岁|yuan`;
const COUNTED = "个|种|类|项|家|所|名|人|次|件|例|倍|元|万元|亿元|天|年";
const DASH = "[-—~～至到]{1,2}";

const either = (pairs: readonly [Operator, string][]) => pairs.map(([, words]) => words).join("|");
const BOUND = `(?:(?<bound>${either(BOUNDS)})\\s?)?`;
const SUFFIX = `(?:\\s?(?<suffix>${either(SUFFIXES)}))?`;

const ARABIC = new RegExp(
  `${BOUND}(?<![\\d.第]|[a-z](?=\\d))(?<n>${NUMBER})(?:(?<unit1>${PERCENT})?${DASH}(?<to>${NUMBER}))?\\s?(?<more>余|多)?(?<scale>${SCALE})?(?:余|多)?\\s?(?<unit>${MEASURE})?(?![a-z\\d])${SUFFIX}`,
  "g",
);
const HAN_NUMBER = "[一二两三四五六七八九十百千]{1,7}";
/** 三个目录 is a name: a Chinese numeral counts only with a bound. */
const CHINESE = new RegExp(`${BOUND}(?<n>${HAN_NUMBER})(?<unit>${COUNTED})${SUFFIX}`, "g");
const PERCENT_WORDS = new RegExp(`${BOUND}百分之(?<n>${HAN_NUMBER})${SUFFIX}`, "g");
/** 九成, 八成五; not 三成立 or 一成不变. */
const TENTHS = new RegExp(
  `${BOUND}(?<n>[一二两三四五六七八九十])成(?<half>半|[一二三四五六七八九])?(?![不立本效果员熟年长为功就套分品药人])${SUFFIX}`,
  "g",
);
const YEAR =
  /(?<![\d.])(?<year>(?:19|20)\d{2})(?![\d.%,]|\s?(?:万|元|人|个|家|种|项|名|例|张))(?<mark>年(?:底|末|前|初|度)?)?/g;

type Groups = Record<string, string | undefined>;

export function readNumbers(normal: string): QueryNumbers {
  const found: ReadNumber[] = [];
  const marks: Span[] = [];
  const add = (match: RegExpMatchArray, value: number, unit: string | null, print: string | null = null) => {
    const span = { start: match.index!, end: match.index! + match[0].length };
    if (found.some((other) => other.start < span.end && span.start < other.end)) return;
    found.push({ value, op: operatorOf(match.groups!), unit, print, ...span });
    marks.push(...(print === null ? marksOf(match) : [span]));
  };
  for (const match of normal.matchAll(PERCENT_WORDS)) {
    const value = parseNumeral(match.groups!.n!);
    if (value !== null) add(match, value, "%", `${value}%`);
  }
  for (const match of normal.matchAll(TENTHS)) {
    const value = tenths(match.groups!);
    add(match, value, "%", `${value}%`);
  }
  const years = readYears(normal, marks);
  for (const match of normal.matchAll(ARABIC)) arabic(match, add, found);
  for (const match of normal.matchAll(CHINESE)) {
    const { n, unit, bound, suffix } = match.groups!;
    const value = parseNumeral(n!);
    if (value !== null && (bound ?? suffix) !== undefined) add(match, value, unit!);
  }
  return { numbers: found.sort((a, b) => a.start - b.start), years, marks };
}

type Add = (match: RegExpMatchArray, value: number, unit: string | null) => void;

function arabic(match: RegExpMatchArray, add: Add, found: ReadNumber[]): void {
  const { n, to, unit1, scale = "", unit: measure = "", bound, suffix } = match.groups!;
  const printed = measure === "" ? (unit1 ?? "") : measure;
  const unit = `${scale}${/^(?:percent|per cent|pct)$/.test(printed) ? "%" : printed}`;
  const isYear = /^(?:19|20)\d{2}$/.test(n!) && (unit === "" || unit === "年") && bound === undefined;
  if (isYear || (unit === "" && (bound ?? suffix) === undefined)) return;
  const before = found.length;
  add(match, toNumber(n!), unit === "" ? null : unit);
  const from = found[before];
  if (from === undefined || to === undefined) return;
  from.op = ">=";
  found.push({ ...from, value: toNumber(to), op: "<=" });
}

const toNumber = (printed: string) => Number(printed.replaceAll(",", ""));

function tenths({ n, half }: Groups): number {
  const rest = half === undefined ? 0 : half === "半" ? 5 : parseNumeral(half)!;
  return parseNumeral(n!)! * 10 + rest;
}

function operatorOf({ bound, suffix, more }: Groups): Operator | null {
  if (suffix !== undefined) return opOf(SUFFIXES, suffix);
  if (bound !== undefined) return opOf(BOUNDS, bound);
  return more === undefined ? null : ">";
}

const opOf = (pairs: readonly [Operator, string][], word: string): Operator =>
  pairs.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))![0];

/** Bound before, bound after and a measure word of one character; longer ones (工作日) say something. */
function marksOf(match: RegExpMatchArray): Span[] {
  const { bound, suffix, unit, scale } = match.groups!;
  const end = match.index! + match[0].length;
  const suffixAt = end - (suffix?.length ?? 0);
  const marks: Span[] = [];
  if (bound !== undefined) marks.push({ start: match.index!, end: match.index! + bound.length });
  if (suffix !== undefined) marks.push({ start: suffixAt, end });
  if (unit !== undefined && scale === undefined && /^\p{Script=Han}$/u.test(unit))
    marks.push({ start: suffixAt - 1, end: suffixAt });
  return marks;
}

function readYears(normal: string, marks: Span[]): number[] {
  const years = new Set<number>();
  for (const match of normal.matchAll(YEAR)) {
    const { year, mark } = match.groups!;
    const at = match.index + year!.length;
    if (mark === undefined && boundBefore(normal.slice(0, match.index))) continue;
    years.add(Number(year));
    if (mark !== undefined) marks.push({ start: at, end: at + mark.length });
  }
  return [...years];
}

/** 超过2000 is a figure, 超过 before 2025年 no bound of a year. */
const boundBefore = (text: string) => new RegExp(`(?:${either(BOUNDS)})\\s?$`).test(text);
