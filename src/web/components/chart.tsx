/** A drawn chart with its label; the table or list beside it says the same in words. */
import { raw } from "hono/html";
import type { Drawing } from "../charts/render-chart.ts";

export const Chart = ({ drawing, label }: { drawing: Drawing; label: string }) => (
  <div class="chart" role="img" aria-label={label}>
    {raw(drawing.svg)}
  </div>
);
