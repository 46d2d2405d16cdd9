/** A table of the document, drawn as one: indicators by their printed columns, tasks with units and deadlines, other rows as they stand. */
import type { Duty, Indicator, Passage } from "../../../model/index.ts";
import { Carriers, deadlineText } from "../../components/figures.tsx";
import { TableScroll } from "../../components/table-scroll.tsx";
import { Inferred, LineLink, MentionSteps, PassageText, passageClass } from "./passage-block.tsx";
import { PassageNotes } from "./passage-notes.tsx";
import type { ReadNode } from "./reading-tree.ts";
import { HeadingRow } from "./section.tsx";
import type { ReaderView } from "./view.ts";

interface Props {
  view: ReaderView;
  node: ReadNode;
}

export const isTable = ({ outline, children }: ReadNode): boolean => outline?.kind === "table" && children.length > 0;

export const TableBlock = ({ view, node }: Props) => {
  const name = node.outline?.heading ?? "表";
  const rows = passagesOf(node);
  const columns = columnsOf(rows.flatMap((passage) => view.factsOf(passage).indicators));
  const isTasks = rows.some(({ kind }) => kind === "task");
  return (
    <section class="printed-table">
      {node.outline !== null && <HeadingRow view={view} node={node} outline={node.outline} />}
      <TableScroll label={name}>
        <table>
          <caption class="visually-hidden">{name}</caption>
          {isTasks ? (
            <TaskRows view={view} node={node} />
          ) : columns.length > 0 ? (
            <IndicatorRows view={view} rows={rows} columns={columns} />
          ) : (
            <PlainRows view={view} rows={rows} />
          )}
        </table>
      </TableScroll>
    </section>
  );
};

const passagesOf = ({ passage, children }: ReadNode): Passage[] => [
  ...(passage === null ? [] : [passage]),
  ...children.flatMap(passagesOf),
];

/** Titles of the printed columns, those of the fullest row first. */
function columnsOf(indicators: readonly Indicator[]): string[] {
  const rows = indicators.map(({ cells }) => cells.map(({ column }) => column));
  const fullest = rows.toSorted((a, b) => b.length - a.length);
  return [...new Set(fullest.flat())];
}

const Head = ({ columns }: { columns: readonly string[] }) => (
  <thead>
    <tr>
      {["行", ...columns, "注"].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  </thead>
);

const LineCell = ({ view, passage }: { view: ReaderView; passage: Passage }) => (
  <td class="line-cell">
    <LineLink view={view} passage={passage} />
  </td>
);

const NotesCell = ({ view, passage }: { view: ReaderView; passage: Passage }) => (
  <td class="notes-cell">
    <MentionSteps view={view} passage={passage} />
    <PassageNotes view={view} passage={passage} factless />
  </td>
);

interface IndicatorProps {
  view: ReaderView;
  rows: readonly Passage[];
  columns: readonly string[];
}

const IndicatorRows = ({ view, rows, columns }: IndicatorProps) => (
  <>
    <Head columns={columns} />
    <tbody>
      {rows.map((passage) => {
        const [indicator] = view.factsOf(passage).indicators;
        return (
          <tr class={passageClass(view, passage)} id={passage.eId}>
            <LineCell view={view} passage={passage} />
            {indicator === undefined || indicator.cells.length === 0 ? (
              <td colspan={columns.length}>
                <PassageText view={view} passage={passage} />
              </td>
            ) : (
              columns.map((column) => <IndicatorCell indicator={indicator} column={column} />)
            )}
            <NotesCell view={view} passage={passage} />
          </tr>
        );
      })}
    </tbody>
  </>
);

/** A cell that the original merges with the one above is left empty, as it is printed. */
const IndicatorCell = ({ indicator, column }: { indicator: Indicator; column: string }) => {
  const raw = indicator.cells.find((cell) => cell.column === column)?.raw ?? "";
  return raw === indicator.name ? <th scope="row">{raw}</th> : <td>{raw}</td>;
};

const TASK_COLUMNS = ["任务", "责任单位", "完成时限"];

const TaskRows = ({ view, node }: Props) => (
  <>
    <Head columns={TASK_COLUMNS} />
    {node.children.map((child) => (
      <tbody>
        {child.outline !== null && child.passage === null && (
          <tr id={child.eId}>
            <th scope="rowgroup" colspan={TASK_COLUMNS.length + 2}>
              {child.outline.num} {child.outline.heading}
              {child.outline.inferred && <Inferred />}
            </th>
          </tr>
        )}
        {passagesOf(child).map((passage) => (
          <TaskRow view={view} passage={passage} />
        ))}
      </tbody>
    ))}
  </>
);

const TaskRow = ({ view, passage }: { view: ReaderView; passage: Passage }) => {
  const [duty] = view.factsOf(passage).duties;
  return (
    <tr class={passageClass(view, passage)} id={passage.eId}>
      <LineCell view={view} passage={passage} />
      <td class="quote">
        <PassageText
          view={view}
          passage={passage}
          end={duty === undefined ? passage.text.length : taskEnd(passage, duty)}
        />
      </td>
      <td>{duty !== undefined && <Carriers duty={duty} />}</td>
      <td>{duty !== undefined && deadlineText(duty.deadline)}</td>
      <NotesCell view={view} passage={passage} />
    </tr>
  );
};

/** Where the cell of the task ends: units and deadline, printed in cells of their own, follow it in the text of the row. */
function taskEnd({ text }: Passage, { lead, support, responsible, deadline }: Duty): number {
  const printed = [deadline?.raw ?? "", ...[...lead, ...support, ...responsible].map((unit) => unit.printed)];
  let end = text.length;
  for (let isCut = true; isCut; ) {
    const rest = text.slice(0, end).trimEnd();
    const last = printed.find((part) => part !== "" && rest.endsWith(part));
    end = rest.length - (last?.length ?? 0);
    isCut = last !== undefined;
  }
  return end;
}

const PlainRows = ({ view, rows }: { view: ReaderView; rows: readonly Passage[] }) => (
  <>
    <Head columns={["内容"]} />
    <tbody>
      {rows.map((passage) => (
        <tr class={passageClass(view, passage)} id={passage.eId}>
          <LineCell view={view} passage={passage} />
          <td class="quote">
            <PassageText view={view} passage={passage} />
          </td>
          <NotesCell view={view} passage={passage} />
        </tr>
      ))}
    </tbody>
  </>
);
