/**
 * What a passage is for: first from where it stands (the innermost heading that names a kind of text), then from how it is put.
 * Where a heading is mixed the text picks among its roles; a text that plainly speaks against its place goes by what it says.
 */
import type { Role } from "../model/index.ts";
import type { ClassificationRules } from "./classify-rules.ts";
import { headingRole } from "./role-headings.ts";
import { actOf, actShare, clausesOf, leadingAct } from "./strength-acts.ts";
import { tellsPast } from "./strength-held.ts";

export interface Heading {
  text: string;
  runIn: boolean;
  /** Of the first level, or a group of a task table. */
  top: boolean;
}

export interface RoleContext {
  /** From the outermost heading to the node's own. */
  headings: readonly Heading[];
  /** No heading has been met in the document so far. */
  beforeHeadings: boolean;
  /** A row of a table of indicators. */
  indicator: boolean;
  /** Plan periods before the document's own, such as 十三五. */
  pastPeriods: readonly string[];
}

export interface RoleGrade {
  role: Role;
  reasons: string[];
}

/** A text of measures inside a chapter of aims opens at least half of its clauses with acts. */
const MOSTLY_ACTS = 0.5;
/** A report inside a chapter of measures tells the past in more than half of its sentences and opens next to no clause with an act. */
const MOSTLY_PAST = 0.5;
const HARDLY_ACTS = 0.2;
/** One word such as 问题 may stand anywhere; this many different ones speak for a role against its place. */
const PLAIN_MARKS = 2;

/** One 已 or 了 may stand anywhere. */
const PAST_SENTENCES = 2;
/** A formula of entry into force or definition speaks of the document itself, in a short sentence of its own. */
const LONGEST_FORMULA_TEXT = 200;

const FUTURE_YEAR = /到\s*20\d\d\s*年/;
const SENTENCE_END = /[。！？；\n]/;

type MarkedRole = keyof ClassificationRules["roles"]["marks"];

function isMarked(role: Role, rules: ClassificationRules): role is MarkedRole {
  return role in rules.roles.marks;
}

function foundMarks(text: string, role: Role, rules: ClassificationRules): string[] {
  if (!isMarked(role, rules)) return [];
  const found = rules.roles.marks[role].filter((mark) => text.includes(mark));
  const year = role === "goal" ? FUTURE_YEAR.exec(text) : null;
  return year === null ? found : [year[0], ...found];
}

function periodMark(text: string, context: RoleContext): string | null {
  const period = context.pastPeriods.find((each) => new RegExp(`[“"]${each}[”"]`).test(text));
  return period ?? null;
}

function marksOf(text: string, role: Role, context: RoleContext, rules: ClassificationRules): string[] {
  const marks = foundMarks(text, role, rules);
  const period = role === "achievement" ? periodMark(text, context) : null;
  return period === null ? marks : [period, ...marks];
}

/** Among the roles of a mixed heading the one with most marks; the heading's own order decides a tie. */
function pick(roles: readonly Role[], text: string, context: RoleContext, rules: ClassificationRules): RoleGrade {
  const scored = roles.map((role) => ({ role, marks: marksOf(text, role, context, rules) }));
  const best = scored.reduce((a, b) => (b.marks.length > a.marks.length ? b : a));
  return { role: best.role, reasons: best.marks.slice(0, 2).map((mark) => `写有“${mark}”`) };
}

function byHeadings(text: string, context: RoleContext, rules: ClassificationRules): RoleGrade | null {
  for (const heading of [...context.headings].reverse()) {
    const found = headingRole(heading.text, heading.runIn, rules, context.pastPeriods);
    if (found !== null) {
      const reason = `位于「${heading.text}」`;
      if (found.roles.length === 1) return { role: found.roles[0]!, reasons: [reason] };
      const picked = pick(found.roles, text, context, rules);
      return { role: picked.role, reasons: [reason, ...picked.reasons] };
    }
  }
  const top = context.headings.find((heading) => heading.top && !heading.runIn);
  const word = rules.roles.topSafeguardWords.find((each) => top?.text.includes(each));
  return word === undefined ? null : { role: "safeguard", reasons: [`位于「${top!.text}」`] };
}

function byFormula(text: string, context: RoleContext, rules: ClassificationRules): RoleGrade | null {
  const ofItself = text.length <= LONGEST_FORMULA_TEXT && /^本|本(?:办法|规定|条例|方案|政策|通知)/.test(text);
  const other = ofItself ? rules.roles.otherFormulas.find((formula) => text.includes(formula)) : undefined;
  if (other !== undefined) return { role: "other", reasons: [`写有“${other}”`] };
  const preamble = rules.roles.preambleFormulas.find((formula) => text.includes(formula));
  const opens = /^(?:为|现将|《|根据|按照)/.test(text) || context.beforeHeadings;
  return preamble !== undefined && opens ? { role: "preamble", reasons: [`写有“${preamble}”`] } : null;
}

