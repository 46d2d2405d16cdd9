/** Dates as printed (2022年5月17日, 二〇二二年五月十七日, 2022-05-17) → ISO. What is no day of the calendar is null. */
import { parseNumeral } from "../text/numerals.ts";

const ARABIC = /((?:19|20)\d{2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?/;
const ZERO = "〇○零OoОΟ０0Ｏ";
const CHINESE = new RegExp(
  `([一二][${ZERO}一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日`,
);

export function isoDate(printed: string): string | null {
  const text = printed
    .replace(/[\s\u3000]/g, "")
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const arabic = ARABIC.exec(text);
  if (arabic !== null) return iso(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = CHINESE.exec(text);
  if (chinese === null) return null;
  const year = parseNumeral(chinese[1]!.replace(new RegExp(`[${ZERO}]`, "g"), "〇"));
  return iso(year ?? 0, parseNumeral(chinese[2]!) ?? 0, parseNumeral(chinese[3]!) ?? 0);
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
