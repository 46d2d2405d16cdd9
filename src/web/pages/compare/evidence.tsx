/** More of what a cell rests on: further clauses, indicators, targets, duties; each verbatim, with its place. */
import type { Cell, Duty, Indicator, Target } from "../../../model/index.ts";
import { TENSE_NAMES } from "../../../services/names.ts";
import { CountList } from "../../components/count-list.tsx";
import { HitQuote } from "../../components/hit-quote.tsx";
import { Marked } from "../../components/marked.tsx";
import { PinButton } from "../../components/pin-button.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { numberMarks } from "../../number-marks.ts";
import { urls } from "../../urls.ts";
import type { Row } from "./rows.ts";

export const Evidence = ({ cell, row }: { cell: Cell; row: Row }) => {
  const hits = cell.evidence.slice(1);
  const facts = cell.indicators.length + cell.targets.length + cell.duties.length;
  if (hits.length + facts === 0) return null;
  return (
    <details class="cell-more">
      <summary>
        更多依据（
        <CountList counts={countsOf(hits.length, cell)} />）
      </summary>
      {hits.map((hit) => (
        <section>
          <HitQuote shown={row.texts.get(hit)!} />
          <p class="cell-foot">
            <PlaceLink passage={hit.passage} query={row.label} /> <PinButton passageId={hit.passage.passageId} />
          </p>
        </section>
      ))}
      <FactList title="指标" facts={cell.indicators.map(IndicatorLine)} />
      <FactList title="目标" facts={cell.targets.map(TargetLine)} />
      <FactList title="任务分工" facts={cell.duties.map(DutyLine)} />
    </details>
  );
};

function countsOf(hits: number, { indicators, targets, duties }: Cell): [name: string, count: number][] {
  const counts: [string, number][] = [
    ["条款", hits],
    ["指标", indicators.length],
    ["目标", targets.length],
    ["分工", duties.length],
  ];
  return counts.filter(([, count]) => count > 0);
}

const FactList = ({ title, facts }: { title: string; facts: unknown[] }) =>
  facts.length === 0 ? null : (
    <section>
      <p class="fact-title">{title}</p>
      <ul class="cell-facts">
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
    </section>
  );

const IndicatorLine = ({ name, baseline, target, ...fact }: Indicator) => (
  <>
    {name}：{[baseline, target].filter((value) => value !== null).map(ValueText)} <FactPlace {...fact} />
  </>
);

const ValueText = (value: NonNullable<Indicator["target"]>, at: number) => (
  <>
    {at > 0 && " → "}
    {value.year !== null && `${value.year}年 `}
    <mark class="m-number">{value.raw}</mark>
  </>
);

const TargetLine = ({ quote, deadline, tense, ...fact }: Target) => (
  <>
    {tense === "past" && <span class="badge">{TENSE_NAMES.past}</span>}{" "}
    <Marked text={quote} ranges={numberMarks(quote)} />
    {deadline !== null && !quote.includes(deadline.raw) && `（${deadline.raw}）`} <FactPlace {...fact} />
  </>
);

const DutyLine = ({ task, lead, support, responsible, deadline, ...fact }: Duty) => (
  <>
    {task}
    {[
      unitsText("牵头", lead),
      unitsText("配合", support),
      unitsText("责任", responsible),
      deadline === null ? "" : `时限：${deadline.raw}`,
    ]
      .filter((part) => part !== "")
      .map((part) => (
        <span class="fact-part">{part}</span>
      ))}{" "}
    <FactPlace {...fact} />
  </>
);

const unitsText = (role: string, units: Duty["lead"]) =>
  units.length === 0 ? "" : `${role}：${units.map(({ printed }) => printed).join("、")}`;

const FactPlace = ({ docId, passageId }: { docId: string; passageId: string }) => (
  <a class="place" href={urls.document(docId, { at: passageId.slice(docId.length + 1) })}>
    出处
  </a>
);
