/**
 * How far a text commits: none < mention < explore < promote < commit. A number or a date to be held to is commit, otherwise the act
 * that leads decides. A pilot with nothing but a deadline stays explore; 持续推进 is no date. Reasons name the deciding words.
 */
import type { Role, Strength } from "../model/index.ts";
import type { ClassificationRules } from "./classify-rules.ts";
import { type Act, actOf, actShare, clausesOf, leadingAct } from "./strength-acts.ts";
import { datedDeadline, type Held, heldTo } from "./strength-held.ts";

export interface StrengthContext {
  role: Role;
  /** As printed in the duty bracket or the column of dates; null or absent when there is none. */
  deadline?: string | null;
  /** Run-in title or the sentence's own heading. */
  title?: string | null;
  /** First year of the plan; years before it are past. */
  planStart?: number | null;
}

export interface Grade {
  strength: Strength;
  reasons: string[];
}

/** In a goal chapter states prevail (更加完善, 基本建立); a text of acts opens at least half of its clauses with one. */
const MOSTLY_ACTS = 0.5;

const BACKGROUND: readonly Role[] = ["achievement", "challenge", "other"];

function heldReasons(held: readonly Held[]): string[] {
  const label = { figure: "数字", whole: "范围", date: "时限" };
  const unique = new Map(held.map((each) => [each.words, `${label[each.kind]}“${each.words}”`]));
  return [...unique.values()].slice(0, 3);
}

function gradePreamble(text: string, rules: ClassificationRules): Grade {
  const attitude = rules.strength.attitudes.find((word) => text.includes(word));
  return attitude === undefined
    ? { strength: "none", reasons: ["引言，不含要做的事"] }
    : { strength: "mention", reasons: [`表态“${attitude}”`] };
}

/** A goal is held to by a figure, by full coverage with a year, or by a dated act; 到2025年 that only opens the sentence is none. */
function gradeGoal(text: string, context: StrengthContext, held: readonly Held[], rules: ClassificationRules): Grade {
  const firm = held.filter((each) => each.kind !== "date");
  if (firm.length > 0) return { strength: "commit", reasons: heldReasons(held) };
  const lead = leadingAct(text, rules.strength);
  const title = titleAct(context.title, rules);
  const titleIsState = (context.title ?? null) !== null && title === null;
  if (lead === null || titleIsState || actShare(text, rules.strength) < MOSTLY_ACTS) {
    return { strength: "mention", reasons: ["目标状态，没有可检查的数字"] };
  }
  return gradeActs(
    title,
    lead,
    held.filter((each) => !each.opener),
    context,
  );
}

function titleAct(title: string | null | undefined, rules: ClassificationRules): Act | null {
  const clause = clausesOf(title ?? "", rules.strength)[0];
  const act = clause === undefined ? null : actOf(clause, rules.strength);
  return act?.opens === true ? act : null;
}

/** Explore when the title or the first act explores: only figures, full coverage or a dated act then raise it, not a deadline. */
function gradeActs(title: Act | null, lead: Act | null, held: readonly Held[], context: StrengthContext): Grade {
  const explores = [title, lead].find((act) => act?.rung === "explore") ?? null;
  const act = explores ?? title ?? lead;
  const actReason = act === null ? [] : [`带头动作“${act.words}”`];
  if (held.length > 0) return { strength: "commit", reasons: [...heldReasons(held), ...actReason] };
  if (explores !== null) return { strength: "explore", reasons: actReason };
  const date = datedDeadline(context.deadline);
  if (date !== null) return { strength: "commit", reasons: [`完成时限“${date}”`, ...actReason] };
  return act === null
    ? { strength: "mention", reasons: ["没有说要做什么"] }
    : { strength: "promote", reasons: actReason };
}

/** Grades a sentence, a clause or a whole passage in the light of its role. */
export function strengthOf(text: string, context: StrengthContext, rules: ClassificationRules): Grade {
  const { role } = context;
  if (BACKGROUND.includes(role)) return { strength: "none", reasons: [] };
  if (role === "preamble") return gradePreamble(text, rules);
  const held = heldTo(text, rules, datedDeadline(context.deadline), context.planStart ?? null);
  if (role === "principle") {
    const figure = held.some((each) => each.kind !== "date") && held.some((each) => each.kind === "date");
    return figure
      ? { strength: "commit", reasons: heldReasons(held) }
      : { strength: "mention", reasons: ["原则表述，不是具体举措"] };
  }
  if (role === "goal") return gradeGoal(text, context, held, rules);
  return gradeActs(titleAct(context.title, rules), leadingAct(text, rules.strength), held, context);
}
