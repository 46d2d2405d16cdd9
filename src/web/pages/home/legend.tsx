/** What the signs of the matrix mean. */
import type { CellState, Strength } from "../../../model/index.ts";
import { StateMark, StrengthSteps } from "../../components/state.tsx";

const STATES: readonly (readonly [CellState, string])[] = [
  ["measure", "有举措或目标直接涉及"],
  ["indicator", "只在指标中出现"],
  ["background", "只在成绩、形势中提到"],
  ["equivalent", "没有这一项，有作用相当的做法"],
  ["absent", "按所列用词没有查到"],
];
const STRENGTHS: readonly Strength[] = ["mention", "explore", "promote", "commit"];

export const Legend = () => (
  <div class="matrix-legend small">
    <dl>
      {STATES.map(([state, says]) => (
        <div>
          <dt>
            <StateMark state={state} />
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
    <p>
      <span>力度</span>
      {STRENGTHS.map((strength) => (
        <StrengthSteps strength={strength} />
      ))}
      <span class="muted">有可考核的数量或时限为承诺</span>
    </p>
  </div>
);
