/**
 * Reads the value cell of a table: `95%以上`, `>95%`, `稳定在80%左右`, `国家和省级药品500个以上`, `—`. Guarantees: never throws, `raw` is the cell
 * as printed, a cell without a figure has `value` null; 万 and 亿 stay in the unit, the number is never scaled.
 */
import type { Value } from "../model/index.ts";
import { plainFigures, readFigures } from "./target-figures.ts";

export interface ValueContext {
  /** The unit from the name's bracket or a unit column, for a cell that prints none. */
  unit: string | null;
  /** The year from the column head. */
  year: number | null;
}

/** Printed where there is no value. 无 and 暂无 are answers in words, kept as qualitative. */
const NO_VALUE = /^[\s\-—–―－─/／\\一]*$/;
/** 全覆盖 alone in a cell is the figure 100%. */
const FULL_COVERAGE = /^(?:实现|达到)?(基本)?(?:实现|达到)?全(?:面|员)?覆盖$/;
/** -5% in a cell is a fall; in running text the sign would be a dash. */
const NEGATIVE = /^[-−－]\d/;
const SCALE_ALONE = /^[万亿千百]+$/;
const SCALED = /^[万亿千百%‰]/;

export function parseValue(raw: string, context: ValueContext): Value {
  const text = plainFigures(raw).replace(/\s/g, "");
  const empty: Value = { raw, op: null, value: null, unit: null, year: context.year };
  if (NO_VALUE.test(text)) return empty;
  const covered = FULL_COVERAGE.exec(text);
  if (covered !== null) return { ...empty, op: covered[1] === undefined ? "=" : "~", value: 100, unit: "%" };
  const figure = readFigures(text, { bare: true })[0];
  if (figure === undefined) return empty;
  return {
    ...empty,
    op: figure.op,
    value: NEGATIVE.test(text) ? -figure.value : figure.value,
    unit: unitOf(figure.unit, context.unit),
  };
}

/** 1.3万 under a head （人） is 万人; under （万人） it stays 万, as printed. */
function unitOf(printed: string | null, given: string | null): string | null {
  if (printed === null) return given;
  return SCALE_ALONE.test(printed) && given !== null && !SCALED.test(given) ? `${printed}${given}` : printed;
}
