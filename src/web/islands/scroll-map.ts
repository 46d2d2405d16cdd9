/**
 * Which height of one text belongs beside a height of another, by places that they share. Between two places the way is straight; places that
 * would send a reader back up are left out.
 */

export type Point = readonly [here: number, there: number];

/** The longest chain of points that rises on both sides, ends included: from [0, 0] to the two full heights. */
export function risingChain(points: readonly Point[], end: Point): Point[] {
  const inside = points
    .filter(([here, there]) => here > 0 && there > 0 && here < end[0] && there < end[1])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lengths: number[] = [];
  const before: number[] = [];
  inside.forEach(([here, there], at) => {
    let best = -1;
    for (let i = 0; i < at; i++) {
      const rises = inside[i]![0] < here && inside[i]![1] < there;
      if (rises && (best < 0 || lengths[i]! > lengths[best]!)) best = i;
    }
    lengths.push(best < 0 ? 1 : lengths[best]! + 1);
    before.push(best);
  });
  const chain: Point[] = [];
  for (let at = lengths.indexOf(Math.max(0, ...lengths)); at >= 0; at = before[at]!) chain.unshift(inside[at]!);
  return [[0, 0], ...chain, end];
}

/** The height on the other side; `chain` as `risingChain` gives it. */
export function heightThere(chain: readonly Point[], here: number): number {
  const next = chain.findIndex(([height]) => height >= here);
  if (next <= 0) return next === 0 ? chain[0]![1] : (chain.at(-1)?.[1] ?? 0);
  const [fromHere, fromThere] = chain[next - 1]!;
  const [toHere, toThere] = chain[next]!;
  return fromThere + ((here - fromHere) / (toHere - fromHere)) * (toThere - fromThere);
}
