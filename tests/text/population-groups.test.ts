/** Groups of people in the wording of plans, and what only looks like one. */
import { describe, expect, it } from "vitest";
import { groupsIn } from "../../src/text/population-groups.ts";

const named = (text: string) => groupsIn(text).map(({ start, end }) => text.slice(start, end));

describe("groups of people", () => {
  it.each([
    ["将灵活就业人员、新业态从业人员纳入保障", ["灵活就业人员", "新业态从业人员"]],
    ["从职工基本医疗保险参保人群起步，重点解决重度失能人员的照护", ["职工", "参保人群", "重度失能人员"]],
    [
      "对特困人员、低保对象、低保边缘家庭和易返贫致贫人口给予救助",
      ["特困人员", "低保对象", "低保边缘家庭", "易返贫致贫人口"],
    ],
    ["开展居民长期护理保险试点", ["居民"]],
    ["新生儿、大学生参保", ["新生儿", "大学生"]],
    ["困难的高龄、失能老年人", ["困难的高龄、失能老年人"]],
  ])("of %s", (text, groups) => expect(named(text)).toEqual(groups));

  it("are one where only the scheme's adjective differs", () => {
    const names = ["城乡居民", "居民", "城镇职工", "在职职工", "职工"].map((text) => groupsIn(text)[0]!.name);
    expect(names).toEqual(["居民", "居民", "职工", "职工", "职工"]);
    expect(groupsIn("失能老年人")[0]!.name).toBe(groupsIn("失能老人")[0]!.name);
  });

  it.each(["完善居民健康档案", "居民委员会", "加强队伍建设", "人均费用"])("are none in %s", (text) =>
    expect(named(text)).toEqual([]),
  );
});
