/**
 * Three hundred plans that nobody wrote: the same tasks in varying order, strength and figures, each of another county. They show whether pages
 * stay usable, not whether answers are right.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Config, PROJECT_ROOT, readConfig } from "../../src/config.ts";
import { prepare } from "../../src/ingest/ingest.ts";
import { makeIndex } from "../../src/make-index.ts";

export const PLANS = 300;
/** Every so manyth plan is a draft. */
const DRAFT_EVERY = 25;
/** A prime, so that neighbours in the list are far apart in the country. */
const COUNTY_STEP = 9;

const ACTS = ["探索", "稳步推进", "全面实施", "加快推进", "鼓励开展"];
const TASKS: readonly [string, string][] = [
  ["完善支付方式", "按病种付费为主的多元复合式医保支付方式，到2025年覆盖{n}%的住院费用"],
  ["发展长期护理保险", "长期护理保险制度试点，由县医保局牵头，2024年底前参保人数达到{n}万人"],
  ["强化基金监管", "医保基金监管智能监控系统建设，每年对定点医疗机构检查{n}家次"],
  ["落实集中带量采购", "药品和高值医用耗材集中带量采购，到2025年采购药品达到{n}个品种"],
  ["优化异地就医结算", "跨省异地就医直接结算，直接结算率达到{n}%以上"],
  ["健全医疗救助", "重特大疾病医疗救助，救助对象政策范围内住院费用救助比例不低于{n}%"],
  ["扩大参保覆盖", "全民参保计划，基本医疗保险参保率稳定在{n}%以上"],
];

/** Builds the index under `folder`; the configuration serves it on a free port. */
export async function manyPlans(folder: string): Promise<Config> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "plans"), { recursive: true });
  for (const part of ["lexicon", "models"])
    await cp(join(PROJECT_ROOT, "data", part), join(folder, part), { recursive: true });
  const counties = await countyList();
  const documents = await Promise.all(counties.map((county, at) => writePlan(folder, county, at)));
  await writeFile(join(folder, "plans", "catalog.json"), JSON.stringify({ documents }));
  const config = readConfig({ PLANLENS_DATA_DIR: folder, PLANLENS_INDEX_DIR: join(folder, "index"), PORT: "0" });
  await makeIndex(config, await prepare(config));
  return config;
}

interface County {
  code: string;
  name: string;
}

async function countyList(): Promise<County[]> {
  const rows = (await readFile(join(PROJECT_ROOT, "data/lexicon/regions.csv"), "utf8")).split("\n");
  const counties = rows.flatMap((row) => {
    const [code, name, level] = row.split(",");
    return level === "county" ? [{ code: code!, name: name! }] : [];
  });
  return counties.filter((_, at) => at % COUNTY_STEP === 0).slice(0, PLANS);
}

async function writePlan(folder: string, { code, name }: County, at: number) {
  const file = `${code}.txt`;
  const status = at % DRAFT_EVERY === 0 ? "draft" : "issued";
  await writeFile(join(folder, "plans", file), planText(name, at));
  return { file, region: code, title: `${name}“十四五”医疗保障规划`, status };
}

function planText(name: string, at: number): string {
  const tasks = TASKS.map((_, task) => TASKS[(task * 3 + at) % TASKS.length]!).slice(0, 4 + (at % 4));
  const lines = tasks.map(([title, text], task) => {
    const act = ACTS[(at + task) % ACTS.length]!;
    const figure = String(50 + ((at * 7 + task * 13) % 50));
    return `（${"一二三四五六七"[task]}）${title}。${act}${text.replace("{n}", figure)}。${name}各乡镇人民政府按职责分工负责。`;
  });
  return [
    `${name}“十四五”医疗保障规划`,
    "一、发展基础",
    `“十三五”期间，${name}医疗保障事业取得明显成效，基本医疗保险参保率达到${80 + (at % 20)}%。`,
    "二、主要任务",
    ...lines,
    "三、保障措施",
    "加强组织领导，强化督导考核，确保各项任务落实到位。",
    "",
  ].join("\n");
}
