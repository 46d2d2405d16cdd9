/**
 * The matrix of topics and places: how every document stands to every topic, by shape, word and colour, with strength as steps. A group of
 * topics opens without a script; closed, it says how many of its topics each document acts on.
 */
import type { Document, MatrixCell, MatrixTopic } from "../../../model/index.ts";
import { STRENGTH_NAMES } from "../../../services/names.ts";
import { DocumentLink, placeName } from "../../components/document-name.tsx";
import { StateMark } from "../../components/state.tsx";
import { urls } from "../../urls.ts";
import type { MatrixView, TopicGroupView } from "./columns.ts";
import { StrengthBars, StrengthSymbols } from "./strength-bars.tsx";

/** Documents that a comparison lays side by side. */
const COMPARED = 5;

interface Props {
  view: MatrixView;
  /** Groups that stand open; "all" opens every one. */
  open: string | undefined;
}

export const Matrix = ({ view, open }: Props) => (
  <section
    class={`matrix table-scroll cols-${view.columns.length}`}
    tabindex={0}
    aria-label="覆盖矩阵，可左右滚动"
    id="matrix-groups"
  >
    <StrengthSymbols />
    <Head view={view} />
    {view.groups.map((group, at) => (
      <Group
        view={view}
        group={group}
        isOpen={open === "all" || open === group.id || (open === undefined && at === 0)}
      />
    ))}
  </section>
);

const Head = ({ view: { columns, provinces } }: Pick<Props, "view">) => (
  <div class="matrix-head">
    {provinces.length < columns.length && (
      <div class="matrix-row provinces">
        <span class="corner" />
        {provinces.map(({ name, columns: span }) => (
          <span class={`span-${span}`}>{name}</span>
        ))}
      </div>
    )}
    <div class="matrix-row">
      <span class="corner muted small">主题 ╲ 文件</span>
      {columns.map((document) => (
        <DocumentLink document={document} />
      ))}
    </div>
  </div>
);

const Group = ({ view, group, isOpen }: { view: MatrixView; group: TopicGroupView; isOpen: boolean }) => (
  <details class="matrix-group" id={`group-${group.id}`} open={isOpen} data-entries>
    <summary class="matrix-row">
      <span class="corner">
        {group.label} <span class="muted small">{group.rows.length}</span>
      </span>
      {view.columns.map((document, at) => (
        <Share document={document} cells={group.rows.map(({ cells }) => cells[at]!)} />
      ))}
    </summary>
    <table>
      <caption class="visually-hidden">{group.label}：各文件对各主题的表述</caption>
      <colgroup>
        <col class="topic-column" />
        {view.columns.map(() => (
          <col />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">主题</span>
          </th>
          {view.columns.map((document) => (
            <th scope="col">
              <span class="visually-hidden">{placeName(document)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.rows.map(({ topic, cells }) => (
          <tr data-entry={`${topic.prefLabel} ${topic.labelEn ?? ""}`}>
            <th scope="row">
              <a href={urls.compare({ topic: topic.topicId })}>{topic.prefLabel}</a>
            </th>
            {cells.map((cell, at) => (
              <td>
                <CellLink cell={cell} topic={topic} columns={view.columns} at={at} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

/** Of how many topics of the group a document has measures; a bar says it at a glance. */
const Share = ({ document, cells }: { document: Document; cells: readonly MatrixCell[] }) => {
  const acted = cells.filter(({ state }) => state === "measure").length;
  return (
    <span class="share" title={`${placeName(document)}：${cells.length} 个主题中 ${acted} 个有举措`}>
      <span class="visually-hidden">{placeName(document)}有举措的主题 </span>
      {acted}/{cells.length}
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="whole" width="100" height="4" />
        <rect class="part" width={(100 * acted) / cells.length} height="4" />
      </svg>
    </span>
  );
};

interface CellProps {
  cell: MatrixCell;
  topic: MatrixTopic;
  columns: readonly Document[];
  at: number;
}

/** Row and column name the link; its own text says state and strength. */
const CellLink = ({ cell: { state, equivalent, strength: own, passages }, topic, columns, at }: CellProps) => {
  const strength = equivalent?.strength ?? own;
  const says = [
    equivalent && `由“${equivalent.label}”代替`,
    strength !== "none" && STRENGTH_NAMES[strength],
    passages > 0 && `${passages} 条`,
  ].filter(Boolean);
  return (
    <a class="cell" href={evidenceUrl(topic, columns, at)} title={says.length > 0 ? says.join(" · ") : undefined}>
      <StateMark state={state} />
      <StrengthBars strength={strength} />
    </a>
  );
};

/** The comparison on the topic with the cell's document first, beside its neighbours in the matrix. */
function evidenceUrl({ topicId }: MatrixTopic, columns: readonly Document[], at: number): string {
  const base = columns[at]!.docId;
  const first = Math.max(0, Math.min(at - 2, columns.length - COMPARED));
  const docs = columns.slice(first, first + COMPARED).map(({ docId }) => docId);
  return urls.compare({ topic: topicId, base, docs: columns.length > COMPARED ? docs : null });
}
