/**
 * Years in running text and what they do: a date by which, since when or in which. Guarantees: places count in the given text; the years of a
 * period (2021—2025年) are no date.
 */
import type { PlanDocument, PlanNode } from "../model/plan.ts";
import { parseNumeral } from "../text/numerals.ts";

export interface DateMention {
  start: number;
  end: number;
  raw: string;
  year: number;
  /** 到2025年, 2022年底前, 力争2030年: something is to be so by then. */
  due: boolean;
  /** 自2020年1月1日起: entry into force, or since when. */
  since: boolean;
}

const DATE =
  /(?<lead>力争到|争取到|截至|截止到?|到|至|自|从|于|在)?(?<![\d—–~比较按-])(?<year>(?:19|20)\d{2})年(?!版|以来|度报告)(?:\d{1,2}月(?:份|\d{1,2}日)?)?(?<tail>底前|末前|底之前|底以前|以前|之前|前|底|末|初|全年|度|起)?/g;
/** 规划期为2021—2025年, （2021-2025年）. */
const PERIOD = /((?:19|20)\d{2})年?\s*[-—–~至到]{1,2}\s*((?:19|20)\d{2})年/g;
const FIVE_YEAR_PLAN = /[“"]?(?:第)?[“"]?十([一二三四五六七八九])五?[”"]?(?:个)?五/;
/** The plan 十五 ran 2001 to 2005; every further one is five years later. */
const TENTH_PLAN_START = 2001;
const PLAN_YEARS = 5;

export function findDates(text: string): DateMention[] {
  const periods = [...text.matchAll(PERIOD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...text.matchAll(DATE)].flatMap((match) => {
    const { lead = "", tail = "", year } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (periods.some((period) => start < period.end && period.start < end)) return [];
    const wanted = /^(?:力争|争取)?[到至]$/.test(lead) || tail.endsWith("前");
    return [
      { start, end, raw: match[0], year: Number(year), due: wanted, since: /^[自从]$/.test(lead) || tail === "起" },
    ];
  });
}

export interface Period {
  start: number;
  end: number;
}

/** The years a plan speaks for: from its title, else from the first words that name a period; null where nothing says so. */
export function planYears(plan: PlanDocument): Period | null {
  const title = plan.title?.text ?? "";
  const texts = [title, ...openingTexts(plan.nodes)];
  for (const text of texts) {
    const named = fiveYearPlan(text);
    if (named !== null) return named;
    const period = [...text.matchAll(PERIOD)][0];
    if (period !== undefined) return { start: Number(period[1]), end: Number(period[2]) };
  }
  return null;
}

/** How many paragraphs at the top may say what period the plan is for. */
const OPENING_NODES = 6;

function openingTexts(nodes: readonly PlanNode[]): string[] {
  const texts: string[] = [];
  const visit = (node: PlanNode) => {
    if (texts.length >= OPENING_NODES) return;
    texts.push(node.own.text);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return texts;
}

function fiveYearPlan(text: string): Period | null {
  const named = FIVE_YEAR_PLAN.exec(text);
  const number = named === null ? null : parseNumeral(`十${named[1]}`);
  if (number === null) return null;
  const start = TENTH_PLAN_START + (number - 10) * PLAN_YEARS;
  return { start, end: start + PLAN_YEARS - 1 };
}
