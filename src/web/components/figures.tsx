/** Figures as printed and as read, and who a duty is on. */
import type { Deadline, DutyUnit, Operator, Target, Value } from "../../model/index.ts";

const SIGNS: Record<Operator, string> = { ">=": "≥", ">": ">", "=": "", "<=": "≤", "<": "<", "~": "约" };
const BARE_NUMBER = /^[\d.,，]+$/;
const NO_FIGURE = /^[-—–－/]*$/;

/** What is printed, and the unit where the table prints it elsewhere; null where a dash or nothing is printed. */
export function printedFigure(
  value: Value | null,
  unit: string | null = null,
): { raw: string; apart: string | null } | null {
  const raw = value?.raw.trim() ?? "";
  if (value === null || NO_FIGURE.test(raw)) return null;
  return { raw: value.raw, apart: BARE_NUMBER.test(raw) ? (value.unit ?? unit) : null };
}

export const Figure = ({ value, unit }: { value: Value | null; unit?: string | null }) => {
  const printed = printedFigure(value, unit);
  if (printed === null) return <span class="no-figure">未列</span>;
  return (
    <span class={value?.value === null ? "figure figure-words" : "figure"}>
      {printed.raw}
      {printed.apart !== null && <small> {printed.apart}</small>}
    </span>
  );
};

type Read = Pick<Value, "op" | "value" | "unit">;

/** As read, not as printed: `≥96%`, `约80%`; empty without a figure. */
export const readFigure = ({ op, value, unit }: Read): string =>
  value === null ? "" : `${op === null ? "" : SIGNS[op]}${value}${unit ?? ""}`;

/** `≥96%`, `5–8类`; null where the target has no figure. */
export function targetFigure({
  op,
  value,
  valueTo,
  unit,
}: Pick<Target, "op" | "value" | "valueTo" | "unit">): string | null {
  if (value === null) return null;
  return valueTo === null ? readFigure({ op, value, unit }) : `${value}–${valueTo}${unit ?? ""}`;
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

export const deadlineText = (deadline: Pick<Deadline, "raw"> | null): string => deadline?.raw ?? "未载明时限";
