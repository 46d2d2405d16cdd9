/** Answers that are facts taken out of the plans: indicators, targets, duties. Figures stand as printed. */
import type { DutiesAnswer, Duty, Indicator, IndicatorsAnswer, Target, TargetsAnswer } from "../model/index.ts";
import { NATURE_NAMES, ORIGIN_NAMES, TENSE_NAMES } from "../services/names.ts";
import type { DocumentNames } from "./places.ts";
import { type Column, type Report, tableOf } from "./table.ts";

type Fact = { docId: string; passageId: string };

const ids: Column<Fact>[] = [
  { name: "文件标识", of: ({ docId }) => docId, shownIn: "data" },
  { name: "条款标识", of: ({ passageId }) => passageId, shownIn: "data" },
];

const listed = (total: number, shown: number): string[] => [`共 ${total} 项，列出 ${shown} 项`];

export function indicatorsReport({ concepts, indicators }: IndicatorsAnswer, nameOf: DocumentNames): Report {
  const columns: Column<Indicator>[] = [
    { name: "文件", of: ({ docId }) => nameOf(docId) },
    { name: "指标", of: ({ name }) => name },
    { name: "单位", of: ({ unit }) => unit },
    { name: "基期", of: ({ baseline }) => baseline?.raw ?? null },
    { name: "目标", of: ({ target }) => target?.raw ?? null },
    { name: "性质", of: ({ nature }) => nature && NATURE_NAMES[nature] },
    { name: "来源", of: ({ origin }) => ORIGIN_NAMES[origin] },
    { name: "概念", of: ({ concept }) => concept, shownIn: "data" },
    { name: "目标数值", of: ({ target }) => target?.value ?? null, shownIn: "data" },
    { name: "目标年份", of: ({ target }) => target?.year ?? null, shownIn: "data" },
    ...ids,
  ];
  const apart = concepts.filter(({ comparable, note }) => !comparable && note !== null);
  return {
    found: indicators.length > 0,
    notes: [
      ...listed(indicators.length, indicators.length),
      ...apart.map(({ label, note }) => `不宜直接并列：${label}（${note}）`),
    ],
    tables: [tableOf(null, indicators, columns, (each) => each)],
  };
}

export function targetsReport({ total, targets }: TargetsAnswer, nameOf: DocumentNames): Report {
  const columns: Column<Target>[] = [
    { name: "文件", of: ({ docId }) => nameOf(docId) },
    { name: "时态", of: ({ tense }) => TENSE_NAMES[tense] },
    { name: "对象", of: ({ subject }) => subject },
    { name: "数值", of: figureText },
    { name: "时限", of: ({ deadline }) => deadline?.raw ?? null },
    { name: "原文", of: ({ quote }) => quote },
    { name: "年份", of: ({ deadline }) => deadline?.year ?? null, shownIn: "data" },
    ...ids,
  ];
  const notes = listed(total, targets.length);
  return { found: targets.length > 0, notes, tables: [tableOf(null, targets, columns, (each) => each)] };
}

function figureText({ op, value, valueTo, unit }: Target): string | null {
  if (value === null) return null;
  return `${op === null || op === "=" ? "" : op}${value}${valueTo === null ? "" : `—${valueTo}`}${unit ?? ""}`;
}

export function dutiesReport({ total, duties }: DutiesAnswer, nameOf: DocumentNames): Report {
  const names = (units: Duty["lead"]) => units.map(({ printed }) => printed).join("、") || null;
  const columns: Column<Duty>[] = [
    { name: "文件", of: ({ docId }) => nameOf(docId) },
    { name: "任务", of: ({ task }) => task },
    { name: "牵头", of: ({ lead }) => names(lead) },
    { name: "配合", of: ({ support }) => names(support) },
    { name: "责任", of: ({ responsible }) => names(responsible) },
    { name: "时限", of: ({ deadline }) => deadline?.raw ?? null },
    { name: "分组", of: ({ group }) => group, shownIn: "data" },
    ...ids,
  ];
  return {
    found: duties.length > 0,
    notes: listed(total, duties.length),
    tables: [tableOf(null, duties, columns, (each) => each)],
  };
}
