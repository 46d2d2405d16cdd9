/** The figures that plans hold themselves to: small charts of those that may be compared, and all of them side by side. */
import type { Document, Indicator } from "../../../model/index.ts";
import { NATURE_NAMES, ORIGIN_NAMES } from "../../../services/names.ts";
import { Chart } from "../../components/chart.tsx";
import { ExportLinks } from "../../components/export-links.tsx";
import { FactFilters, RegionFilter, SelectFilter } from "../../components/fact-filters.tsx";
import { Figure } from "../../components/figures.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { definePage } from "../../page.ts";
import { urls } from "../../urls.ts";
import { type ConceptChart, chartLabel, conceptCharts } from "./charts.ts";
import { IndicatorsPageQuery, type IndicatorsView, indicatorsView } from "./rows.ts";
import { IndicatorTable } from "./table.tsx";

export const indicatorsPage = definePage({
  path: "/indicators",
  nav: "indicators",
  query: IndicatorsPageQuery,
  async render({ ctx, request, url }) {
    const view = await indicatorsView(ctx, request);
    const charts = await conceptCharts(view.rows, view.columns);
    return {
      title: "指标对照",
      body: <Indicators view={view} charts={charts} documents={ctx.index.documents} url={url} />,
      wide: true,
    };
  },
});

interface Props {
  view: IndicatorsView;
  charts: ConceptChart[];
  documents: readonly Document[];
  url: URL;
}

const Indicators = ({ view, charts, documents, url }: Props) => (
  <div class="facts-page">
    <header class="page-head">
      <h1>指标对照</h1>
      <p>
        各地规划所列的数字放在一处看。口径、单位、年份一致的才给出变化和次序；不一致的说明原因，不作比较。数字、单位照录原文。
      </p>
    </header>
    <Filters view={view} documents={documents} />
    {view.rows.length === 0 && view.loose.length === 0 ? (
      <Nothing view={view} />
    ) : (
      <>
        <Charts charts={charts} />
        <section>
          <div class="row facts-head">
            <h2>
              全部指标{" "}
              <small class="muted">
                {view.rows.length} 项 · {view.documents} 份文件
              </small>
            </h2>
            <ExportLinks subject="indicators" query={{ concept: view.query.concept, regions: view.query.regions }} />
          </div>
          {view.rows.length > 0 && <IndicatorTable view={view} />}
          <Pager url={url} page={view.query.page} pages={view.pages} what="文件" />
        </section>
        <Loose indicators={view.loose} />
      </>
    )}
  </div>
);

const Filters = ({
  view: { query, concepts },
  documents,
}: {
  view: IndicatorsView;
  documents: readonly Document[];
}) => (
  <FactFilters
    action={urls.indicators({})}
    isSet={[query.concept, query.regions, query.nature, query.origin].some((value) => value !== undefined)}
  >
    <SelectFilter name="concept" label="指标" all="全部指标" value={query.concept} choices={concepts} />
    <RegionFilter documents={documents} value={query.regions} />
    <SelectFilter name="nature" label="属性" all="不限" value={query.nature} choices={choicesOf(NATURE_NAMES)} />
    <SelectFilter name="origin" label="出自" all="不限" value={query.origin} choices={choicesOf(ORIGIN_NAMES)} />
  </FactFilters>
);

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

const Charts = ({ charts }: { charts: ConceptChart[] }) =>
  charts.length === 0 ? null : (
    <section aria-labelledby="charts">
      <h2 id="charts">可以比较的指标</h2>
      <p class="chart-legend">
        <span class="key-ring" aria-hidden="true" /> 基期数 <span class="key-disc" aria-hidden="true" />{" "}
        目标数（各图横轴自成比例，不从零起；只画有数字的地方）
      </p>
      <div class="small-multiples">
        {charts.map((chart) => (
          <figure>
            <figcaption>
              <a href={`#${chart.row.concept}`}>{chart.row.label}</a>
              <span class="muted">{yearsText(chart)}</span>
            </figcaption>
            <Chart drawing={chart.drawing} label={chartLabel(chart)} />
          </figure>
        ))}
      </div>
    </section>
  );

function yearsText({ row: { cells } }: ConceptChart): string {
  const years = (side: "baseline" | "target") =>
    [...new Set(cells.flatMap(({ indicator }) => indicator?.[side]?.year ?? []))].sort().join("、");
  const [from, to] = [years("baseline"), years("target")];
  return [from, to].filter((text) => text !== "").join(" → ");
}

const Nothing = ({ view: { query } }: { view: IndicatorsView }) => (
  <Notice kind="empty" title="没有符合条件的指标">
    <p>
      所选条件下没有列出数字。可以<a href={urls.indicators({ concept: query.concept })}>放宽地区、属性和出处</a>，或
      <a href={urls.indicators({})}>看全部指标</a>，或<a href={urls.targets({})}>看正文里的目标</a>。
    </p>
  </Notice>
);

const Loose = ({ indicators }: { indicators: readonly Indicator[] }) =>
  indicators.length === 0 ? null : (
    <section>
      <h2>各地自有的指标</h2>
      <ul class="plain-list loose-indicators">
        {indicators.map(({ docId, passageId, region, name, baseline, target, unit }) => (
          <li>
            <a href={urls.document(docId, { at: passageId.slice(docId.length + 1) })}>{region?.name ?? docId}</a> {name}{" "}
            {baseline !== null && (
              <>
                <Figure value={baseline} unit={unit} /> →{" "}
              </>
            )}
            <Figure value={target} unit={unit} />
          </li>
        ))}
      </ul>
    </section>
  );
