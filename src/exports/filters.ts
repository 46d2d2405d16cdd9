/** What was asked, in words: the parameters of a request under the names and values that people know them by. */
import type { ServiceContext } from "../services/context.ts";
import { KIND_NAMES, ROLE_NAMES, STATUS_NAMES, STRENGTH_NAMES, TENSE_NAMES } from "../services/names.ts";
import { topicScheme } from "../services/topic-scheme.ts";
import type { Fact } from "./dossier.ts";

const PARAMETER_LABELS: Record<string, string> = {
  topic: "主题",
  q: "检索内容",
  regions: "地区",
  docs: "文件",
  base: "基准文件",
  evidence: "每份文件依据上限",
  mode: "检索方式",
  kinds: "文件种类",
  statuses: "状态",
  roles: "条款作用",
  strength: "承诺力度",
  perRegion: "每个地区上限",
  limit: "条数上限",
  concept: "指标概念",
  tense: "时态",
  dueBefore: "完成年份早于",
  unit: "单位",
};
const MODE_LABELS: Record<string, string> = { hybrid: "综合", keyword: "字面", semantic: "语义" };
const VALUE_LABELS: Record<string, Record<string, string>> = {
  mode: MODE_LABELS,
  kinds: KIND_NAMES,
  statuses: STATUS_NAMES,
  roles: ROLE_NAMES,
  strength: STRENGTH_NAMES,
  tense: TENSE_NAMES,
};

/** One line for each parameter that was given or has a default, in the order of the request. */
export function filtersOf(ctx: ServiceContext, request: object): Fact[] {
  return Object.entries(request).flatMap(([name, value]) => {
    const label = PARAMETER_LABELS[name];
    if (label === undefined || value === undefined) return [];
    const values = Array.isArray(value) ? value : [value];
    return [[label, values.map((each) => valueLabel(ctx, name, String(each))).join("、")]];
  });
}

function valueLabel(ctx: ServiceContext, name: string, value: string): string {
  if (name === "topic") return topicLabel(ctx, value);
  if (name === "regions") return regionLabel(ctx, value);
  if (name === "docs" || name === "base")
    return ctx.index.documents.find((each) => each.docId === value)?.title ?? value;
  if (name === "concept") return ctx.index.indicatorConcepts.find((each) => each.id === value)?.label ?? value;
  return VALUE_LABELS[name]?.[value] ?? value;
}

export function topicLabel(ctx: ServiceContext, topicId: string): string {
  return topicScheme(ctx.index.lexicon).find(({ concept }) => concept.id === topicId)?.concept.pref ?? topicId;
}

/** A province or prefecture that is no document's own region is shown by its code. */
function regionLabel(ctx: ServiceContext, code: string): string {
  const region = ctx.index.documents.find((document) => document.region?.code === code)?.region;
  return region ? `${region.name}（${code}）` : code;
}
