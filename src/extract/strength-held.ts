/**
 * What a passage can be held to: figures with a unit, years and dates ahead, full coverage with a year. Figures about the past, years
 * in titles, document numbers, versions, plan periods and dates of entry into force are none of these.
 */
import { splitSentences } from "../text/sentences.ts";
import type { ClassificationRules } from "./classify-rules.ts";
import { actOf, maskNames } from "./strength-acts.ts";

export interface Held {
  kind: "figure" | "whole" | "date";
  /** As printed. */
  words: string;
  /** 到2025年 that only opens a sentence; a general goal often does. */
  opener: boolean;
}

const DOC_NUMBER = /〔[^〕]*〕|[［[]20\d\d[］\]]/g;
/** 2021—2025年 and 2021年至2025年 name a period. */
const PERIOD = /20\d\d\s*年?\s*[—－–\-~～至]{1,2}\s*20\d\d\s*年?/g;
const STARTING_PERIOD = /自\s*20\d\d\s*年?\s*起\s*至/;
/** （2021版）, 2022年度, 自2021年5月1日起执行, 2020年以来: no dates to be held to. */
const NOT_AHEAD =
  /^(?:版|度|以来|（?第|(?:\d{1,2}月)?(?:\d{1,2}日)?起?(?:正式)?(?:施行|执行|实施|印发|发布|通过|召开))/;
const YEAR = /20\d\d\s*年(?:底|末|初|\d{1,2}月(?:\d{1,2}日|底|末)?)?(?:之?前|以前|为止)?/g;
const MONTH_END = /(?:每年)?(?<!\d)\d{1,2}月(?:底|末|\d{1,2}日)?之?前/g;
const RECURRING = /每(?:年|半年|季度?|月|周)[^，。；、]{0,12}?[一二两三四五六\d]+次/;
const OPENER = /^(?:力争|预计)?到?$/;
const CLAUSE_SIGN = /[，,；;：:。！？!?]/;

type Rules = ClassificationRules;

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** 不少于6个, 85%, 1.4亿元; not 第3个, not 9部门, not 12345. */
function figurePattern(rules: Rules): RegExp {
  const units = [...rules.strength.units].sort((a, b) => b.length - a.length).map(literal);
  return new RegExp(
    `(?:不少于|不低于|不超过|不高于|达到|超过|高于|至少|控制在|稳定在|保持在|[≥≤><＞＜])?(?<![第\\d.])\\d+(?:\\.\\d+)?\\s*余?多?(?:${units.join("|")})`,
    "u",
  );
}

/** 2:1以内: a proportion to be kept. */
const PROPORTION = /\d+\s*[:：∶]\s*\d+(?:以内|左右|以上)?/;

/** The sentence with everything blanked that looks like a date or figure and is none, and with names in 《》 and quotes masked. */
function blankNames(sentence: string): string {
  const blank = (part: string) => "□".repeat(part.length);
  const named = maskNames(sentence).replace(DOC_NUMBER, blank);
  return named.replace(PERIOD, (part, at: number) =>
    STARTING_PERIOD.test(named.slice(at - 1, at + 9)) ? part : blank(part),
  );
}

/** The word by which a text tells of the past (了, 累计, 截至), or null. */
export function tellsPast(text: string, rules: Rules): string | null {
  const cleaned = rules.roles.notPast.reduce((rest, word) => rest.replaceAll(word, ""), text);
  return rules.roles.past.find((word) => cleaned.includes(word)) ?? null;
}

function clauseAround(text: string, at: number): { clause: string; after: string } {
  let start = at;
  while (start > 0 && !CLAUSE_SIGN.test(text[start - 1]!)) start--;
  let end = at;
  while (end < text.length && !CLAUSE_SIGN.test(text[end]!)) end++;
  return { clause: text.slice(start, end), after: text.slice(end + 1) };
}

function figureIn(sentence: string, rules: Rules): Held | null {
  const pattern = figurePattern(rules);
  for (const clause of sentence.split(/[，,；;]/)) {
    const found = pattern.exec(clause) ?? PROPORTION.exec(clause) ?? RECURRING.exec(clause);
    if (found !== null && tellsPast(clause, rules) === null)
      return { kind: "figure", words: found[0].trim(), opener: false };
  }
  return null;
}

/** A year counts with the clause it stands in (or opens), unless that clause only explores or tells of the past. */
function dateIn(sentence: string, rules: Rules, planStart: number | null): Held | null {
  for (const found of [...sentence.matchAll(YEAR), ...sentence.matchAll(MONTH_END)]) {
    const behind = sentence.slice(found.index + found[0].length);
    const year = /^20\d\d/.exec(found[0]);
    if (NOT_AHEAD.test(behind) || (year !== null && planStart !== null && Number(year[0]) < planStart)) continue;
    const { clause, after } = clauseAround(sentence, found.index);
    const rest = clause.replace(found[0], "");
    const bare = OPENER.test(rest.trim());
    const governed = bare ? (after.split(CLAUSE_SIGN)[0] ?? "") : rest.replace(/^(?:到|力争|在)/, "");
    if (tellsPast(clause, rules) !== null || actOf(governed, rules.strength)?.rung === "explore") continue;
    const opener = sentence[found.index - 1] === "到" && CLAUSE_SIGN.test(behind[0] ?? "");
    return { kind: "date", words: found[0].trim(), opener };
  }
  return null;
}

function wholeIn(sentence: string, rules: Rules): string | null {
  return rules.strength.wholes.find((word) => sentence.includes(word)) ?? null;
}

/** Whether a deadline names a date: 2025年前完成, 每年12月底前; 持续推进 does not. */
export function datedDeadline(deadline: string | null | undefined): string | null {
  if (deadline === null || deadline === undefined) return null;
  return (
    /20\d\d\s*年[^，,；;。]*/.exec(deadline)?.[0] ?? /[^，,；;。]*\d{1,2}月[^，,；;。]*/.exec(deadline)?.[0] ?? null
  );
}

/** 2020年全市60岁以上老年人占…19%: the only year named lies before the plan. */
function speaksOfPastYear(sentence: string, planStart: number | null): boolean {
  const years = [...sentence.matchAll(YEAR)].map((found) => Number(found[0].slice(0, 4)));
  return planStart !== null && years.length > 0 && years.every((year) => year < planStart);
}

/** Everything in the text that it can be held to, in order. A whole (全覆盖) counts only with a year in its sentence or a dated deadline. */
export function heldTo(text: string, rules: Rules, deadline: string | null, planStart: number | null): Held[] {
  const held: Held[] = [];
  for (const { start, end } of splitSentences(text)) {
    const sentence = blankNames(text.slice(start, end));
    const date = dateIn(sentence, rules, planStart);
    const figure = speaksOfPastYear(sentence, planStart) ? null : figureIn(sentence, rules);
    const whole = wholeIn(sentence, rules);
    if (figure !== null) held.push(figure);
    if (whole !== null && (date !== null || deadline !== null) && tellsPast(sentence, rules) === null) {
      held.push({ kind: "whole", words: whole, opener: false });
    }
    if (date !== null) held.push(date);
  }
  return held;
}
