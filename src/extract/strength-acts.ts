/**
 * The acts of a passage: which verb leads each clause and on which rung of the ladder it stands. Words inside 《》 and quotes name
 * something and are never acts. Clauses that only tell ground or condition (按照…，在…时，) have no act that leads.
 */
import type { ClassificationRules } from "./classify-rules.ts";

export type Rung = "explore" | "promote";

export interface Act {
  rung: Rung;
  /** The words that decided, as printed: 探索开展, 完善, 推进…试点. */
  words: string;
  /** Whether the clause opens with the act, adverbs apart. */
  opens: boolean;
}

type StrengthRules = ClassificationRules["strength"];

const NAMED = /《[^》]*》|“[^”]*”|"[^"\n]*"/g;
const BRACKETED = /（[^（）]*）|\([^()]*\)/g;
const CLAUSE_END = /[，,；;。！？!?：:\n]/;
const MASK = "□";

/** 在推广…基础上 and 发生…情况时 tell a condition wherever they stand. */
const CONDITION_END = /(?:时|后|前|下|上|的基础上|情况下|的)$/;

/** 是 as a verb; 特别是, 尤其是 and 于是 are adverbs. */
const COPULA = /(?<![特别尤其于])是/;

/** Names in 《》 and quotes become □ of the same length, so that places stay. */
export function maskNames(text: string): string {
  return text.replace(NAMED, (name) => MASK.repeat(name.length));
}

export function maskBrackets(text: string): string {
  return text.replace(BRACKETED, (part) => MASK.repeat(part.length));
}

function maskNouns(text: string, rules: StrengthRules): string {
  return rules.notActs.reduce((rest, noun) => rest.replaceAll(noun, MASK.repeat(noun.length)), text);
}

export function clausesOf(text: string, rules: StrengthRules): string[] {
  return maskNouns(maskBrackets(maskNames(text)).replace(/\s+/g, ""), rules)
    .split(CLAUSE_END)
    .filter((clause) => clause.replaceAll(MASK, "") !== "");
}

function startsWithAny(text: string, words: readonly string[]): string | null {
  let longest: string | null = null;
  for (const word of words) if (text.startsWith(word) && word.length > (longest?.length ?? 0)) longest = word;
  return longest;
}

/** What stands behind the adverbs that a clause opens with: 积极稳妥推进 → 推进. */
function withoutAdverbs(clause: string, rules: StrengthRules): string {
  let rest = clause;
  for (;;) {
    const verb = openingVerb(rest, rules);
    const adverb = startsWithAny(rest, rules.adverbs);
    // 统筹 and 严格 are adverbs before a verb and verbs before a noun.
    if (adverb === null || (verb !== null && openingVerb(rest.slice(adverb.length), rules) === null)) return rest;
    rest = rest.slice(adverb.length);
  }
}

function openingVerb(text: string, rules: StrengthRules): { rung: Rung; verb: string } | null {
  const { explore, promote } = rules.acts;
  const found = (rung: Rung, words: readonly string[]) => {
    const verb = startsWithAny(text, words);
    return verb === null ? null : { rung, verb };
  };
  return (
    found("explore", [...explore.anywhere, ...explore.opening]) ??
    found("promote", [...promote.anywhere, ...promote.opening])
  );
}

function firstAnywhere(clause: string, rules: StrengthRules): { rung: Rung; verb: string; at: number } | null {
  let first: { rung: Rung; verb: string; at: number } | null = null;
  for (const rung of ["explore", "promote"] as const) {
    for (const verb of rules.acts[rung].anywhere) {
      const at = clause.indexOf(verb);
      if (at >= 0 && (first === null || at < first.at)) first = { rung, verb, at };
    }
  }
  return first;
}

/** 探索 is shown with the verb behind it: 探索开展. */
function withSecondVerb(text: string, verb: string, rules: StrengthRules): string {
  const next = openingVerb(text.slice(verb.length), rules);
  return next === null || next.verb.length < 2 ? verb : verb + next.verb;
}

function exploreObject(clause: string, rules: StrengthRules): string | null {
  return rules.exploreObjects.find((object) => clause.endsWith(object)) ?? null;
}

/** 以信用为支撑推进解决…: a ground with the act behind it. */
export function hasGroundAndAct(text: string, rules: StrengthRules): boolean {
  return startsWithAny(text, rules.circumstances) !== null && firstAnywhere(text, rules) !== null;
}

/** Whether a text opens with a word that is a verb wherever it stands (夯实发展基础), not one that may be a noun (发展基础). */
export function opensWithPlainVerb(text: string, rules: StrengthRules): boolean {
  const { explore, promote } = rules.acts;
  return startsWithAny(withoutAdverbs(text, rules), [...explore.anywhere, ...promote.anywhere]) !== null;
}

/** The act of one clause (already masked, without its end sign), or null. */
export function actOf(clause: string, rules: StrengthRules): Act | null {
  const rest = withoutAdverbs(clause, rules);
  const opening = openingVerb(rest, rules);
  const found = opening === null ? firstAnywhere(clause, rules) : { ...opening, at: clause.length - rest.length };
  if (found === null) return null;
  const opens = opening !== null;
  const object = exploreObject(clause, rules);
  if (found.rung === "promote" && object !== null) return { rung: "explore", words: `${found.verb}…${object}`, opens };
  const words = found.rung === "explore" ? withSecondVerb(clause.slice(found.at), found.verb, rules) : found.verb;
  return { rung: found.rung, words, opens };
}

/** 按照国家部署 and 在突发疫情等紧急情况时 are no acts, even where a verb stands in them. */
export function isCircumstance(clause: string, rules: StrengthRules): boolean {
  return (
    startsWithAny(clause, rules.circumstances) !== null &&
    (CONDITION_END.test(clause) || openingVerb(clause, rules) === null)
  );
}

/** 是实现…的重要支撑, 提供了根本遵循, 管理和服务不是对立的: the word describes or is described, it does not lead. */
function states(clause: string, rules: StrengthRules): boolean {
  const act = actOf(clause, rules);
  if (act === null || opensWithPlainVerb(clause, rules)) return false;
  if (act.opens) return act.rung === "promote" && COPULA.test(clause);
  const verb = clause.indexOf(act.words.split("…")[0]!);
  return COPULA.test(clause.slice(0, verb)) || clause.startsWith("了", verb + act.words.length);
}

/** The act that leads a text: of its first clause that has one and is more than a circumstance; failing that, any act. */
export function leadingAct(text: string, rules: StrengthRules): Act | null {
  const clauses = clausesOf(text, rules).filter((clause) => !states(clause, rules));
  const own = clauses.filter((clause) => !isCircumstance(clause, rules));
  for (const clause of [...own, ...clauses]) {
    const act = actOf(clause, rules);
    if (act !== null) return act;
  }
  return null;
}

/** Share of clauses that open with an act, circumstances apart: near 1 for a list of measures, near 0 for a state to be reached. */
export function actShare(text: string, rules: StrengthRules): number {
  const own = clausesOf(text, rules).filter((clause) => !isCircumstance(clause, rules));
  if (own.length === 0) return 0;
  return own.filter((clause) => actOf(clause, rules)?.opens === true).length / own.length;
}
