/**
 * A list of bodies → the single bodies, each with its place in the text. Splits at 、 ， ； and, where a name has ended, at white space of
 * the original, at 和 and 等. Brackets stay with their body, and 各市、县、区政府 is one.
 */

export interface ListedUnit {
  printed: string;
  start: number;
  end: number;
}

const OPEN = "（(〔[【";
const CLOSE = "）)〕]】";
const SEPARATOR = /[、，；;,。/]/;
/** What the name of a body ends with; 市人力资源 does not, so 和 in 市人力资源和社会保障局 parts nothing. */
const NAME_END =
  /.(?:[局委办厅部院会署社台团企行处所]|政府|公司|中心|机关|机构|单位|部门|法院|残联|妇联|科协|海关|集团|企业|大学|学校|街道|乡镇|工商联|办公室|监管组|支行|开发区|示范区)[）)〕\]]?$/;
const LEVEL_UNIT = "(?:设区市|市|州|县|区|旗|盟|乡|镇|街道|乡镇)";
const BRACKETED = "(?:[（(〔\\[][^）)〕\\]]{1,12}[）)〕\\]])?";
/** 各市、县、区政府; 各县（市、区）人民政府; 各乡镇、街道办事处. */
const SEVERAL_LEVELS = new RegExp(
  `(?:各|有关|相关)?${LEVEL_UNIT}${BRACKETED}(?:[、和]${LEVEL_UNIT}${BRACKETED})+(?:人民政府|政府|管委会|办事处|党委|$)`,
  "y",
);
/** 省财政厅等省级相关部门: what follows 等 names more bodies; 等部门 and 等单位 alone name none. */
const AND_SO_ON = /等(?=$|(?:.{0,6}(?:部门|单位|机构)|\d+个部门|[一二三四五六七八九十]+部门)$)/;
const NO_NAME = /^(?:部门|单位|机构|有关|相关|\d+个?部门|[一二三四五六七八九十]+个?部门|等)?$/;
/** 会同市财政局; the word before a name, not part of it. */
const LEADING_WORD = /^(?:会同|以及|及|和|由|与)(?=.{2})/;

/** 各乡镇⏎人民政府: a wrap inside a name, the rest is no name of its own. */
const CONTINUES = /(?:人民政府|政府|管委会|办事处|办公室|办公厅|分局|成员单位)/y;

/** `gaps[i]`: white space stands before unit i in the original; cells of tables are listed with blanks. */
export function splitUnits(text: string, gaps: readonly boolean[] = []): ListedUnit[] {
  const units: ListedUnit[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number) => {
    units.push(...trimmed(text, start, end));
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const several = at === start && depth === 0 ? severalLevels(text, at) : 0;
    if (several > 0) at += several;
    const char = text[at];
    if (char === undefined) break;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (SEPARATOR.test(char)) {
      push(at);
      start = at + 1;
    } else if (endsName(text, start, at, gaps)) push(at);
  }
  push(text.length);
  return units;
}

function severalLevels(text: string, at: number): number {
  SEVERAL_LEVELS.lastIndex = at;
  return SEVERAL_LEVELS.exec(text)?.[0].length ?? 0;
}

function endsName(text: string, start: number, at: number, gaps: readonly boolean[]): boolean {
  const char = text[at]!;
  if (at - start < 2 || !(gaps[at] === true || char === "和" || /\s/.test(char))) return false;
  CONTINUES.lastIndex = at;
  return NAME_END.test(text.slice(start, at)) && !CONTINUES.test(text);
}

function trimmed(text: string, from: number, to: number): ListedUnit[] {
  let start = from;
  let end = to;
  while (start < end && /[\s、，；;,。：:]/.test(text[start]!)) start++;
  while (end > start && /[\s、，；;,。：:]/.test(text[end - 1]!)) end--;
  start += LEADING_WORD.exec(text.slice(start, end))?.[0].length ?? 0;
  const more = AND_SO_ON.exec(text.slice(start, end));
  const pieces =
    more === null
      ? [[start, end] as const]
      : ([
          [start, start + more.index],
          [start + more.index + 1, end],
        ] as const);
  return pieces
    .map(([a, b]) => ({ printed: text.slice(a, b), start: a, end: b }))
    .filter((unit) => !NO_NAME.test(unit.printed));
}

/** Whether a text reads as nothing but names of bodies. */
export function isUnitList(text: string): boolean {
  const units = splitUnits(text);
  return units.length > 0 && units.every(({ printed }) => printed.length <= 40 && NAME_END.test(printed));
}
