/** A deadline as printed → its year, and whether the work goes on after it or comes back every year. */
import type { Deadline } from "../model/facts.ts";
import { fiveYearPeriod } from "../text/plan-period.ts";

const YEAR = /(19|20)\d{2}(?=年|[.\-—/至到]|$)/g;
/** 持续推进, 长期坚持, 并持续实施, 常态化开展, 贯穿规划期 */
const ONGOING = /持续|长期|常态|坚持|不间断|贯穿|滚动/;
/** 每年12月底前, 按季度, 逐年 */
const RECURRING = /每(?:年|半年|季|月|周)|逐年|按[年月季]|年度|定期|[年季月]度/;

export function readDeadline(printed: string): Deadline | null {
  const raw = printed.replace(/^[\s：:，,]+|[\s。；;，,]+$/g, "");
  if (raw === "") return null;
  const years = [...raw.replace(/\s/g, "").matchAll(YEAR)].map((match) => Number(match[0]));
  const year = years.at(-1) ?? (/末|底|前|完成|期间|时期/.test(raw) ? (fiveYearPeriod(raw)?.end ?? null) : null);
  return { raw, year, ongoing: ONGOING.test(raw), recurring: RECURRING.test(raw) };
}
