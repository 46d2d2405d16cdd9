import { expect, test } from "vitest";
import { headingsAbove } from "../../../src/embed/train/headings.ts";

const PLAN =
  "第一章 总则\n一、背景\n第一条内容。\n第二章 主要\n任务\n一、基金监管\n（一）强化监管。建立\n制度。\n二、支付\n最后一段。";

test("a clause has the open headings above it, outermost first", () => {
  expect(headingsAbove(PLAN)("第一条内容。")).toEqual(["第一章总则", "一、背景"]);
  expect(headingsAbove(PLAN)("最后一段。")).toEqual(["第二章主要", "二、支付"]);
});

test("a heading on one line with its clause is a heading; a clause across a wrap is found", () => {
  expect(headingsAbove(PLAN)("建立制度。")).toEqual(["第二章主要", "一、基金监管", "（一）强化监管"]);
});

test("a clause that is not in the plan has none", () => {
  expect(headingsAbove(PLAN)("别处的话。")).toEqual([]);
});
