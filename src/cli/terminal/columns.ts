/** Columns for a terminal, where a Chinese character is two cells wide. */

/** Unicode East Asian Width W and F (UAX #11); what is ambiguous there, such as “ and —, counts one as terminals do by default. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{M}\u200b-\u200f\ufeff]/u;
const GAP = "  ";

/** Cells that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** The text in one line of at most `width` cells; what is cut off is marked by …. */
export function fitted(text: string, width: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (widthOf(line) <= width) return line;
  let kept = "";
  for (const char of line) {
    if (widthOf(kept + char) > width - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Rows with their columns one under another, none wider than `widest`; a column of nothing but whole numbers stands right. */
export function columns(header: readonly string[], rows: readonly (readonly string[])[], widest: number): string[] {
  const table = [header, ...rows].map((row) => row.map((cell) => fitted(cell, widest)));
  const widths = header.map((_, column) => Math.max(...table.map((row) => widthOf(row[column] ?? ""))));
  const isRight = header.map((_, column) => rows.every((row) => /^\d+$/.test(row[column] ?? "")));
  return table.map((row) =>
    row
      .map((cell, column) => {
        const padding = " ".repeat(widths[column]! - widthOf(cell));
        return isRight[column] ? padding + cell : cell + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
}
