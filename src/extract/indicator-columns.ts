/**
 * What the columns of a table are, told from their titles, never from their position. Guarantees: a table without a name column and a value
 * column is no indicator table; a title is given to one role only.
 */
import { plainFigures } from "./target-figures.ts";

export interface ValueColumn {
  column: number;
  year: number | null;
}

export interface IndicatorColumns {
  titles: string[];
  name: number;
  baseline: ValueColumn | null;
  target: ValueColumn | null;
  nature: number | null;
  dimension: number | null;
  leadUnit: number | null;
  unit: number | null;
}

type Role =
  | "index"
  | "nature"
  | "dimension"
  | "leadUnit"
  | "unit"
  | "note"
  | "change"
  | "baseline"
  | "target"
  | "year"
  | "name";

/** Tried in order: 指标属性 is no name, 牵头单位 no unit of measure, 年均增长 no value at a date. */
const ROLES: [Role, RegExp][] = [
  ["index", /^(?:序号|编号|号)$/],
  ["nature", /属性|性质|约束性/],
  ["leadUnit", /牵头|责任|负责|主管|配合|部门|处室/],
  ["note", /备注|说明|计算|口径|来源|依据/],
  ["change", /年均|增[长幅速]|累计/],
  ["target", /目标|规划值|预期值|规划期末/],
  ["baseline", /基期|基数|基准|基线|现状|现值|完成值|实际|完成情况/],
  ["dimension", /维度|类别|分类|类型|领域|方面|一级指标/],
  ["unit", /^(?:计量|计算)?单位(?:[（(].*)?$/],
  ["year", /(?:19|20)\d{2}/],
  ["name", /指标|^(?:名称|项目|内容)$/],
];
const YEAR = /(?:19|20)\d{2}/;

/** Roles of the columns, or null where the titles are not those of an indicator table. */
export function indicatorColumns(printed: readonly string[]): IndicatorColumns | null {
  const titles = printed.map((title) => plainFigures(title).replace(/\s/g, ""));
  const roles = titles.map((title) => ROLES.find(([, pattern]) => pattern.test(title))?.[0] ?? null);
  const first = (role: Role) => (roles.includes(role) ? roles.indexOf(role) : null);
  const name = nameColumn(titles, roles);
  const values = valueColumns(titles, roles);
  if (name === null || values.length === 0) return null;
  return {
    titles: [...printed],
    name,
    ...ends(values),
    nature: first("nature"),
    dimension: first("dimension"),
    leadUnit: first("leadUnit"),
    unit: first("unit"),
  };
}

/** The most specific title wins: 主要指标 | 指标名称 means that the second is the name. */
function nameColumn(titles: readonly string[], roles: readonly (Role | null)[]): number | null {
  const names = titles.flatMap((title, at) => (roles[at] === "name" ? [{ title, at }] : []));
  return (names.find(({ title }) => /名称|二级|三级|具体/.test(title)) ?? names.at(-1) ?? null)?.at ?? null;
}

interface Candidate extends ValueColumn {
  role: "baseline" | "target" | "year";
}

function valueColumns(titles: readonly string[], roles: readonly (Role | null)[]): Candidate[] {
  return roles.flatMap((role, column) => {
    if (role !== "baseline" && role !== "target" && role !== "year") return [];
    const year = YEAR.exec(titles[column]!);
    return [{ column, role, year: year === null ? null : Number(year[0]) }];
  });
}

/** Baseline is the column named so, else the earliest year; target the one named so, of several the last year, else the latest year. */
function ends(values: readonly Candidate[]): { baseline: ValueColumn | null; target: ValueColumn | null } {
  const byYear = [...values].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const named = (role: Candidate["role"]) => byYear.filter((value) => value.role === role);
  const years = named("year");
  const target =
    named("target").at(-1) ?? (years.length > 1 || named("baseline").length > 0 ? years.at(-1) : undefined);
  const baseline = named("baseline")[0] ?? years.find((value) => value !== target);
  const only = target === undefined && baseline === undefined ? values.at(-1) : undefined;
  const plain = (value: Candidate | undefined) =>
    value === undefined ? null : { column: value.column, year: value.year };
  return { baseline: plain(baseline), target: plain(target ?? only) };
}
