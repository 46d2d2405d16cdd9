/**
 * How a question is asked: which places leave something out, how much, what was achieved or goes wrong, everywhere or here. Reads normalised text and
 * says which characters only ask, so that the rest can be searched for.
 */
import type { Region, Span } from "../model/index.ts";
import type { QueryPlan } from "./types.ts";

export interface Asking {
  intent: QueryPlan["intent"];
  scope: QueryPlan["scope"];
  /** Characters that only say how it is asked. */
  marks: Span[];
}

const PLACES = "地方|地区|地市|城市|市县|县市|区县|县区|省份|规划|文件|方案|市|县|省|地";
/** 哪些地方, 还有哪个市的规划里, 谁, 哪里. */
const WHO = `(?<who>(?:有没有|还?有)?(?:哪些|哪几个|哪个|哪|什么)(?:${PLACES})(?:的?(?:规划|文件|方案))?(?:里面|里|中)?|哪里|哪儿|谁家?(?:的?(?:规划|文件))?(?:里面|里|中)?)`;
const ADVERB = "(?:至今|目前|到现在|还|都|并|根本|完全|压根|就|仍然?|尚|一直)*";
const SAYS =
  "(?:提到|提及|提出|提|写到|写明|写|说到|说明|说|讲到|讲|谈到|谈|涉及|涵盖|包括|包含|列入|列出|规定|明确|安排|部署|回应|关注)(?:过|到|进|了|有)?";
/** 有没有 asks and denies nothing. 不设封顶线, 不得 and 不能 are what a plan says, so 不 counts before a word of saying only. */
const NOT_SAYS = `${ADVERB}(?:(?<!有)没有?|未曾?|不曾|只字[未不]|不)${SAYS}`;
const LACKS = `${ADVERB}(?:(?<!有)没有?|看不到|找不到|查不到|缺少了?|缺乏|缺了?|漏掉了?|漏了?|遗漏了?)`;
const MISSING = `${ADVERB}(?:是|还是)?(?:空白|空缺|缺失|缺位)`;

/** Each pattern marks its groups; what is left is what they leave out. */
const ABSENCE: readonly RegExp[] = [
  // 哪些地方没有提到罕见病, 罕见病谁没写, 哪些地方对罕见病没有安排
  new RegExp(`${WHO}(?:(?:对于?|在|关于|就|把)?[^，。；？?]{0,16}?)(?<not>${NOT_SAYS}|${MISSING})`, "d"),
  // 哪些地方没有长护险; of persons (谁没有参保) it is no question about plans
  new RegExp(`(?!谁)${WHO}(?<not>${LACKS})(?=[^，。；？?])`, "d"),
  // 没有提到罕见病的地方有哪些
  new RegExp(
    `^(?<not>${NOT_SAYS}|${LACKS})[^，。；？?]{1,20}?(?<who>的(?:${PLACES})(?:里面|里|中)?(?:都?[有是](?:哪些|哪几个|哪个|谁|什么))?)[?？]?$`,
    "d",
  ),
];

const EN_PLACES =
  "places?|cities|city|counties|county|regions?|plans?|documents?|areas?|provinces?|ones?|of (?:the|these) [a-z]+|of them";
const EN_WHO = `(?<who>(?:in )?\\b(?:which|what|who|where)\\b(?: (?:${EN_PLACES})\\b)?)`;
const EN_SAYS =
  "(?:mention|cover|include|address|contain|discuss|regulate|provide for|refer to|talk about|speak of|speak about|say anything about|deal with)(?:e?d|s|ing)?";
const EN_NOT = `(?:(?:do|does|did|has|have|had|is|are|was|were)(?: not|n't)(?: yet)?(?: been)? ${EN_SAYS}|never ${EN_SAYS}|fails? to ${EN_SAYS}|(?:have|has|contain|contains|offer|offers) no\\b|lacks?\\b|omits?\\b|miss(?:es)?\\b|leaves? out|ignores?\\b|(?:is|are) silent (?:on|about)|says? nothing (?:on|about|of))`;
const EN_ABSENCE: readonly RegExp[] = [
  new RegExp(`${EN_WHO} (?<not>${EN_NOT})`, "d"),
  new RegExp(`${EN_WHO} (?:is|are) .{1,60}? (?<not>not ${EN_SAYS}|missing|absent|left out|omitted)`, "d"),
];

