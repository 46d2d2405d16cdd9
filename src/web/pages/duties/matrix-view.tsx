/** Units × topics: how many duties of a topic name the unit, each count a link to them. */
import type { Duty, TopicDescription } from "../../../model/index.ts";
import type { ServiceContext } from "../../../services/context.ts";
import { operations } from "../../../services/operations.ts";
import { passagesById } from "../../../services/passages-by-id.ts";
import { TableScroll } from "../../components/table-scroll.tsx";
import { urls } from "../../urls.ts";
import { byUnit, type DutiesPageQuery, PARTS } from "./view.ts";

export interface DutyMatrix {
  units: string[];
  rows: { topic: TopicDescription; counts: number[] }[];
}

/** Topics that a duty's passage is about, not those it names in passing; in the order of the scheme. */
export async function dutyMatrix(ctx: ServiceContext, duties: readonly Duty[]): Promise<DutyMatrix> {
  const [passages, { topics }] = await Promise.all([
    passagesById(
      ctx,
      duties.map(({ passageId }) => passageId),
    ),
    operations.topics.run(ctx, {}),
  ]);
  const units = byUnit(duties).map(({ unit }) => unit);
  const counts = new Map<string, Map<string, number>>();
  for (const duty of duties) {
    const tags = passages.get(duty.passageId)?.topicTags.filter(({ about }) => about) ?? [];
    for (const { topicId } of tags) countUnits(duty, topicId, counts);
  }
  const rows = topics.flatMap((topic) => {
    const own = counts.get(topic.topicId);
    return own === undefined ? [] : [{ topic, counts: units.map((unit) => own.get(unit) ?? 0) }];
  });
  return { units, rows };
}

function countUnits(duty: Duty, topicId: string, counts: Map<string, Map<string, number>>): void {
  const own = counts.get(topicId) ?? new Map<string, number>();
  counts.set(topicId, own);
  const named = new Set(PARTS.flatMap((part) => duty[part].map(({ unit }) => unit)));
  for (const unit of named) own.set(unit, (own.get(unit) ?? 0) + 1);
}

export const MatrixView = ({ matrix, query }: { matrix: DutyMatrix; query: DutiesPageQuery }) => (
  <TableScroll label="单位与主题对照表">
    <table class="duty-matrix">
      <caption>一行一个主题，一列一类单位，数字为写明该单位的任务数</caption>
      <thead>
        <tr>
          <th scope="col">主题</th>
          {matrix.units.map((unit) => (
            <th scope="col">
              <span>{unit}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map(({ topic, counts }) => (
          <tr>
            <th scope="row">{topic.prefLabel}</th>
            {counts.map((count, i) => (
              <Count count={count} unit={matrix.units[i]!} topic={topic} query={query} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
);

interface CountProps {
  count: number;
  unit: string;
  topic: TopicDescription;
  query: DutiesPageQuery;
}

/** Depth of the ground follows the number, which stands in the cell. */
const STEPS = [1, 2, 4, 8];

const Count = ({ count, unit, topic: { topicId, prefLabel }, query: { regions, dueBefore } }: CountProps) => {
  if (count === 0) return <td />;
  return (
    <td class={`count-${STEPS.filter((step) => count >= step).length}`}>
      <a
        href={urls.duties({ unit, topic: topicId, regions, dueBefore })}
        aria-label={`${unit}，${prefLabel}：${count} 项`}
      >
        {count}
      </a>
    </td>
  );
};
