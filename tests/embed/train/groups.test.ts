import { expect, test } from "vitest";
import { groupsOf } from "../../../src/embed/train/groups.ts";

const WHOLE = "推进按疾病诊断相关分组付费。建立医疗保障基金智能监管平台。";
const [FIRST, SECOND] = ["推进按疾病诊断相关分组付费。", "建立医疗保障基金\n智能监管平台。"];

test("a clause and the pieces that another cut makes of it are one group, whatever the line breaks", () => {
  expect(groupsOf([FIRST!, "另一句不相干的话在这里。", WHOLE, SECOND!])).toEqual([
    FIRST,
    "另一句不相干的话在这里。",
    FIRST,
    FIRST,
  ]);
});

test("a short phrase that many clauses hold joins none of them", () => {
  expect(groupsOf(["保障措施", "加强保障措施落实，压实责任。"])).toEqual(["保障措施", "加强保障措施落实，压实责任。"]);
});
