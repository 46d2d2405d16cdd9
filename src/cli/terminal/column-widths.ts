/** Shares the cells of a line among the columns of a table: narrow columns get what they need, wide ones share the rest. */

/**
 * Widths that sum up to `available` at most, where the columns want `natural`. A column that wants no more than an equal share gets what it
 * wants; the others share by the square root, so that a long text gets more than a short one, and not everything. None gets less than `least`.
 */
export function columnWidths(natural: readonly number[], available: number, least: number): number[] {
  const widths = [...natural];
  let wide = natural.map((_, column) => column);
  let left = available;
  for (;;) {
    const equalShare = left / wide.length;
    const narrow = wide.filter((column) => natural[column]! <= equalShare);
    if (narrow.length === 0) break;
    left -= narrow.reduce((sum, column) => sum + natural[column]!, 0);
    wide = wide.filter((column) => !narrow.includes(column));
  }
  const weight = wide.reduce((sum, column) => sum + Math.sqrt(natural[column]!), 0);
  for (const column of wide)
    widths[column] = Math.max(least, Math.floor((left * Math.sqrt(natural[column]!)) / weight));
  return widths;
}
