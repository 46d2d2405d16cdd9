/** 2020 → 2025 in one place a line: a ring for the figure at the start, a disc for the target, each with what is printed. */
import type { CustomSeriesOption, EChartsOption } from "echarts";
import { CHART_TEXT_PX } from "./render-chart.ts";

export interface DumbbellLine {
  place: string;
  from: { value: number; text: string } | null;
  to: { value: number; text: string } | null;
  /** In words where there is no figure to draw: 保持稳定. */
  words: string | null;
}

const LINE_PX = 30;
const NAMES_PX = 64;
const LABEL_PX = 82;
const RADIUS = 5.5;
const GAP = 12;
const MIN_RANGE = 1;

export const dumbbellHeight = (lines: readonly DumbbellLine[]): number => lines.length * LINE_PX + 8;

export function dumbbell(lines: readonly DumbbellLine[]): EChartsOption {
  const values = lines.flatMap(({ from, to }) => [from, to].flatMap((end) => (end === null ? [] : [end.value])));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = Math.max(high - low, MIN_RANGE) * 0.06;
  return {
    grid: { left: NAMES_PX + LABEL_PX, right: LABEL_PX, top: 4, bottom: 4 },
    xAxis: { type: "value", min: low - spare, max: high + spare, show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: lines.map(({ place }) => place),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: "var(--ink)",
        fontSize: CHART_TEXT_PX,
        margin: LABEL_PX + 4,
        width: NAMES_PX - 8,
        overflow: "truncate",
      },
      splitLine: { show: true, lineStyle: { color: "var(--line)" } },
      splitArea: { show: false },
    },
    series: [{ type: "custom", silent: true, data: lines.map((_, i) => [i]), renderItem: drawLines(lines) }],
  };
}

function drawLines(lines: readonly DumbbellLine[]): NonNullable<CustomSeriesOption["renderItem"]> {
  return (_, api) => {
    const row = api.value(0) as number;
    const line = lines[row]!;
    const at = (value: number) => api.coord([value, row]) as [number, number];
    const from = line.from && { point: at(line.from.value), text: line.from.text };
    const to = line.to && { point: at(line.to.value), text: line.to.text };
    return { type: "group", children: shapesOf(from, to, line.words) as never };
  };
}

interface End {
  point: [number, number];
  text: string;
}

function shapesOf(from: End | null, to: End | null, words: string | null): object[] {
  const isFalling = from !== null && to !== null && to.point[0] < from.point[0];
  const shapes: object[] = [];
  if (from !== null && to !== null) shapes.push(bar(from.point, to.point));
  if (to !== null) shapes.push(disc(to.point), label(to, isFalling ? -1 : 1));
  if (from !== null)
    shapes.push(
      ring(from.point, to?.point[0] === from.point[0]),
      label(from, isFalling || (to === null && words === null) ? 1 : -1),
    );
  const anchor = from ?? to;
  if (words !== null && to === null && anchor !== null) shapes.push(label({ point: anchor.point, text: words }, 1));
  return shapes;
}

const bar = ([x1, y1]: [number, number], [x2, y2]: [number, number]) => ({
  type: "line",
  shape: { x1, y1, x2, y2 },
  style: { stroke: "var(--measure)", lineWidth: 3, opacity: 0.55 },
});

const disc = ([cx, cy]: [number, number]) => ({
  type: "circle",
  shape: { cx, cy, r: RADIUS },
  style: { fill: "var(--measure)" },
});

/** Open, or around the disc: both are seen where start and target are the same. */
const ring = ([cx, cy]: [number, number], isAround: boolean) => ({
  type: "circle",
  shape: { cx, cy, r: isAround ? RADIUS + 3 : RADIUS - 1 },
  style: { fill: isAround ? "none" : "var(--sheet)", stroke: "var(--measure)", lineWidth: 2 },
});

const label = ({ point: [x, y], text }: End, side: 1 | -1) => ({
  type: "text",
  style: {
    text,
    x: x + side * GAP,
    y,
    align: side === 1 ? "left" : "right",
    verticalAlign: "middle",
    fill: "var(--ink)",
    fontSize: CHART_TEXT_PX,
    fontFamily: "inherit",
    width: LABEL_PX - GAP,
    overflow: "truncate",
  },
});
