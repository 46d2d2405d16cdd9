/** Numbering marks by their printed form, each beside the figure or word that looks like one. */
import { describe, expect, it } from "vitest";
import { isDutyLine } from "../../src/text/duty-marks.ts";
import { matchMarker } from "../../src/text/markers.ts";
import { parseNumeral } from "../../src/text/numerals.ts";

const MARKS: [line: string, kind: string, num: string, number: number | null][] = [
  ["第一篇 总论", "part", "第一篇", 1],
  ["第十二章 保障", "chapter", "第十二章", 12],
  ["第三节　目标", "section", "第三节", 3],
  ["第二十一条 政务部门", "article", "第二十一条", 21],
  ["十一、加强领导", "clause", "十一、", 11],
  ["（三）完善制度", "subclause", "（三）", 3],
  ["1﹒推进建设", "paragraph", "1﹒", 1],
  ["12．健全机制", "paragraph", "12．", 12],
  ["（2）优化服务", "subparagraph", "（2）", 2],
  ["③优化服务", "subparagraph", "③", 3],
  ["一是健全体系", "ordinal", "一是", 1],
  ["一一坚持人民至上", "dash", "一一", null],
  ["-坚持以发展为主题", "dash", "-", null],
  ["专栏2 工程", "box", "专栏2", 2],
];

describe("matchMarker", () => {
  it.each(MARKS)("reads %s as %s", (line, kind, num, number) => {
    expect(matchMarker(line)).toMatchObject({ kind, num, number });
  });

  it.each(["84.5%", "2020年", "4+7城市", "一、二级医院", "第一条第二款规定", "-5.2%", "12.31前完成", "专栏2项"])(
    "finds no mark in %s",
    (line) => {
      expect(matchMarker(line)).toBeNull();
    },
  );
});

describe("parseNumeral", () => {
  it.each([
    ["三", 3],
    ["十", 10],
    ["二十一", 21],
    ["一百零五", 105],
    ["１２", 12],
    ["⑳", 20],
    ["二〇二五", 2025],
  ])("reads %s as %d", (text, number) => {
    expect(parseNumeral(text)).toBe(number);
  });

  it.each(["", "甲", "三甲", "1.5"])("reads no number in «%s»", (text) => {
    expect(parseNumeral(text)).toBeNull();
  });
});

describe("isDutyLine", () => {
  it.each(["牵头单位：市医保局", "（责任单位：市医保局）", "完成时限：持续推进", "参与部门：省级有关部门"])(
    "knows %s",
    (line) => {
      expect(isDutyLine(line)).toBe(true);
    },
  );

  it.each(["各牵头单位要加强领导。", "单位：万元", "市医保局：负责牵头"])("does not take %s for one", (line) => {
    expect(isDutyLine(line)).toBe(false);
  });
});
