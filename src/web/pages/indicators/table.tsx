/** Indicators side by side: a row for each concept, a column for each document, the printed cells on demand. */
import type { Document, Indicator, IndicatorCell, IndicatorRow } from "../../../model/index.ts";
import { NATURE_NAMES, ORIGIN_NAMES } from "../../../services/names.ts";
import { DocumentLink } from "../../components/document-name.tsx";
import { Figure } from "../../components/figures.tsx";
import { TableScroll } from "../../components/table-scroll.tsx";
import { urls } from "../../urls.ts";
import type { IndicatorsView } from "./rows.ts";

export const IndicatorTable = ({ view }: { view: IndicatorsView }) => (
  <TableScroll label="各地指标对照表">
    <table class="indicator-table">
      <caption class="visually-hidden">各地指标对照：一行一项指标，一列一份文件，每格为基期数 → 目标数</caption>
      <thead>
        <tr>
          <th scope="col">指标</th>
          {view.columns.map((document) => (
            <th scope="col">
              <DocumentLink document={document} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row row={row} view={view} />
        ))}
      </tbody>
    </table>
  </TableScroll>
);

const Row = ({ row, view }: { row: IndicatorRow; view: IndicatorsView }) => (
  <tr id={row.concept}>
    <th scope="row">
      <a href={urls.indicators({ concept: row.concept })}>{row.label}</a>
      {row.unit !== null && <span class="unit">（{row.unit}）</span>}
      {!row.comparable && (
        <p class="incomparable">
          <span class="badge">不宜直接比较</span> {row.reason}
        </p>
      )}
      <Note note={view.notes.get(row.concept)} reason={row.reason} />
    </th>
    {row.cells.map((cell, i) => (
      <Cell cell={cell} row={row} document={view.columns[i]!} />
    ))}
  </tr>
);

/** What the row already says is not said twice. */
const Note = ({ note, reason }: { note: string | undefined; reason: string | null }) => {
  const rest = (note ?? "").split("；").filter((part) => part !== "" && !(reason ?? "").includes(part));
  return rest.length === 0 ? null : (
    <details class="concept-note">
      <summary>口径说明</summary>
      <p>{rest.join("；")}</p>
    </details>
  );
};

const Cell = ({ cell, row, document }: { cell: IndicatorCell; row: IndicatorRow; document: Document }) => {
  const { indicator, others, change, rank } = cell;
  if (indicator === null) return <td class="muted">未列</td>;
  return (
    <td>
      <Figures indicator={indicator} />
      <p class="cell-notes">
        {change !== null && <Change change={change} indicator={indicator} unit={row.unit} />}
        {rank !== null && (
          <span>
            {row.rankOne === "highest" ? "由高到低" : "由低到高"}第 {rank}
          </span>
        )}
        <Tags indicator={indicator} />
      </p>
      <details>
        <summary aria-label={`${document.region?.name ?? document.title}，${row.label}：原文所列`}>原文所列</summary>
        {[indicator, ...others].map((each) => (
          <Printed indicator={each} />
        ))}
      </details>
    </td>
  );
};

const Figures = ({ indicator: { baseline, target, unit } }: { indicator: Indicator }) => (
  <p class="figures">
    {baseline !== null && (
      <>
        <Figure value={baseline} unit={unit} /> →{" "}
      </>
    )}
    <b>
      <Figure value={target} unit={unit} />
    </b>
  </p>
);

/** 70%左右 → >70% is no standstill: where the figures are the same and the words are not, nothing is said. */
const Change = ({ change, indicator, unit }: { change: number; indicator: Indicator; unit: string | null }) =>
  change === 0 && indicator.baseline?.op !== indicator.target?.op ? null : <span>{changeText(change, unit)}</span>;

/** Percentages change by points. */
function changeText(change: number, unit: string | null): string {
  if (change === 0) return "持平";
  const size = `${Math.abs(change)}${unit === "%" ? " 个百分点" : ` ${unit ?? ""}`}`;
  return `${change > 0 ? "+" : "−"}${size}`;
}

const Tags = ({ indicator: { nature, origin } }: { indicator: Indicator }) => (
  <>
    {nature !== null && <span class={`badge nature-${nature}`}>{NATURE_NAMES[nature]}</span>}
    {origin !== "table" && <span class="badge">出自{ORIGIN_NAMES[origin]}</span>}
  </>
);

export const Printed = ({ indicator }: { indicator: Indicator }) => {
  const { docId, passageId, cells, name, target, origin } = indicator;
  const eId = passageId.slice(docId.length + 1);
  const printed = cells.length > 0 ? cells : [{ column: name, raw: target?.raw ?? "" }];
  return (
    <div class="printed">
      <dl>
        {printed.map(({ column, raw }) => (
          <div>
            <dt>{column}</dt>
            <dd>{raw}</dd>
          </div>
        ))}
      </dl>
      <a class="place" href={urls.document(docId, { at: eId })}>
        {ORIGIN_NAMES[origin]}出处
      </a>
    </div>
  );
};
