/** Peers' targets as rings on a line, the draft's as filled diamonds. Decoration: the words beside it say the same. */
import type { ReviewNumber } from "../../../model/index.ts";

const WIDTH = 180;
const HEIGHT = 22;
const INSET = 10;
const MID = HEIGHT / 2;
const SIZE = 5;

export const RangeStrip = ({ number }: { number: ReviewNumber }) => {
  const peers = number.peers.values.flatMap(({ value }) => (value === null ? [] : [value]));
  const own = number.draft.flatMap(({ target }) => (target?.value == null ? [] : [target.value]));
  const all = [...peers, ...own];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (peers.length === 0 || own.length === 0 || low === high) return null;
  const x = (value: number) => INSET + ((value - low) / (high - low)) * (WIDTH - 2 * INSET);
  return (
    <svg class="range-strip" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1={x(Math.min(...peers))} x2={x(Math.max(...peers))} y1={MID} y2={MID} class="range" />
      {peers.map((value) => (
        <circle cx={x(value)} cy={MID} r={SIZE - 1} class="peer" />
      ))}
      {own.map((value) => (
        <path
          d={`M${x(value)} ${MID - SIZE - 1}l${SIZE + 1} ${SIZE + 1}l-${SIZE + 1} ${SIZE + 1}l-${SIZE + 1} -${SIZE + 1}z`}
          class="own"
        />
      ))}
    </svg>
  );
};
