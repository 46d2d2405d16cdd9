/**
 * What was read from a plan, as Chinese text for a terminal: metadata, outline, clauses, facts, page furniture, warnings. Every line that
 * speaks of a place gives its line in the file.
 */
import type { Document, Duty, Indicator, OutlineNode, Passage, Span, Target } from "../model/index.ts";
import { Role, Strength } from "../model/index.ts";
import {
  KIND_NAMES,
  NATURE_NAMES,
  ORIGIN_NAMES,
  ROLE_NAMES,
  STATUS_NAMES,
  STRENGTH_NAMES,
  TENSE_NAMES,
  UNKNOWN,
  warningMeaning,
} from "../services/names.ts";
import { indexLines, type LineIndex, linesOf } from "../text/line-numbers.ts";
import type { Inspection } from "./inspect-file.ts";
import { FURNITURE_NAMES } from "./inspect-words.ts";
import { columns, fitted } from "./terminal/columns.ts";

const HEADING_WIDTH = 72;
const CELL_WIDTH = 44;
/** Places of one kind of furniture that are named. */
const SHOWN_PLACES = 8;

type LineOf = (spans: readonly Span[]) => string;

export function formatInspection(inspection: Inspection): string {
  const { document, outline, passages, indicators, targets, duties } = inspection;
  const lineOf = lineFinder(indexLines(inspection.raw));
  return [
    ...section("文件", metadataLines(document)),
    ...section(
      "目录（〔推断〕原文丢了编号，层级是推出来的；〔段首〕标题是段落的第一句）",
      outlineLines(outline, lineOf),
    ),
    ...section(`条款 ${passages.length} 条（作用 × 力度）`, passageLines(passages)),
    ...section(`指标 ${indicators.length} 项`, indicatorLines(indicators, lineOf)),
    ...section(`目标与数据 ${targets.length} 项`, targetLines(targets, lineOf)),
    ...section(`任务分工 ${duties.length} 项`, dutyLines(duties, lineOf)),
    ...section("版面（不算正文的部分）", furnitureLines(inspection, lineOf)),
    ...section("提示", warningLines(inspection, lineOf)),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return [`■ ${title}`, ...(lines.length === 0 ? ["无"] : lines).map((line) => `  ${line}`), ""];
}

function lineFinder(index: LineIndex): LineOf {
  return (spans) => (spans[0] === undefined ? "" : String(linesOf(index, spans[0].start)));
}

function metadataLines(document: Document): string[] {
  const { region, planPeriod, parentPlans, attachments, source } = document;
  const fields: [string, string | null][] = [
    ["来源", `${source.file}（${source.format}，${source.chars} 字，sha256 ${source.sha256.slice(0, 12)}…）`],
    ["标识", document.docId],
    ["标题", document.title || null],
    ["发文字号", document.docNumber],
    ["发文机关", document.issuer],
    ["成文日期", document.docDate],
    ["地区", region && `${region.name}（${region.code}）`],
    ["状态", document.status && STATUS_NAMES[document.status]],
    ["文种", KIND_NAMES[document.kind]],
    ["规划期", planPeriod && `${planPeriod.start}—${planPeriod.end}`],
    ["上位规划", parentPlans.map(({ title, docNumber }) => title + (docNumber ? `（${docNumber}）` : "")).join("、")],
    ["附件", attachments.join("、")],
  ];
  const rows = fields.map(([name, value]) => [name, value === null ? UNKNOWN : value || "无"]);
  const hint = rows.some(([, value]) => value === UNKNOWN)
    ? [`正文没有写明的（${UNKNOWN}）可在 data/plans/catalog.json 中补充`]
    : [];
  return [...columns(["", ""], rows, Number.POSITIVE_INFINITY).slice(1), ...hint];
}

function outlineLines(nodes: readonly OutlineNode[], lineOf: LineOf): string[] {
  const rows: string[][] = [];
  const visit = (node: OutlineNode, depth: number) => {
    const flags = `${node.inferred ? "〔推断〕" : ""}${node.runIn ? "〔段首〕" : ""}`;
    const title = [node.num, node.heading]
      .filter((part) => part !== null)
      .join(" ")
      .replace(/(?<=[、）)]) /, "");
    const indent = "  ".repeat(depth);
    rows.push([lineOf([node.span]), `${indent}${fitted(title, HEADING_WIDTH - indent.length)}${flags}`]);
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const node of nodes) visit(node, 0);
  const numberWidth = Math.max(0, ...rows.map(([line]) => line!.length));
  return rows.map(([line, title]) => `${line!.padStart(numberWidth)}  ${title}`);
}

