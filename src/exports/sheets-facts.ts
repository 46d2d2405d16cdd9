/** Indicators, targets and duties as tables, a row each. Figures are numbers; beside them stands what is printed. */
import type { Duty, DutyUnit, Indicator, IndicatorConcept, Target, Value } from "../model/index.ts";
import { NATURE_NAMES, ORIGIN_NAMES, TENSE_NAMES } from "../services/names.ts";
import { documentColumns, placeColumns } from "./columns.ts";
import type { Library } from "./library.ts";
import { type Column, type Sheet, sheet } from "./sheet.ts";

interface Fact {
  docId: string;
  passageId: string;
}

const LIST_SEPARATOR = "、";

export function indicatorSheet(
  indicators: readonly Indicator[],
  library: Library,
  concepts: readonly IndicatorConcept[] = [],
): Sheet {
  const byId = new Map(concepts.map((concept) => [concept.concept, concept]));
  const conceptOf = ({ concept }: Indicator) => (concept === null ? undefined : byId.get(concept));
  const columns: Column<Indicator>[] = [
    { header: "指标", width: 34, brief: true, of: (row) => row.name },
    { header: "同义指标", width: 24, of: (row) => conceptOf(row)?.label ?? row.concept },
    { header: "维度", width: 14, of: (row) => row.dimension },
    { header: "单位", width: 8, brief: true, of: (row) => row.unit },
    ...valueColumns("基期", (row) => row.baseline),
    ...valueColumns("目标", (row) => row.target),
    { header: "属性", width: 9, brief: true, of: (row) => row.nature && NATURE_NAMES[row.nature] },
    { header: "牵头单位", width: 18, of: (row) => row.leadUnit },
    { header: "出处", width: 9, of: (row) => ORIGIN_NAMES[row.origin] },
    { header: "可否直接比较", width: 12, of: (row) => comparableText(conceptOf(row)) },
    { header: "可比性说明", width: 40, of: (row) => conceptOf(row)?.note ?? null },
  ];
  return factSheet("指标", columns, indicators, library);
}

function valueColumns(what: string, of: (row: Indicator) => Value | null): Column<Indicator>[] {
  return [
    { header: `${what}原文`, width: 18, brief: true, of: (row) => of(row)?.raw ?? null },
    { header: `${what}符号`, width: 8, of: (row) => of(row)?.op ?? null },
    { header: `${what}数值`, width: 10, of: (row) => of(row)?.value ?? null },
    { header: `${what}年份`, width: 8, brief: true, of: (row) => of(row)?.year ?? null },
  ];
}

function comparableText(concept: IndicatorConcept | undefined): string | null {
  if (concept === undefined) return null;
  return concept.comparable ? "可以" : "不可以";
}

const targetColumns: Column<Target>[] = [
  { header: "事项", width: 34, brief: true, of: (row) => row.subject },
  { header: "符号", width: 6, of: (row) => row.op },
  { header: "数值", width: 10, brief: true, of: (row) => row.value },
  { header: "数值上限", width: 10, of: (row) => row.valueTo },
  { header: "单位", width: 8, brief: true, of: (row) => row.unit },
  { header: "期限", width: 16, brief: true, of: (row) => row.deadline?.raw ?? null },
  { header: "期限年份", width: 9, of: (row) => row.deadline?.year ?? null },
  { header: "时态", width: 10, of: (row) => TENSE_NAMES[row.tense] },
  { header: "原文", width: 60, brief: true, of: (row) => row.quote },
  { header: "提示", width: 24, of: (row) => joined(row.warnings) },
];

export const targetSheet = (targets: readonly Target[], library: Library): Sheet =>
  factSheet("目标", targetColumns, targets, library);

const dutyColumns: Column<Duty>[] = [
  { header: "任务分组", width: 24, of: (row) => row.group },
  { header: "任务", width: 50, brief: true, of: (row) => row.task },
  { header: "牵头单位", width: 22, brief: true, of: (row) => printed(row.lead) },
  { header: "配合单位", width: 30, brief: true, of: (row) => printed(row.support) },
  { header: "责任单位", width: 30, brief: true, of: (row) => printed(row.responsible) },
  { header: "完成时限", width: 16, brief: true, of: (row) => row.deadline?.raw ?? null },
  { header: "时限年份", width: 9, of: (row) => row.deadline?.year ?? null },
  { header: "长期任务", width: 9, of: (row) => row.deadline && yesNo(row.deadline.ongoing) },
  { header: "每年任务", width: 9, of: (row) => row.deadline && yesNo(row.deadline.recurring) },
  { header: "提示", width: 24, of: (row) => joined(row.warnings) },
];

export const dutySheet = (duties: readonly Duty[], library: Library): Sheet =>
  factSheet("任务分工", dutyColumns, duties, library);

function factSheet<F extends Fact>(name: string, columns: Column<F>[], facts: readonly F[], library: Library): Sheet {
  const documentOf = ({ docId }: F) => library.document(docId);
  const passageOf = ({ passageId }: F) => library.passage(passageId);
  return sheet(name, [...documentColumns(documentOf), ...columns, ...placeColumns(documentOf, passageOf)], facts);
}

const printed = (units: readonly DutyUnit[]): string | null => joined(units.map((unit) => unit.printed));
const joined = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(LIST_SEPARATOR));
const yesNo = (value: boolean): string => (value ? "是" : "否");
