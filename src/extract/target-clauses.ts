/**
 * The stretch of a sentence that carries one figure and what it is the figure of. Guarantees: the stretch is one run of the text and holds the
 * figure; the subject is made of words of the text.
 */
import type { Figure } from "./target-figures.ts";

export interface Stretch {
  start: number;
  end: number;
}

const HAN = /\p{Script=Han}/gu;
/** Words that carry a figure and name nothing: 累计17.27亿元, 比“十二五”末期增加180元. */
const NO_SUBJECT =
  /(?:比|较).*(?:增|提|降|减|多|少).*|其中|累计|共计|总计|合计|分别|达到了?|不?超过|以上|以下|占比?|约|各|为|共|达|并|的|元|个/g;
const MIN_SUBJECT_CHARS = 2;

/** Clauses of a sentence: cut at ，；： outside brackets, never inside 1,142. */
export function clausesOf(text: string, sentence: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  let depth = 0;
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at++) {
    const sign = text[at]!;
    if ("（(".includes(sign)) depth++;
    else if ("）)".includes(sign)) depth = Math.max(0, depth - 1);
    const cuts = "，；：;:".includes(sign) || (sign === "," && !/^\d{3}/.test(text.slice(at + 1)));
    if (depth > 0 || !cuts) continue;
    clauses.push({ start, end: at });
    start = at + 1;
  }
  clauses.push({ start, end: sentence.end });
  return clauses.filter((clause) => text.slice(clause.start, clause.end).trim() !== "");
}

/** The part of a clause that belongs to one of its figures, widened to the clauses before it until it names something. */
export function stretchOf(
  text: string,
  clauses: readonly Stretch[],
  figures: readonly Figure[],
  figure: Figure,
): Stretch {
  const at = clauses.findIndex((clause) => figure.start >= clause.start && figure.start < clause.end);
  const clause = clauses[Math.max(0, at)]!;
  const inside = figures.filter((other) => other.start >= clause.start && other.start < clause.end);
  const index = inside.indexOf(figure);
  let start = cutBetween(text, inside[index - 1], figure) ?? clause.start;
  const end = cutBetween(text, figure, inside[index + 1]);
  const stop = end === null ? trimEnd(text, clause.start, clause.end) : end - 1;
  if (!namesSomething(text.slice(start, stop), figure, start)) start = clause.start;
  for (let before = at - 1; before >= 0 && !namesSomething(text.slice(start, stop), figure, start); before--)
    start = clauses[before]!.start;
  while (/[\s，、]/.test(text[start]!)) start++;
  return { start, end: Math.max(stop, figure.end) };
}

/** The place behind the first 、 or 和 that parts two figures of one clause; null where they are one statement (从13种增加到34种). */
function cutBetween(text: string, left: Figure | undefined, right: Figure | undefined): number | null {
  if (left === undefined || right === undefined) return null;
  const between = text.slice(left.end, right.start);
  const mark = /[、；]|以及|(?<!职工)和|及/.exec(between);
  return mark === null ? null : left.end + mark.index + mark[0].length;
}

function trimEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && /[。！？；，、：;:!?\s]/.test(text[stop - 1]!)) stop--;
  return stop;
}

function namesSomething(stretch: string, figure: Figure, start: number): boolean {
  const outside = stretch.slice(0, Math.max(0, figure.start - start)) + stretch.slice(Math.max(0, figure.end - start));
  const words = outside.replace(/(?:19|20)\d{2}年[底末前初起]*/g, "").replace(NO_SUBJECT, "");
  return (words.match(HAN)?.length ?? 0) >= MIN_SUBJECT_CHARS;
}

const LEADING =
  /^(?:[，、：\s]|(?:力争|争取)?(?:截[至止]到?|到|至|自|从|在|于)?(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末|初|全年)?(?:以?前)?|“?十[一二三四五]五”?(?:期?末|期间|时期)|用\d个?[五5]年(?:时间)?|其中|全年|今年|并且?|使|将|把|共计?|累计|继续|进一步|紧急|尽管|先后|始终坚持|确保|力争|实现|基本(?!医疗|医保|养老|公共|药物|保险|制度)|推动(?=.{4})|努力)+/;
const TRAILING =
  /(?:稳定|保持|控制|维持|固定|达到了?|做到了?|达|由原来的?|提高|提升|增加|增长|下降|降低|下调|上调|调整|扩大|上升|降|调|升|增|不断|逐步|年均|平均|(?<!人)均|新增|仅|超过|不低于|不少于|分别|累计|共计|合计|总计|一共|共有|共|约|已经?|实现|基本|为|是|由|从|再|至|到|在|了|有|的|每年|各|[：:，、\s])+$/;
const BARE_VERB =
  /^(?:全[市县省区]|我[市县省区]|本[市县])?(?:将|先后|再|新)?(?:承担|建设|打造|建成|建立|新增|新建|培育|提供|覆盖|完成|开展|遴选|组织|设立|发展|推出|纳入|增加|惠及|共有|有|共|由|全面落实|落实|同步调整|调整)?(?:全[市县省区])?$/;
/** 统筹基金最高支付限额从4万元调整至6万元: the start of the change is no part of the name. */
const CHANGE_FROM = /(?:从|由)(?=[^，]*\d).*$/;

/** What the figure is a figure of: the words before it without dates and verbs, else the words behind it. */
export function subjectOf(text: string, stretch: Stretch, figure: Figure, nth: number): string {
  const before =
    text
      .slice(stretch.start, Math.max(stretch.start, figure.start))
      .split(/[，；]/)
      .findLast((part) => nonEmpty(part) && !COMPARED.test(part)) ?? "";
  const after = text
    .slice(figure.end, stretch.end)
    .split(/[，；]/)[0]!
    .replace(/^[的余多]+/, "");
  const shared = distribute(before, nth);
  const front = (shared ?? before).replace(CHANGE_FROM, "").replace(LEADING, "").replace(TRAILING, "").trim();
  const back = after.replace(/[。；，、]+$/, "").trim();
  if ((front.length < MIN_SUBJECT_CHARS || BARE_VERB.test(front)) && back.length >= MIN_SUBJECT_CHARS) return back;
  if (front.length >= MIN_SUBJECT_CHARS) return front;
  const whole = `${text.slice(stretch.start, figure.start)}${back}`.replace(LEADING, "").replace(TRAILING, "").trim();
  return whole === "" ? text.slice(stretch.start, stretch.end) : whole;
}

/** 较“十二五”末增长8.6%: what has grown stands before it. */
const COMPARED = /^(?:分别)?[比较]/;
const nonEmpty = (part: string) => part.trim().length >= MIN_SUBJECT_CHARS;

/** 职工医保和居民医保报销比例分别达到84.5%和66%: each figure takes its own name and the words that both share. */
function distribute(before: string, nth: number): string | null {
  const names = /^(.*?)(?:分别|各自)/
    .exec(before)?.[1]
    ?.replace(LEADING, "")
    .split(/[、和与]/);
  if (names === undefined || names.length < 2 || nth >= names.length) return null;
  const own = names[nth]!;
  const last = names.at(-1)!;
  if (nth === names.length - 1) return own;
  for (let length = Math.min(own.length, last.length); length >= 2; length--) {
    const at = last.indexOf(own.slice(-length));
    if (at >= 0) return own + last.slice(at + length);
  }
  return own;
}
