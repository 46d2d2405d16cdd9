/** A person who adds a plan sees what was read from it, and what to look at again. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inspectPlan } from "../../src/cli/inspect-plan.ts";
import { columns, fitted, widthOf } from "../../src/cli/terminal/columns.ts";
import { readConfig } from "../../src/config.ts";

const PLAN = fileURLToPath(new URL("./fixtures/small-plan.txt", import.meta.url));

async function inspect(path: string, json = false) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { print: (text: string) => out.push(text), complain: (text: string) => err.push(text) };
  const code = await inspectPlan(readConfig({}), path, json, output);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const { code, out } = await inspect(PLAN);
/** Lines of a section, without their indent. */
function section(title: string): string[] {
  const lines = out.split("\n");
  const from = lines.findIndex((line) => line.startsWith(`■ ${title}`));
  const length = lines.slice(from + 1).indexOf("");
  return lines.slice(from + 1, from + 1 + length).map((line) => line.slice(2));
}

describe("the report of a plan", () => {
  it("says what the text says of itself, and 未载明 for what it does not", () => {
    expect(code).toBe(0);
    expect(section("文件")).toEqual(
      expect.arrayContaining([
        "标题      平利县“十四五”医疗保障规划",
        "发文字号  未载明",
        "地区      平利县（610926）",
        "规划期    2021—2025",
      ]),
    );
  });

  it("shows the outline indented, with line numbers and flags", () => {
    expect(section("目录")).toEqual([
      " 3  一、主要目标",
      " 5    专栏 1 主要指标",
      " 8  二、保障措施",
      " 9    （一）加强组织领导〔段首〕",
      "11    （三）加强宣传〔段首〕",
    ]);
  });

  it("counts the clauses by role and strength, the sums agreeing", () => {
    const [header, ...rows] = section("条款 4 条");
    expect(header?.split(/\s+/)).toEqual(["作用", "无", "提及", "探索", "推进", "承诺", "合计"]);
    const numbers = (row: string) => row.split(/\s+/).slice(1).map(Number);
    const last = rows.findIndex((row) => row.startsWith("合计"));
    const sums = numbers(rows[last]!);
    const body = rows.slice(0, last).map(numbers);
    expect(sums).toEqual(sums.map((_, column) => body.reduce((sum, row) => sum + row[column]!, 0)));
    expect(sums.at(-1)).toBe(4);
  });

  it("lists the facts, each with its line", () => {
    expect(section("指标")).toContainEqual(
      expect.stringMatching(/^ +7 +基本医疗保险参保率 +94% +≥95% +% +约束性 +指标表/),
    );
    expect(section("目标与数据")).toContainEqual(expect.stringMatching(/^ *4 +目标 .+参保率 +>=95% +到2025年$/));
    expect(section("任务分工")).toContainEqual(
      expect.stringMatching(/^ *9 +加强组织领导 +县医保局 +县某某中心 +2022年底$/),
    );
  });

  it("names what is no text by kind and line", () => {
    expect(section("版面").map((line) => line.split(/\s+/))).toEqual(
      expect.arrayContaining([
        ["标题", "1", "1"],
        ["页码", "1", "10"],
      ]),
    );
  });

  it("says where something is odd, and what that means for the reader", () => {
    expect(section("提示")).toEqual([
      expect.stringMatching(/^第 9 行 {2}UNIT_UNKNOWN {2}单位不在单位名录中.+（县某某中心）$/),
      expect.stringMatching(
        /^第 11 行 {2}NUMBER_MISSING {2}编号不连续.+（1 number\(s\) missing between （一） and （三）/,
      ),
    ]);
  });
});

describe("the report as JSON", () => {
  it("holds the documents of the file with the same facts and their places, without its bytes", async () => {
    const { out: json } = await inspect(PLAN, true);
    const documents = JSON.parse(json);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      document: { docId: "small-plan", docNumber: null, counts: { passages: 4, duties: 1 } },
      furniture: expect.arrayContaining([expect.objectContaining({ kind: "pageNumber" })]),
      duties: [{ task: "加强组织领导" }],
    });
    expect(Object.keys(documents[0])).not.toContain("raw");
    expect(documents[0].passages.some((passage: { topics: string[] }) => passage.topics.includes("full-enrol"))).toBe(
      true,
    );
  });
});

describe("a file that cannot be read", () => {
  it("gives exit code 1 and says in Chinese what is wrong", async () => {
    const missing = await inspect("/nowhere/规划.txt");
    expect([missing.code, missing.out]).toEqual([1, ""]);
    expect(missing.err).toMatch(/^无法检查 \/nowhere\/规划\.txt：文件不存在，或不是可读的文本\nFILE_UNREADABLE: /);
    const foreign = await inspect(fileURLToPath(import.meta.url));
    expect(foreign.code).toBe(1);
    expect(foreign.err).toContain("不支持这种文件格式\nFORMAT_UNSUPPORTED: inspect.test.ts");
  });

  it("is also one without text", async () => {
    const folder = await mkdtemp(join(tmpdir(), "planlens-inspect-"));
    await writeFile(join(folder, "empty.txt"), " \n");
    const empty = await inspect(join(folder, "empty.txt"));
    await rm(folder, { recursive: true });
    expect([empty.code, empty.err.split("\n")[0]]).toEqual([1, expect.stringContaining("文件里没有文字")]);
  });
});

describe("columns", () => {
  it("count a Chinese character and its punctuation as two cells, Latin as one", () => {
    expect([widthOf("医保"), widthOf("（一）"), widthOf("DRG 付费"), widthOf("𠮷")]).toEqual([4, 6, 8, 2]);
  });

  it("stand one under another, numbers to the right", () => {
    expect(
      columns(
        ["行", "名称", "值"],
        [
          ["9", "参保率", "95%"],
          ["12", "DRG", "1"],
        ],
        20,
      ),
    ).toEqual(["行  名称    值", " 9  参保率  95%", "12  DRG     1"]);
  });

  it("never grow wider than allowed, and show where a text was cut", () => {
    expect(fitted("按病种分值付费", 8)).toBe("按病种…");
    expect(widthOf(fitted("按病种分值付费", 8))).toBeLessThanOrEqual(8);
    expect(fitted("两\n行", 8)).toBe("两 行");
  });
});
