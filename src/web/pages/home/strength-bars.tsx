/** Strength as steps in a grid with many cells: drawn once, used in every cell, so that a page of twelve documents stays small. It prints. */
import type { Strength } from "../../../model/index.ts";
import { STRENGTH_NAMES } from "../../../services/names.ts";

const STEPS: readonly Exclude<Strength, "none">[] = ["mention", "explore", "promote", "commit"];
const STEP = { width: 5, gap: 2, first: 5, rise: 3 };
const WIDTH = STEPS.length * (STEP.width + STEP.gap) - STEP.gap;
const HEIGHT = STEP.first + (STEPS.length - 1) * STEP.rise;

/** Stands once on the page, before the first bars. */
export const StrengthSymbols = () => (
  <svg class="visually-hidden" aria-hidden="true">
    {STEPS.map((strength, reached) => (
      <symbol id={`bars-${strength}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        {STEPS.map((_, step) => (
          <Step at={step} isOn={step <= reached} />
        ))}
      </symbol>
    ))}
  </svg>
);

const Step = ({ at, isOn }: { at: number; isOn: boolean }) => {
  const height = STEP.first + at * STEP.rise;
  return (
    <rect
      x={at * (STEP.width + STEP.gap) + 0.5}
      y={HEIGHT - height + 0.5}
      width={STEP.width - 1}
      height={height - 1}
      fill={isOn ? "currentColor" : "none"}
      stroke="currentColor"
    />
  );
};

/** The word is there for those who hear the page. */
export const StrengthBars = ({ strength }: { strength: Strength }) =>
  strength === "none" ? null : (
    <>
      <svg class="bars" aria-hidden="true">
        <use href={`#bars-${strength}`} />
      </svg>
      <span class="visually-hidden">{STRENGTH_NAMES[strength]}</span>
    </>
  );
