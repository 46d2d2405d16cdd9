/** Chinese and other numerals as they stand in numbering: 三, 十二, 二十一, １２, ③. Whole numbers only. */

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const FULL_WIDTH_ZERO = "０".charCodeAt(0);
const CIRCLED_ONE = "①".charCodeAt(0);

/** The number that a numeral stands for, or null when it is none. */
export function parseNumeral(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO));
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[①-⑳]$/.test(plain)) return plain.charCodeAt(0) - CIRCLED_ONE + 1;
  return parseChinese(plain);
}

function parseChinese(text: string): number | null {
  if (text === "") return null;
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const unit = UNITS[char];
    const value = DIGITS[char];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (value !== undefined) {
      digit = (digit ?? 0) * 10 + value;
    } else {
      return null;
    }
  }
  return total + (digit ?? 0);
}
