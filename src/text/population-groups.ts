/**
 * Groups of people that a policy text covers: 灵活就业人员, 失能老人, 城乡居民. A group is a word for people with what narrows it before it, or one of
 * the words that name a group alone. Longest first, places in the text as given.
 */
import type { Span } from "../model/index.ts";

export interface PopulationGroup extends Span {
  /** The group without what says nothing of who is in it: 城乡居民 and 居民 are one. */
  name: string;
}

/** What narrows a word for people; several may stand together (低保边缘家庭, 重度失能老年人). */
const NARROWING =
  "重度|中度|半失能|失能|失智|高龄|空巢|独居|残疾|留守|困境|孤残|贫困|困难|低收入|低保|最低生活保障|特困|边缘|易返贫|易致贫|致贫|返贫|脱贫|支出型|重点|救助|优抚|供养|灵活就业|新就业形态|新业态|就业|从业|失业|退休|离休|在职|参保|未参保|常住|常驻|流动|异地|安置|长期居住|临时外出|转诊|农村|城镇|城乡|进城务工|外来|慢性病|慢特病|罕见病|大病|重病|重症|精神障碍|生育|哺乳期|稳定|监测";
const PEOPLE =
  "人员|人群|人口|群众|群体|对象|家庭|老年人|老人|儿童|少年|学生|患者|病人|居民|职工|员工|劳动者|妇女|户|人";
/** Words for people that name a group by themselves; before 医保 or 医疗保险 they are part of the scheme's name and still say whom it covers. */
const ALONE =
  "新生儿|婴幼儿|大中小学生|大学生|在校生|中小学生|学龄前儿童|老年人|残疾人|孕产妇|农民工|退役军人|现役军人|公务员|低保户|五保户|事实无人抚养儿童|孤儿|港澳台居民|外籍人员|城乡居民|城镇职工|居民|职工";
const GROUP = new RegExp(`(?:(?:${NARROWING})(?:和|、|或|的)?)+(?:${PEOPLE})|${ALONE}`, "gu");
/** 居民健康档案, 职工之家: the words stand in names of other things; 参保人数 counts them. */
const NO_GROUP_AFTER = /^(?:数|次|均|健康档案|健康素养|之家|委员会|收入|消费)/;
const SAME: readonly [RegExp, string][] = [
  [/^(?:城乡|城镇)(?=居民$)/, ""],
  [/^(?:城镇|在职)(?=职工$)/, ""],
  [/老年人$/, "老人"],
  [/的/g, ""],
];

export function groupsIn(text: string): PopulationGroup[] {
  return [...text.matchAll(GROUP)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    if (NO_GROUP_AFTER.test(text.slice(end))) return [];
    return [{ start: index, end, name: SAME.reduce((name, [from, to]) => name.replace(from, to), found) }];
  });
}
