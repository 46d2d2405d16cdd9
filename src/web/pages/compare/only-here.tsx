/** What a cell alone says among those compared: figures, groups of people, instruments, bodies; verbatim. */
import type { Cell, OnlyMark } from "../../../model/index.ts";
import { onlyMarks } from "./cell-texts.ts";

const KINDS: readonly [keyof Cell["only"], string][] = [
  ["numbers", "数字"],
  ["groups", "人群"],
  ["instruments", "做法"],
  ["bodies", "单位"],
];

export const OnlyHere = ({ cell }: { cell: Cell }) => {
  const count = onlyMarks(cell).length;
  if (count === 0) return null;
  return (
    <details class="only-here">
      <summary>只有这一列写到（{count}）</summary>
      <dl>
        {KINDS.filter(([kind]) => cell.only[kind].length > 0).map(([kind, name]) => (
          <div>
            <dt>{name}</dt>
            <dd>{cell.only[kind].map(MarkLine)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** A figure says what it is of; a name is enough by itself. */
const MarkLine = ({ label, text }: OnlyMark, at: number) => (
  <>
    {at > 0 && "、"}
    <mark class="m-only">{text}</mark>
    {label !== null && label !== text && <span class="muted">（{label}）</span>}
  </>
);
