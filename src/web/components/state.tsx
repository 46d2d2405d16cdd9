/** State and strength, each by shape, word and colour together: never by colour alone. */
import type { CellState, Strength } from "../../model/index.ts";
import { STATE_NAMES, STRENGTH_NAMES } from "../../services/names.ts";

/** Filled square, diamond, ring, double wave, dash, cross: told apart in print and without colour. */
const SHAPES: Record<CellState, string> = {
  measure: "■",
  indicator: "◆",
  background: "○",
  equivalent: "≈",
  absent: "—",
  unreadable: "×",
};
const STEPS: readonly Strength[] = ["mention", "explore", "promote", "commit"];

export const StateMark = ({ state, label }: { state: CellState; label?: string }) => (
  <span class={`state state-${state}`}>
    <span aria-hidden="true">{SHAPES[state]}</span> {label ?? STATE_NAMES[state]}
  </span>
);

/** Four steps, filled as far as the text commits itself. Nothing where there is no strength. */
export const StrengthSteps = ({ strength }: { strength: Strength }) => {
  const reached = STEPS.indexOf(strength) + 1;
  if (reached === 0) return null;
  return (
    <span class={`strength strength-${strength}`} title={`力度：${STRENGTH_NAMES[strength]}（${reached}/4）`}>
      <span class="steps" aria-hidden="true">
        {STEPS.map((_, i) => (
          <i class={i < reached ? "on" : undefined} />
        ))}
      </span>
      {STRENGTH_NAMES[strength]}
    </span>
  );
};
