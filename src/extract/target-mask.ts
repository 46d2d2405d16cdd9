/**
 * Blanks out numbers that promise and count nothing: titles, document numbers, nicknames of programmes, hotlines, duties in brackets.
 * Guarantees that the masked text has the same length, so every place stays valid.
 */
import { DUTY_DEADLINE, DUTY_ROLE } from "../text/duty-marks.ts";

/** Stands for a blanked character; part of no pattern. */
export const MASK = "□";

const NESTED = "[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*";
const NAMES: RegExp[] = [
  /《[^》]*》/g,
  // 桂政办发〔2022〕6号, 1、2、3号令
  /[〔[（(]\d{4}[)）\]〕]\s*\d+号|(?:\d+、)*\d+号(?:令|文|公告)?/g,
  // （牵头单位：市医保局；… 完成时限：2025年）
  new RegExp(`[（(〔](?:${DUTY_ROLE}|${DUTY_DEADLINE})[：:]${NESTED}[)）〕]`, "g"),
  new RegExp(`[（(]${NESTED}按职责分工${NESTED}[)）]`, "g"),
  new RegExp(`(?:${DUTY_ROLE}|${DUTY_DEADLINE})[：:][^。；\\n]*`, "g"),
  // “3235”工作思路, “4+7”试点, 1+4+2, 7×24小时
  /[“"‘'][\dA-Za-z+·.\-×*]+[”"’']/g,
  /\d+(?:[+·×*][\dN]+)+(?:小时)?/g,
  /GB[/T]*\s?[\d.—-]+/g,
  /(?:热线|电话)[（(：:]?\s*\d{5}[)）]?|\b0\d{2,3}-\d{7,8}\b/g,
  // 从“制度全覆盖”走向“人群全覆盖”
  /[“"](?:制度|人群|法定人员)?[全广]覆盖[”"]/g,
];

export function maskNames(text: string): string {
  return NAMES.reduce((masked, pattern) => masked.replace(pattern, (name) => MASK.repeat(name.length)), text);
}
