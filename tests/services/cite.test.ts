/** References after GB/T 7714—2015: what is known in its order, what is not known left out. */
import { describe, expect, it } from "vitest";
import type { Document, PathEntry } from "../../src/model/index.ts";
import { citeGbt, linesText, pathText } from "../../src/services/cite.ts";
import { FUZHOU } from "./fake-index.ts";

const WUZHOU: Document = {
  ...FUZHOU,
  title: "梧州市关于推进广西医疗保障“十四五”规划实施方案",
  docNumber: "梧政办发〔2022〕116号",
  issuer: "梧州市人民政府办公室",
  docDate: "2022-12-12",
};
const entry = (num: string | null, heading: string | null): PathEntry => ({ eId: "x", num, heading });
const CLAUSE = {
  path: [entry("第四章", "健全医保服务体系"), entry("（二）", "长期护理保险落地实施")],
  lines: { start: 365, end: 365 },
};

describe("a reference", () => {
  it("names issuer, title, number, type, date, chapter path and line", () => {
    expect(citeGbt(WUZHOU, CLAUSE)).toBe(
      "梧州市人民政府办公室. 梧州市关于推进广西医疗保障“十四五”规划实施方案: 梧政办发〔2022〕116号[Z]. 2022-12-12: 第四章 健全医保服务体系 › （二）长期护理保险落地实施, 原文第365行.",
    );
  });

  it("of a whole document ends with its date", () => {
    expect(citeGbt(WUZHOU)).toMatch(/\[Z\]\. 2022-12-12\.$/);
  });

  it("leaves out what is not known", () => {
    expect(citeGbt(FUZHOU)).toBe("福州市“十四五”医疗保障专项规划[Z].");
    expect(citeGbt(FUZHOU, { ...CLAUSE, path: [] })).toBe("福州市“十四五”医疗保障专项规划[Z]. 原文第365行.");
  });

  it.each([
    ["某市规划", "某市规划: 征求意见稿[Z]."],
    ["某市规划（征求意见稿）", "某市规划（征求意见稿）[Z]."],
  ])("says once that %s is a draft", (title, expected) => {
    expect(citeGbt({ ...FUZHOU, title, status: "draft" })).toBe(expected);
  });
});

it.each([
  [[entry("第四章", "总则")], "第四章 总则"],
  [[entry("专栏 2", "重点工程")], "专栏 2 重点工程"],
  [[entry("（一）", "目标")], "（一）目标"],
  [[entry("附件：", null), entry("9.", null)], "附件 › 9"],
  [[entry(null, null)], ""],
])("a path %j reads %s", (path, expected) => {
  expect(pathText(path)).toBe(expected);
});

it("lines are one or a range", () => {
  expect([linesText(CLAUSE), linesText({ path: [], lines: { start: 3, end: 7 } })]).toEqual([
    "原文第365行",
    "原文第3-7行",
  ]);
});
