/** Offset in a source file → line number from 1, as an editor shows it. */

export type LineIndex = readonly number[];

/** Offsets at which the lines begin. */
export function indexLines(raw: string): LineIndex {
  const starts = [0];
  for (const end of raw.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

export function linesOf(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