function passageLines(passages: readonly Passage[]): string[] {
  const count = (role: Role | null, strength: Strength | null) =>
    passages.filter(
      (each) => (role === null || each.role === role) && (strength === null || each.strength === strength),
    ).length;
  const rowOf = (name: string, role: Role | null) => [
    name,
    ...Strength.options.map((strength) => String(count(role, strength))),
    String(count(role, null)),
  ];
  const roles = Role.options.filter((role) => count(role, null) > 0);
  const header = ["作用", ...Strength.options.map((strength) => STRENGTH_NAMES[strength]), "合计"];
  const tagged = passages.filter((each) => each.topics.length > 0).length;
  return [
    ...columns(header, [...roles.map((role) => rowOf(ROLE_NAMES[role], role)), rowOf("合计", null)], CELL_WIDTH),
    `提到主题词表中某一主题的 ${tagged} 条，没有提到任何主题的 ${passages.length - tagged} 条`,
  ];
}

function indicatorLines(indicators: readonly Indicator[], lineOf: LineOf): string[] {
  const rows = indicators.map((each) => [
    lineOf(each.spans),
    each.name,
    each.baseline?.raw ?? UNKNOWN,
    each.target?.raw ?? UNKNOWN,
    each.unit ?? UNKNOWN,
    each.nature === null ? UNKNOWN : NATURE_NAMES[each.nature],
    ORIGIN_NAMES[each.origin],
    each.concept ?? UNKNOWN,
  ]);
  return rows.length === 0
    ? []
    : columns(["行", "名称", "基期", "目标", "单位", "性质", "出处", "概念"], rows, CELL_WIDTH);
}

function targetLines(targets: readonly Target[], lineOf: LineOf): string[] {
  const rows = targets.map((each) => [
    lineOf(each.spans),
    TENSE_NAMES[each.tense],
    each.subject,
    figureOf(each),
    each.deadline?.raw ?? UNKNOWN,
  ]);
  return rows.length === 0 ? [] : columns(["行", "时态", "对象", "数值", "时间"], rows, CELL_WIDTH);
}

function figureOf({ op, value, valueTo, unit }: Target): string {
  if (value === null) return "";
  return `${op === null || op === "=" ? "" : op}${value}${valueTo === null ? "" : `—${valueTo}`}${unit ?? ""}`;
}

function dutyLines(duties: readonly Duty[], lineOf: LineOf): string[] {
  const names = (units: Duty["lead"]) => units.map(({ printed }) => printed).join("、");
  const rows = duties.map((each) => [
    lineOf(each.spans),
    each.task,
    names(each.lead),
    names(each.support),
    names(each.responsible),
    each.deadline?.raw ?? UNKNOWN,
  ]);
  return rows.length === 0 ? [] : columns(["行", "任务", "牵头", "配合", "责任", "时限"], rows, CELL_WIDTH);
}

function furnitureLines({ furniture }: Inspection, lineOf: LineOf): string[] {
  const kinds = [...new Set(furniture.map((each) => each.kind))];
  const rows = kinds.map((kind) => {
    const lines = [
      ...new Set(furniture.filter((each) => each.kind === kind).map(({ span }) => Number(lineOf([span])))),
    ];
    const more = lines.length > SHOWN_PLACES ? "……" : "";
    return [FURNITURE_NAMES[kind], String(lines.length), `${lines.slice(0, SHOWN_PLACES).join("、")}${more}`];
  });
  return rows.length === 0 ? [] : columns(["类别", "行数", "所在行"], rows, CELL_WIDTH);
}

/** Warnings of the document and of its facts by line, each with what it means below its own text. */
function warningLines({ document, targets, duties }: Inspection, lineOf: LineOf): string[] {
  const ofFacts = [...targets, ...duties].flatMap(({ spans, warnings }) =>
    warnings.map((text) => {
      const [code = "", message = ""] = text.split(/:\s*(.*)/s);
      return { code, message, line: lineOf(spans) };
    }),
  );
  const ofDocument = document.warnings.map(({ code, message, span }) => ({
    code,
    message,
    line: span === null ? "" : lineOf([span]),
  }));
  return [...ofDocument, ...ofFacts]
    .sort((a, b) => Number(a.line) - Number(b.line))
    .map(({ code, message, line }) => {
      const place = line === "" ? "全文" : `第 ${line} 行`;
      const meaning = warningMeaning(code);
      return `${place}  ${code}  ${meaning === null ? message : `${meaning}（${message}）`}`;
    });
}