/** The headings between the chapter of aims and the text name acts: 推行复合付费方式. */
function headedByAct(context: RoleContext, rules: ClassificationRules): boolean {
  const own = context.headings.at(-1);
  const clause = own === undefined ? undefined : clausesOf(own.text, rules.strength)[0];
  return clause !== undefined && actOf(clause, rules.strength)?.opens === true;
}

function measureAmongAims(text: string, context: RoleContext, rules: ClassificationRules): RoleGrade | null {
  const speaksOfAim = FUTURE_YEAR.test(text) || rules.roles.goalPhrases.some((phrase) => text.includes(phrase));
  if (speaksOfAim || !headedByAct(context, rules) || actShare(text, rules.strength) < MOSTLY_ACTS) return null;
  return { role: "measure", reasons: [`写的是举措“${leadingAct(text, rules.strength)?.words ?? ""}”`] };
}

function reportAmongMeasures(text: string, rules: ClassificationRules): RoleGrade | null {
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== "");
  const past = sentences.filter((sentence) => tellsPast(sentence, rules) !== null);
  if (past.length < PAST_SENTENCES || rules.roles.conditional.some((word) => text.includes(word))) return null;
  if (past.length <= sentences.length * MOSTLY_PAST || actShare(text, rules.strength) >= HARDLY_ACTS) return null;
  return { role: "achievement", reasons: [`说的是已做的事“${tellsPast(past[0]!, rules)}”`] };
}

function promiseInBackground(text: string, rules: ClassificationRules): RoleGrade | null {
  const mark = rules.roles.future.find((word) => text.includes(word)) ?? FUTURE_YEAR.exec(text)?.[0];
  if (mark === undefined || leadingAct(text, rules.strength) === null || tellsPast(text, rules) !== null) return null;
  return { role: "measure", reasons: [`说的是将做的事“${mark}”`] };
}

/** Achievements and problems change places where the text has several marks of the other and none of its own. */
function swappedBackground(
  role: Role,
  text: string,
  context: RoleContext,
  rules: ClassificationRules,
): RoleGrade | null {
  if (role !== "achievement") return null;
  const marks = marksOf(text, "challenge", context, rules);
  if (marks.length < PLAIN_MARKS || marksOf(text, "achievement", context, rules).length > 0) return null;
  if (tellsPast(text, rules) !== null) return null;
  return { role: "challenge", reasons: marks.slice(0, 2).map((mark) => `写有“${mark}”`) };
}

/** A foreword that runs over pages may report and complain before the first heading. */
function backgroundInPreamble(text: string, context: RoleContext, rules: ClassificationRules): RoleGrade | null {
  const past = marksOf(text, "achievement", context, rules);
  const trouble = marksOf(text, "challenge", context, rules);
  const period = periodMark(text, context);
  if (trouble.length > PLAIN_MARKS && trouble.length > past.length)
    return { role: "challenge", reasons: [`写有“${trouble[0]}”`] };
  if (period !== null && past.length > PLAIN_MARKS) return { role: "achievement", reasons: [`写有“${period}”`] };
  return null;
}

function byText(base: Role, text: string, context: RoleContext, rules: ClassificationRules): RoleGrade | null {
  switch (base) {
    case "goal":
      return measureAmongAims(text, context, rules);
    case "measure":
      return reportAmongMeasures(text, rules);
    case "achievement":
    case "challenge":
      return promiseInBackground(text, rules) ?? swappedBackground(base, text, context, rules);
    default:
      return null;
  }
}

/** The role of one passage and the words that decided it. */
export function roleOf(text: string, context: RoleContext, rules: ClassificationRules): RoleGrade {
  if (context.indicator) return { role: "goal", reasons: ["指标表"] };
  const formula = byFormula(text, context, rules);
  if (formula !== null) return formula;
  if (context.beforeHeadings) {
    return backgroundInPreamble(text, context, rules) ?? { role: "preamble", reasons: ["位于正文标题之前"] };
  }
  const base = byHeadings(text, context, rules) ?? { role: "measure" as const, reasons: [] };
  const spoken = byText(base.role, text, context, rules);
  return spoken === null ? base : { role: spoken.role, reasons: [...base.reasons, ...spoken.reasons] };
}
