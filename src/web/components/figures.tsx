/** Figures as printed, and the names of what a fact is. */
import type { Deadline, DutyUnit, Indicator, Nature, Operator, Target, Value } from "../../model/index.ts";

export const NATURE_NAMES: Record<Nature, string> = { binding: "约束性", anticipatory: "预期性" };
export const ORIGIN_NAMES: Record<Indicator["origin"], string> = { table: "指标表", text: "正文", task: "任务" };
export const TENSE_NAMES: Record<Target["tense"], string> = { future: "目标", past: "已有数据" };

const SIGNS: Record<Operator, string> = { ">=": "≥", ">": ">", "=": "", "<=": "≤", "<": "<", "~": "约" };
const BARE_NUMBER = /^[\d.,，]+$/;
const NO_FIGURE = /^[-—–－/]*$/;

/** `raw` as printed; the unit stands beside it where the table prints it elsewhere. */
export const Figure = ({ value, unit }: { value: Value | null; unit?: string | null }) => {
  if (value === null || NO_FIGURE.test(value.raw.trim())) return <span class="no-figure">未列</span>;
  const apart = BARE_NUMBER.test(value.raw.trim()) ? (value.unit ?? unit ?? null) : null;
  return (
    <span class={value.value === null ? "figure figure-words" : "figure"}>
      {value.raw}
      {apart !== null && <small> {apart}</small>}
    </span>
  );
};

/** `≥ 96%`, `5–8 类`; null where the target has no figure. */
export function targetFigure({ op, value, valueTo, unit }: Target): string | null {
  if (value === null) return null;
  const range = valueTo === null ? `${value}` : `${value}–${valueTo}`;
  const sign = op === null ? "" : SIGNS[op];
  return `${sign}${sign === "" ? "" : " "}${range}${unit ?? ""}`;
}

/** The body's name as printed; the name it goes under everywhere in the title. */
export const Units = ({ units }: { units: readonly DutyUnit[] }) => (
  <>
    {units.map(({ printed, unit }, i) => (
      <>
        {i > 0 && "、"}
        <span title={printed === unit ? undefined : unit}>{printed}</span>
      </>
    ))}
  </>
);

interface Carried {
  lead: DutyUnit[];
  support: DutyUnit[];
  responsible: DutyUnit[];
}

/** Who leads, supports or is named without a part, each apart. */
export const Carriers = ({ duty: { lead, support, responsible } }: { duty: Carried }) => (
  <>
    {lead.length > 0 && (
      <span class="carrier">
        <b>牵头</b> <Units units={lead} />
      </span>
    )}
    {support.length > 0 && (
      <span class="carrier">
        <b>配合</b> <Units units={support} />
      </span>
    )}
    {responsible.length > 0 && (
      <span class="carrier">
        <b>责任</b> <Units units={responsible} />
      </span>
    )}
  </>
);

export const deadlineText = (deadline: Pick<Deadline, "raw"> | null): string => deadline?.raw ?? "未注明时限";
