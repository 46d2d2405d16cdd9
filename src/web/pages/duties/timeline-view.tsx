/** What is due when: a chart of the counts, then the duties year by year, those without a year last. */
import type { Document, Duty } from "../../../model/index.ts";
import { type Drawing, renderChart } from "../../charts/render-chart.ts";
import { YEAR_BARS_HEIGHT, yearBars } from "../../charts/year-bars.ts";
import { Chart } from "../../components/chart.tsx";
import { Pager } from "../../components/pager.tsx";
import { TableScroll } from "../../components/table-scroll.tsx";
import { DutyList } from "./duty-list.tsx";
import { byDeadline, type DueGroup } from "./view.ts";

const WIDTH = 1080;
const DUTIES_A_PAGE = 150;

export const dutiesChart = (duties: readonly Duty[]): Promise<Drawing> => {
  const groups = byDeadline(duties);
  const counts = groups.map((group) => group.duties.length);
  const names = groups.map(({ name }) => name);
  return renderChart(yearBars(names, [{ name: "任务", hollow: false, counts }]), WIDTH, YEAR_BARS_HEIGHT);
};

interface Props {
  duties: readonly Duty[];
  drawing: Drawing;
  documents: ReadonlyMap<string, Document>;
  page: number;
  url: URL;
}

export const TimelineView = ({ duties, drawing, documents, page: asked, url }: Props) => {
  const groups = byDeadline(duties);
  const ordered = groups.flatMap((group) => group.duties);
  const pages = Math.max(1, Math.ceil(ordered.length / DUTIES_A_PAGE));
  const page = Math.min(asked, pages);
  const shown = byDeadline(ordered.slice((page - 1) * DUTIES_A_PAGE, page * DUTIES_A_PAGE));
  const totalOf = (id: string) => groups.find((group) => group.id === id)!.duties.length;
  return (
    <>
      <figure class="timeline-chart">
        <TableScroll label="按期限的任务数">
          <Chart drawing={drawing} label={chartLabel(groups)} />
        </TableScroll>
        <figcaption class="chart-legend">共 {duties.length} 项任务。写有年份并“持续推进”的，列在该年之下。</figcaption>
      </figure>
      {shown.map((group) => (
        <section class="year" id={group.id}>
          <h2>
            {group.name} <small class="muted">{totalOf(group.id)} 项</small>
          </h2>
          <DutyList duties={group.duties} documents={documents} />
        </section>
      ))}
      <Pager url={url} page={page} pages={pages} what="任务" />
    </>
  );
};

const chartLabel = (groups: readonly DueGroup[]): string =>
  `按期限的任务数：${groups.map(({ name, duties }) => `${name} ${duties.length} 项`).join("，")}`;