/** 多少, 几成, how many; not 好几年 or 几乎, and 哪几个 asks which. */
const NUMBER_QUESTION =
  /多少(?!有[些点])|(?<![哪好十第])几(?:成|个|家|种|类|项|次|天|日|年|小时|分钟|元|块|万|倍|所|岁|人)(?!方面|大|来)|多大比例|多高|多久|多长时间|百分之几|\bhow (?:many|much|high|large)\b|^(?:the )?(?:[\w-]+ ){0,3}(?:rate|ratio|share|percentage|number|amount)s? (?:of|for)\b|\bwhat (?:[a-z-]+ ){0,3}(?:percentage|percent|share|proportion|number|rate|ratio|amount)\b|\bwhat (?:is|are)\b.*\b(?:target|rate|ratio|ceiling|amount|limit|percentage)s?\b/;
const COUNTED =
  "(?:(?<!效)率|比例|占比|比重|之比|数量|个数|总数|家数|人数|金额|数额|总额|规模|限额|额度|幅度|起付线|封顶线|增幅|增速|(?:筹资|缴费|补助|补贴|救助|报销)标准)";
const ASKED_OF_IT = "(?:的?(?:目标值?|指标|要求|水平|标准|上限|下限|底线)|各?是|分别)";
/** Who asks which, how or whether, or for an act upon it (提高报销比例), asks for no figure. */
const NO_NAME =
  "(?!.*(?:哪|谁|是否|有没有|怎|如何|为什么|[不没]|提高|提升|降低|调整|调节|完善|健全|规范|建立|制定|取消|稳定|控制|扩大|缩小|推进|落实|改革|优化|公开))";
/** A name that ends in what is counted (药品集采品种数量, 参保率目标); a short one (参保率) is a topic. 效率 is no rate, and 标准 a figure only of money. */
const NAMES_FIGURE = new RegExp(`^${NO_NAME}(?:.{4,}${COUNTED}|.*${COUNTED}${ASKED_OF_IT}+)$`, "u");

const ASKS_EACH: readonly [RegExp, Region["level"] | null][] = [
  [/各(?:个)?(?:区县|县区|县)(?![级直处])|哪些(?:区县|县区|县)(?![级直])/g, "county"],
  [/各(?:个)?(?:地市|城市|市)(?![级直场民县])|哪些(?:地市|城市|市)(?![级直场民县])/g, "prefecture"],
  [
    /各(?:个)?(?:市县|县市|地区|地方|地)(?![级直])|哪些(?:市县|县市|地区|地方)|哪里|(?:in )?(?:each|all|different|various) (?:places|cities|regions|plans)/g,
    null,
  ],
];
const ASKS_HERE: readonly [RegExp, Region["level"] | null][] = [
  [/(?:我们?|咱们?|本|这)(?:个)?县(?!级)(?:里)?|县里/g, "county"],
  [/(?:我们?|咱们?|本|这)(?:个)?市(?![级场民])(?:里)?|(?<!城)市里/g, "prefecture"],
  [/(?:我们|咱们|这)(?:地方|这里|这边|这儿)|[本当]地(?!区)/g, null],
];

export function readAsking(normal: string): Asking {
  const absence = absenceMarks(normal);
  const { scope, marks } = readScope(normal);
  if (absence !== null) return { intent: "absence", scope, marks: [...absence, ...marks] };
  return { intent: NUMBER_QUESTION.test(normal) || NAMES_FIGURE.test(normal) ? "number" : "find", scope, marks };
}

function absenceMarks(normal: string): Span[] | null {
  for (const pattern of [...ABSENCE, ...EN_ABSENCE]) {
    const places = pattern.exec(normal)?.indices?.groups;
    if (places === undefined) continue;
    return ["who", "not"].flatMap((name) => {
      const place = places[name];
      return place === undefined ? [] : [{ start: place[0], end: place[1] }];
    });
  }
  return null;
}

