/** What is promised by figure or date and what is reported as reached, by year, each with its quote and place. */
import { z } from "zod";
import { type Document, type Target, TargetsRequest, Tense, type TopicDescription } from "../../../model/index.ts";
import { TENSE_NAMES } from "../../../services/names.ts";
import { operations } from "../../../services/operations.ts";
import type { Drawing } from "../../charts/render-chart.ts";
import { Chart } from "../../components/chart.tsx";
import { DocumentLink } from "../../components/document-name.tsx";
import { ExportLinks } from "../../components/export-links.tsx";
import {
  DueBeforeFilter,
  FactFilters,
  RegionFilter,
  SelectFilter,
  TopicFilter,
} from "../../components/fact-filters.tsx";
import { targetFigure } from "../../components/figures.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { TableScroll } from "../../components/table-scroll.tsx";
import { definePage } from "../../page.ts";
import { urls } from "../../urls.ts";
import { allFacts } from "../all-facts.ts";
import { byYear, targetsChart, targetsLabel, type YearGroup, yearName } from "./timeline.ts";

const TARGETS_A_PAGE = 150;

const Query = z.object({
  /** What is promised, unless something else is asked for. */
  tense: z.enum([...Tense.options, "all"]).default("future"),
  regions: TargetsRequest.shape.regions,
  topic: TargetsRequest.shape.topic,
  dueBefore: TargetsRequest.shape.dueBefore,
  page: z.coerce.number().int().min(1).default(1),
});
type Query = z.output<typeof Query>;

const tenseOf = ({ tense }: Query) => (tense === "all" ? undefined : tense);

export const targetsPage = definePage({
  path: "/targets",
  nav: "indicators",
  query: Query,
  async render({ ctx, request, url }) {
    const { page: _, ...asked } = request;
    const found = await allFacts(async (part) => {
      const { total, targets } = await operations.targets.run(ctx, { ...asked, tense: tenseOf(request), ...part });
      return { total, facts: targets };
    });
    const { topics } = await operations.topics.run(ctx, {});
    const groups = byYear(found);
    const drawing = groups.length === 0 ? null : await targetsChart(groups);
    const { documents } = ctx.index;
    return {
      title: "目标时间表",
      body: (
        <Targets query={request} url={url} groups={groups} drawing={drawing} documents={documents} topics={topics} />
      ),
    };
  },
});

interface Props {
  query: Query;
  url: URL;
  groups: YearGroup[];
  drawing: Drawing | null;
  documents: readonly Document[];
  topics: readonly TopicDescription[];
}

const Targets = ({ query, url, groups, drawing, documents, topics }: Props) => {
  const ordered = groups.flatMap(({ targets }) => targets);
  const pages = Math.max(1, Math.ceil(ordered.length / TARGETS_A_PAGE));
  const page = Math.min(query.page, pages);
  const { regions, topic, dueBefore } = query;
  const shown = byYear(ordered.slice((page - 1) * TARGETS_A_PAGE, page * TARGETS_A_PAGE));
  return (
    <div class="facts-page">
      <header class="page-head">
        <h1>目标时间表</h1>
        <p>各地写明数字或期限的目标，和正文中报告的已有数据，按所写年份排列；引文照录原文。</p>
      </header>
      <ExportLinks subject="targets" query={{ tense: tenseOf(query), regions, topic, dueBefore }} />
      <Filters query={query} documents={documents} topics={topics} />
      {drawing === null ? (
        <Nothing />
      ) : (
        <>
          <figure class="timeline-chart">
            <TableScroll label="按年份的目标数">
              <Chart drawing={drawing} label={targetsLabel(groups)} />
            </TableScroll>
            <figcaption class="chart-legend">
              共 {ordered.length} 项。 <span class="key-box" aria-hidden="true" /> 目标{" "}
              <span class="key-box hollow" aria-hidden="true" /> 已有数据
            </figcaption>
          </figure>
          {shown.map((group) => (
            <Year
              group={group}
              total={groups.find(({ year }) => year === group.year)!.targets.length}
              all={documents}
              mixed={query.tense === "all"}
            />
          ))}
          <Pager url={url} page={page} pages={pages} what="目标" />
        </>
      )}
    </div>
  );
};

const Filters = ({ query, documents, topics }: Pick<Props, "query" | "documents" | "topics">) => (
  <FactFilters
    action={urls.targets({})}
    isSet={
      query.tense !== "future" || [query.regions, query.topic, query.dueBefore].some((value) => value !== undefined)
    }
  >
    <SelectFilter
      name="tense"
      label="类别"
      all={TENSE_NAMES.future}
      value={query.tense}
      choices={[
        { value: "past", label: TENSE_NAMES.past },
        { value: "all", label: "目标与已有数据" },
      ]}
    />
    <RegionFilter documents={documents} value={query.regions} />
    <TopicFilter topics={topics} value={query.topic} />
    <DueBeforeFilter value={query.dueBefore} />
  </FactFilters>
);

const Nothing = () => (
  <Notice kind="empty" title="没有符合条件的目标">
    <p>
      所选条件下没有写明数字或期限的目标。可以<a href={urls.targets({})}>放宽条件</a>，或
      <a href={urls.indicators({})}>看指标表</a>，或<a href={urls.search({ q: "目标" })}>检索条款</a>。
    </p>
  </Notice>
);

interface YearProps {
  group: YearGroup;
  total: number;
  all: readonly Document[];
  /** Both tenses are listed, so each entry names its own. */
  mixed: boolean;
}

const Year = ({ group, total, all, mixed }: YearProps) => (
  <section class="year">
    <h2>
      {yearName(group.year)} <small class="muted">{total} 项</small>
    </h2>
    <ul class="plain-list fact-list">
      {group.targets.map((target) => (
        <TargetItem target={target} document={all.find(({ docId }) => docId === target.docId)!} mixed={mixed} />
      ))}
    </ul>
  </section>
);

const TargetItem = ({ target, document, mixed }: { target: Target; document: Document; mixed: boolean }) => (
  <li class={`target-${target.tense}`}>
    <p class="fact-where">
      <DocumentLink document={document} />
      {mixed && <span class="badge">{TENSE_NAMES[target.tense]}</span>}
    </p>
    <div>
      <blockquote class="quote">{target.quote}</blockquote>
      <p class="fact-line">
        {targetFigure(target) !== null && <b>{targetFigure(target)}</b>}
        {target.deadline !== null && <span>所写时间：{target.deadline.raw}</span>}
        <a class="place" href={urls.document(target.docId, { at: target.passageId.slice(target.docId.length + 1) })}>
          出处
        </a>
        {target.warnings.length > 0 && <span class="fact-odd">本文件另一处数值不同</span>}
      </p>
    </div>
  </li>
);
