/** Answers on documents as they stand: the list, one of them, its outline, its clauses, the topics, the state of the service. */
import type {
  Document,
  DocumentAnswer,
  DocumentsAnswer,
  HealthAnswer,
  OutlineAnswer,
  OutlineNode,
  Passage,
  PassageAnswer,
  PassagesAnswer,
  TopicsAnswer,
} from "../model/index.ts";
import { pathText } from "../services/cite.ts";
import { KIND_NAMES, NODE_NAMES, ROLE_NAMES, STRENGTH_NAMES, statusName, UNKNOWN } from "../services/names.ts";
import { type DocumentNames, PASSAGE_IDS, whereText } from "./places.ts";
import { type Column, fieldsOf, type Report, tableOf } from "./table.ts";

export function healthReport({ status, buildId, documents, passages, embedder }: HealthAnswer): Report {
  const fields = fieldsOf(null, [
    ["状态", status],
    ["索引", buildId],
    ["文件", documents],
    ["条款", passages],
    ["模型", `${embedder.id}（${embedder.dims} 维）`],
  ]);
  return { found: true, notes: [], tables: [fields] };
}

export function documentsReport({ documents }: DocumentsAnswer): Report {
  const columns: Column<Document>[] = [
    { name: "文件标识", of: (each) => each.docId },
    { name: "标题", of: (each) => each.title },
    { name: "地区", of: ({ region }) => region?.name ?? UNKNOWN },
    { name: "状态", of: statusName },
    { name: "条款", of: ({ counts }) => counts.passages },
    { name: "指标", of: ({ counts }) => counts.indicators },
    { name: "目标", of: ({ counts }) => counts.targets },
    { name: "任务", of: ({ counts }) => counts.duties },
    { name: "地区代码", of: ({ region }) => region?.code ?? null, shownIn: "data" },
    { name: "发文字号", of: (each) => each.docNumber, shownIn: "data" },
    { name: "发文机关", of: (each) => each.issuer, shownIn: "data" },
    { name: "成文日期", of: (each) => each.docDate, shownIn: "data" },
  ];
  return {
    found: documents.length > 0,
    notes: [],
    tables: [tableOf(null, documents, columns, ({ docId }) => ({ docId }))],
  };
}

export function documentReport(each: DocumentAnswer): Report {
  const { region, planPeriod, counts, source } = each;
  const fields = fieldsOf(null, [
    ["文件标识", each.docId],
    ["标题", each.title],
    ["发文字号", each.docNumber ?? UNKNOWN],
    ["发文机关", each.issuer ?? UNKNOWN],
    ["成文日期", each.docDate ?? UNKNOWN],
    ["地区", region === null ? UNKNOWN : `${region.name}（${region.code}）`],
    ["状态", statusName(each)],
    ["文种", KIND_NAMES[each.kind]],
    ["规划期", planPeriod === null ? UNKNOWN : `${planPeriod.start}—${planPeriod.end}`],
    ["上位规划", each.parentPlans.map(({ title }) => title).join("、") || "无"],
    ["内容", `条款 ${counts.passages}，指标 ${counts.indicators}，目标 ${counts.targets}，任务 ${counts.duties}`],
    ["原始文件", `${source.file}（${source.format}，${source.chars} 字）`],
    ["提示", each.warnings.map(({ message }) => message).join("；") || "无"],
  ]);
  return { found: true, notes: [], tables: [fields] };
}

type Level = OutlineNode & { depth: number };

export function outlineReport({ docId, outline }: OutlineAnswer): Report {
  const levels: Level[] = [];
  const visit = (node: OutlineNode, depth: number) => {
    levels.push({ ...node, depth });
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const node of outline) visit(node, 0);
  const columns: Column<Level>[] = [
    { name: "标题", of: (node) => `${"  ".repeat(node.depth)}${pathText([node])}` },
    {
      name: "说明",
      of: (node) => [NODE_NAMES[node.kind], node.inferred && "编号据上下文推断"].filter(Boolean).join("，"),
    },
    { name: "地址", of: (node) => node.eId },
  ];
  return { found: levels.length > 0, notes: [], tables: [tableOf(null, levels, columns, () => ({ docId }))] };
}

const passageColumns: Column<Passage>[] = [
  { name: "地址", of: (each) => each.eId },
  { name: "行", of: ({ lines }) => lines.start },
  { name: "作用", of: ({ role }) => ROLE_NAMES[role] },
  { name: "力度", of: ({ strength }) => STRENGTH_NAMES[strength] },
  { name: "原文", of: ({ text }) => text },
  ...PASSAGE_IDS.map((column) => ({ ...column, of: (passage: Passage) => column.of({ passage }) })),
  { name: "标题路径", of: ({ path }) => pathText(path), shownIn: "data" },
];

export function passagesReport({ total, passages }: PassagesAnswer): Report {
  return {
    found: passages.length > 0,
    notes: [`共 ${total} 条，列出 ${passages.length} 条`],
    tables: [tableOf(null, passages, passageColumns, (passage) => passage)],
  };
}

export function passageReport({ passage, previous, next }: PassageAnswer, nameOf: DocumentNames): Report {
  const around = [previous, passage, next].flatMap((each, at) =>
    each === null ? [] : [{ where: ["前一条", "本条", "后一条"][at]!, each }],
  );
  const columns: Column<(typeof around)[number]>[] = [
    { name: "位置", of: ({ where }) => where },
    ...passageColumns.map((column) => ({ ...column, of: ({ each }: { each: Passage }) => column.of(each) })),
  ];
  return {
    found: true,
    notes: [`${nameOf(passage.docId)}：${whereText(passage)}`],
    tables: [tableOf(null, around, columns, ({ each }) => each)],
  };
}

export function topicsReport({ topics }: TopicsAnswer): Report {
  const columns: Column<TopicsAnswer["topics"][number]>[] = [
    { name: "主题标识", of: (topic) => topic.topicId },
    { name: "名称", of: (topic) => topic.prefLabel },
    { name: "分组", of: ({ group }) => group?.label ?? null },
    { name: "其他说法", of: ({ altLabels }) => altLabels.join("、") || null },
    { name: "英文", of: (topic) => topic.labelEn, shownIn: "data" },
    { name: "相关主题", of: ({ related }) => related.join(",") || null, shownIn: "data" },
  ];
  return { found: topics.length > 0, notes: [], tables: [tableOf(null, topics, columns)] };
}