function readScope(normal: string): { scope: QueryPlan["scope"]; marks: Span[] } {
  const marks: Span[] = [];
  let scope: QueryPlan["scope"] = null;
  for (const [kind, patterns] of [["each", ASKS_EACH] as const, ["here", ASKS_HERE] as const]) {
    for (const [pattern, level] of patterns) {
      for (const { index, 0: found } of normal.matchAll(pattern)) {
        marks.push({ start: index, end: index + found.length });
        scope ??= { kind, level };
      }
    }
  }
  return { scope, marks };
}

/** What was done: achievements, by their names. What is scored, paid by or tied to (按成效付费, 控费成绩挂钩) is a measure. */
const ACHIEVEMENT =
  /(?<!(?:考核|评价|评估|评判|评定|控费|绩效|年终|依据|根据|按照?|以|见)[^，。；？?]{0,6})(?:成就|成效|成绩)(?![^，。；？?]{0,6}(?:评|打分|排名|考核|挂钩|联动|付费|付款|支付|核减))|做成了|\bachieve(?:d|ments?)\b|\baccomplish/;
/**
 * What goes wrong. The same words name whom and what a measure is for: 困难群众, 困难程度, 短板科室, 不足半数, 发现问题, 就付费问题协商. So 困难 counts where it stands
 * by itself, and 问题 where problems are asked for.
 */
const PROBLEM = new RegExp(
  [
    "(?<!仍然?有?|临时|特殊|行动|生活|家庭|经济|经营)困难(?=$|[，。；？?！!]|[和与及、以]|[有是在]|何)",
    "(?:存在|面临|遇到|哪些|什么|何种|主要|突出|暴露|承认|反映)[^，。；？?]{0,12}问题(?!线索|整改|导向|清单)",
    "问题(?:都|主要)?(?:有|是|在|出在)(?:哪|什么|何)",
    "挑战",
    "短板(?!科室|学科|专科|领域|专业)",
    "不足之处|(?<=力量|能力|人手|人员|经费|动力|本领|意识|协同|重视|水平)不足(?!的)|(?:有|存在|哪些|什么)[^，。；？?]{0,8}不足",
    "瓶颈|痛点|(?<!碰到|遇到)难点(?!事项|工作)",
    "薄弱(?!学科|专科|科室|专业|领域|地区|县|院)",
    "难在哪|卡在哪|差在哪|薄在哪|(?<!相互|互相)制约",
    "\\bchallenge|\\bproblem|\\bweakness|\\bshortcoming|\\bdifficult(?:y|ies)\\b|\\bobstacle|\\bbottleneck",
  ].join("|"),
);
/** 怎么解决看病贵的问题 asks for measures, and so does what follows a problem: 力量不足，怎样请人来查. */
const CURE =
  /解决|处理|应对|化解|克服|破解|缓解|整改|纠正|补[齐上足强]?[^，。；？?]{0,6}(?:短板|薄弱|不足)|\b(?:solve|address|tackle|overcome|remedy)/;
const THEN_HOW = /(?:怎样|怎么(?!样)|如何|咋)/;
/** May mean the past as well as the measures. */
const VAGUE =
  /形势|机遇|现状|十三五|过去|已经|目前|做到了|取得|基础(?!设施|医疗|保险|性|信息|数据|目录|养老|药|管理)|\b(?:current|so far|already)\b/;

/** Reads the question without its figures (不足5% is a bound). */
export function aimOf(normal: string): Pick<QueryPlan, "aim" | "past"> {
  if (ACHIEVEMENT.test(normal)) return { aim: "background", past: "achievement" };
  const problem = PROBLEM.exec(normal);
  if (problem !== null) {
    const isCured = CURE.test(normal) || THEN_HOW.test(normal.slice(problem.index));
    return isCured ? { aim: "measures", past: null } : { aim: "background", past: "challenge" };
  }
  return { aim: VAGUE.test(normal) ? "any" : "measures", past: null };
}
