/**
 * Periods of plans: 2021—2025年 as printed, and five-year plans by their number (“十四五” and 第十四个五年规划 are 2021 to 2025).
 */
import type { Document } from "../model/document.ts";
import { parseNumeral } from "./numerals.ts";

export type Period = NonNullable<Document["planPeriod"]>;

/** 2021—2025年, 2021-2023年, 2021年至2025年, ２０２１－２０２５年 after half-width reading */
const RANGE = /((?:19|20)\d{2})年?\s*(?:[-—–－~～至到]|——)\s*((?:19|20)\d{2})年/g;
/** “十四五”, ‘十三五’, 十四五; not 二十四五 */
const SHORT =
  /(?<![一二三四五六七八九])(十[一二三四五六七八九]?)五(?=["”’」》]|规划|计划|时期|期间|[末期]|医|全|发|专|国|$)/g;
/** 第十个五年计划, 第“十四”个五年规划, 第十四个五年 */
const LONG = /第[“"]?([一二三四五六七八九十]{1,3})[”"]?个五年/g;
/** The tenth five-year plan began in 2001, each later one five years after. */
const ZEROTH_START = 1951;
const FIRST_REGULAR = 3;
const MAX_SPAN_YEARS = 30;

/** The first range of years in a text. */
export function yearRange(text: string): Period | null {
  for (const match of halfWidth(text).matchAll(RANGE)) {
    const period = { start: Number(match[1]), end: Number(match[2]) };
    if (period.end > period.start && period.end - period.start <= MAX_SPAN_YEARS) return period;
  }
  return null;
}

/** The latest five-year plan that a text names, as years. */
export function fiveYearPeriod(text: string): Period | null {
  const numbers = [...text.matchAll(SHORT), ...text.matchAll(LONG)].map((match) => parseNumeral(match[1]!) ?? 0);
  const last = Math.max(0, ...numbers);
  if (last < FIRST_REGULAR) return null;
  const start = ZEROTH_START + last * 5;
  return { start, end: start + 4 };
}

/** The text with the short names of plans (十三五) left out; all else stays where it is. */
export const withoutPlanNames = (text: string): string => text.replace(SHORT, (name) => " ".repeat(name.length));

function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\s/g, "");
}
