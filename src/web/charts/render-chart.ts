/**
 * Draws a chart as SVG on the server, once and still. Colours are variables of the style sheet, so one drawing reads in the light, in the dark
 * and on paper. Guarantees: the SVG carries no style element, no script and nothing that reacts.
 */
import type { EChartsOption } from "echarts";

type Library = typeof import("echarts");

/** Loaded with the first chart: a start does not wait for it. The bundle in one file opens eight times as fast as the modules. */
const loadLibrary = async (): Promise<Library> => (await import("echarts/dist/echarts.esm.min")) as unknown as Library;

const STYLE_ELEMENT = /<style[\s\S]*?<\/style>/g;
/** What the drawing leaves for a script in the browser, which there is none of. */
const HOOKS = / (?:ecmeta_\w+|class|pointer-events|xmlns:xlink|baseProfile)="[^"]*"/g;
const FONT = "inherit";
export const CHART_TEXT_PX = 13;

export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

export async function renderChart(option: EChartsOption, width: number, height: number): Promise<Drawing> {
  const { init } = await loadLibrary();
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...option });
    const svg = chart.renderToSVGString({ useViewBox: true }).replace(STYLE_ELEMENT, "").replace(HOOKS, "");
    return { svg: svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" '), width, height };
  } finally {
    chart.dispose();
  }
}
