/** Shares the cells of a line among the columns of a table: narrow columns get what they need, wide ones share the rest. */

/**
 * Widths that sum up to `available` at most, where the columns want `natural`. A column that wants less than its share gets what it wants;
 * shares go by the square root, so that a long text gets more than a short one, and not everything.
 */
export function columnWidths(natural: readonly number[], available: number, least: number): number[] {
  const widths = natural.map(() => 0);
  let open = natural.map((_, column) => column);
  let left = available;
  for (;;) {
    const weight = open.reduce((sum, column) => sum + Math.sqrt(natural[column]!), 0);
    const shareOf = (column: number) => Math.floor((left * Math.sqrt(natural[column]!)) / weight);
    const content = open.filter((column) => natural[column]! <= shareOf(column));
    if (content.length === 0) {
      for (const column of open) widths[column] = Math.max(least, shareOf(column));
      return widths;
    }
    for (const column of content) {
      widths[column] = natural[column]!;
      left -= natural[column]!;
    }
    open = open.filter((column) => !content.includes(column));
    if (open.length === 0) return widths;
  }
}
