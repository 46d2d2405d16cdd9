/**
 * Which roles a heading stands for: 发展基础 → achievement, 指导思想和发展目标 → principle and goal, 完善待遇机制 → none. A heading that
 * opens with a verb names an act, not a chapter of that kind (夯实发展基础), except for the chapters of safeguards.
 */
import { Role } from "../model/index.ts";
import type { ClassificationRules } from "./classify-rules.ts";
import { actOf, hasGroundAndAct, maskBrackets, opensWithPlainVerb } from "./strength-acts.ts";

/** 指导思想和发展目标, 现状与问题, 发展基础及面临形势 */
const JOINED = /[和与及、，,暨]/;
/** A run-in title is a short statement; only so short a one can be the name of a kind of text (主要目标。). */
const LONGEST_RUN_IN_NAME = 10;

export interface HeadingRole {
  roles: Role[];
  /** The word of the heading that decided. */
  word: string;
}

function longestEnding(part: string, rules: ClassificationRules): { word: string; roles: Role[] } | null {
  let word = "";
  let roles: Role[] = [];
  for (const role of Role.options) {
    for (const name of rules.roles.headings[role] ?? []) {
      if (!part.endsWith(name) || name.length < word.length) continue;
      roles = name === word ? [...roles, role] : [role];
      word = name;
    }
  }
  return word === "" ? null : { word, roles };
}

/** 发展 and 工作 in 发展基础, 工作目标 are nouns, so only verbs that are nothing else count. */
function namesAnAct(part: string, runIn: boolean, rules: ClassificationRules): boolean {
  return (
    opensWithPlainVerb(part, rules.strength) ||
    hasGroundAndAct(part, rules.strength) ||
    (runIn && actOf(part, rules.strength) !== null)
  );
}

function pastPeriodIn(heading: string, periods: readonly string[]): string | null {
  return periods.find((period) => heading.includes(`“${period}”`) || heading.includes(`"${period}"`)) ?? null;
}

/** `pastPeriods`: plan periods before the document's own. Null when the heading says nothing about the role. */
export function headingRole(
  heading: string,
  runIn: boolean,
  rules: ClassificationRules,
  pastPeriods: readonly string[],
): HeadingRole | null {
  const clean = maskBrackets(heading.replace(/\s+/g, "")).replaceAll("□", "");
  if (runIn && clean.length > LONGEST_RUN_IN_NAME) return null;
  const roles: Role[] = [];
  let word = "";
  for (const part of clean.split(JOINED)) {
    const found = longestEnding(part, rules);
    if (found === null) continue;
    const certain = found.word === part || found.roles.includes("safeguard");
    if (!certain && namesAnAct(part, runIn, rules)) continue;
    for (const role of found.roles) if (!roles.includes(role)) roles.push(role);
    word ||= found.word;
  }
  if (roles.length > 0) return { roles, word };
  const period = runIn ? null : pastPeriodIn(clean, pastPeriods);
  return period === null ? null : { roles: ["achievement"], word: period };
}
