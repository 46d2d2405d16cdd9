/** The small charts of the page: one for each concept whose figures may stand side by side in two places or more. */
import type { Document, Indicator, IndicatorRow, Value } from "../../../model/index.ts";
import { type DumbbellLine, dumbbell, dumbbellHeight } from "../../charts/dumbbell.ts";
import { type Drawing, renderChart } from "../../charts/render-chart.ts";
import { placeName } from "../../components/document-name.tsx";
import { printedFigure, readFigure } from "../../components/figures.tsx";

export interface ConceptChart {
  row: IndicatorRow;
  lines: DumbbellLine[];
  drawing: Drawing;
}

const WIDTH = 410;
/** One target alone compares with nothing. */
const MIN_TARGETS = 2;
/** Longer ones do not fit beside the point; the table has them as printed. */
const MAX_LABEL_CHARS = 7;

export async function conceptCharts(
  rows: readonly IndicatorRow[],
  columns: readonly Document[],
): Promise<ConceptChart[]> {
  const names = new Map(columns.map((document) => [document.docId, placeName(document)]));
  const drawn = rows
    .filter(({ comparable }) => comparable)
    .map((row) => ({ row, lines: linesOf(row, names) }))
    .filter(({ lines }) => lines.filter(({ to }) => to !== null).length >= MIN_TARGETS);
  return Promise.all(
    drawn.map(async ({ row, lines }) => {
      return { row, lines, drawing: await renderChart(dumbbell(lines), WIDTH, dumbbellHeight(lines)) };
    }),
  );
}

function linesOf({ cells }: IndicatorRow, names: ReadonlyMap<string, string>): DumbbellLine[] {
  return cells.flatMap(({ docId, indicator }) => {
    const line = indicator === null ? null : lineOf(names.get(docId) ?? docId, indicator);
    return line === null || (line.from === null && line.to === null) ? [] : [line];
  });
}

function lineOf(place: string, { baseline, target, unit }: Indicator): DumbbellLine {
  const words = target?.value === null ? (printedFigure(target)?.raw ?? null) : null;
  return { place, from: endOf(baseline, unit), to: endOf(target, unit), words };
}

function endOf(value: Value | null, unit: string | null): DumbbellLine["from"] {
  const printed = printedFigure(value, unit);
  if (value === null || value.value === null || printed === null) return null;
  const text = printed.raw + (printed.apart ?? "");
  return { value: value.value, text: text.length > MAX_LABEL_CHARS ? readFigure(value) : text };
}

/** The chart in words: 福州市 95%以上 → 96%以上；… */
export const chartLabel = ({ row, lines }: ConceptChart): string =>
  `${row.label}：${lines
    .map(({ place, from, to, words }) => `${place} ${from?.text ?? "基期未列"} → ${to?.text ?? words ?? "目标未列"}`)
    .join("；")}`;
