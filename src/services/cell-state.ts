/**
 * What the passages of one document say on a subject: whether a measure or goal addresses it, only an indicator, only the background, or nothing;
 * and how far it commits. Decided by sentences that name the subject, not by whole passages.
 */
import type { CellState, Passage, Role, Strength } from "../model/index.ts";
import {
  ABSENT_THRESHOLD,
  ANSWER_THRESHOLD,
  ANSWERED_THRESHOLD,
  answeredProbability,
  answerProbability,
  NAMED_THRESHOLD,
  speaksProbability,
} from "../retrieve/presence.ts";
import type { RankedPassage, RetrievalContext } from "../retrieve/types.ts";
import type { ConceptMatch } from "../text/concept-matcher.ts";
import { titleEndOf } from "../text/title.ts";
import type { Subject } from "./subject.ts";

export interface Finding {
  state: Exclude<CellState, "equivalent" | "unreadable">;
  strength: Strength;
  /** Passages that answer, best first. */
  answers: RankedPassage[];
  /** By how much it was missed; null where something was found, or silence was not decided by probabilities. */
  miss: Miss | null;
}

/** The likeliest passage stayed below what was asked of it; both are probabilities of the same regression. */
export interface Miss {
  probability: number;
  threshold: number;
}

const ACTS: ReadonlySet<Role> = new Set(["measure", "goal", "safeguard", "principle"]);
const LADDER: readonly Strength[] = ["none", "mention", "explore", "promote", "commit"];
/** Answers whose sentences decide the strength: further ones touch the subject in passing. */
const DECIDING = 4;
/** More than any two passages of one document lie apart. */
const NAMED_ACT_BONUS = 10;
/** A sentence that holds the place to something leads before one that takes the subject up in passing; a step of the ladder weighs less than nearness. */
const STRENGTH_STEP = 0.05;
/** A row of the indicator table is short: naming the subject says nearly all. */
const ROW_THRESHOLD = 0.1;

/** Nothing is said. */
export const SILENT: Finding = { state: "absent", strength: "none", answers: [], miss: null };

/** `best` is the best passage on the subject anywhere in the index. */
export function findState(
  { ranked, best }: { ranked: readonly RankedPassage[]; best: RankedPassage | null },
  subject: Subject,
  context: RetrievalContext,
): Finding {
  const answered = answeredProbability(best, subject.plan);
  if (!subject.mustName && answered < ANSWERED_THRESHOLD) {
    return { ...SILENT, miss: { probability: answered, threshold: ANSWERED_THRESHOLD } };
  }
  const top = best?.fused ?? 0;
  const rated = ranked.map((each) => ({
    each,
    probability: answerProbability(each, subject.plan),
    speaks: speaksProbability(each, subject.plan, top),
    names: namesSubject(each, subject, context),
  }));
  const trials = rated.map(({ speaks, probability, names }): Miss => {
    if (!subject.mustName) return { probability: speaks, threshold: ABSENT_THRESHOLD };
    return { probability, threshold: names ? NAMED_THRESHOLD : ANSWER_THRESHOLD };
  });
  if (trials.every((trial) => trial.probability < trial.threshold)) return { ...SILENT, miss: nearest(trials) };
  const floor = Math.min(ANSWER_THRESHOLD, Math.max(...rated.map(({ probability }) => probability)));
  const answering = rated.filter(
    ({ probability, names }) => probability >= floor || (names && probability >= NAMED_THRESHOLD),
  );
  const answers = inOrder(answering, subject, context);
  const acts = answers.filter(({ passage }) => ACTS.has(passage.role) && passage.kind !== "row");
  const rows = rated
    .filter(({ each, names, probability }) => each.passage.kind === "row" && names && probability >= ROW_THRESHOLD)
    .map(({ each }) => each);
  const state = acts.length > 0 ? "measure" : rows.length > 0 ? "indicator" : "background";
  return {
    state,
    strength: strongest([...acts.slice(0, DECIDING), ...rows.slice(0, DECIDING)], subject, context),
    // Where a measure on an instrument is shown, a chapter of problems or achievements is no evidence for it.
    answers:
      acts.length > 0 && subject.mustName && subject.plan.aim === "measures" ? withoutBackground(answers) : answers,
    miss: null,
  };
}

/** The trial that came nearest to its threshold; null where there was none. */
const nearest = (trials: readonly Miss[]): Miss | null =>
  [...trials].sort((a, b) => b.probability / b.threshold - a.probability / a.threshold)[0] ?? null;

const withoutBackground = (answers: readonly RankedPassage[]) =>
  answers.filter(({ passage }) => ACTS.has(passage.role));

interface Rated {
  each: RankedPassage;
  names: boolean;
}

/**
 * For an instrument every act that names it comes first: what will be done answers before what was done. For other questions the background may be
 * the answer: any bonus for acts lost right first clauses, in all three sets of graded queries.
 */
function inOrder(rated: readonly Rated[], subject: Subject, context: RetrievalContext): RankedPassage[] {
  const { plan, mustName } = subject;
  const isAct = ({ passage }: RankedPassage) => ACTS.has(passage.role) && plan.aim === "measures";
  const bonus = ({ each, names }: Rated) =>
    isAct(each) && mustName && names
      ? NAMED_ACT_BONUS + STRENGTH_STEP * LADDER.indexOf(strongest([each], subject, context))
      : 0;
  return rated
    .map((entry) => ({ each: entry.each, score: entry.each.fused + bonus(entry) }))
    .sort((a, b) => b.score - a.score || a.each.seq - b.each.seq)
    .map(({ each }) => each);
}

function namesSubject({ passage }: RankedPassage, subject: Subject, context: RetrievalContext): boolean {
  return namesIn(passage, subject, context).length > 0;
}

/** Where a passage names the subject. A bracket in the name of an indicator only qualifies it: 报销比例（含大病保险）. */
function namesIn(passage: Passage, { concepts }: Subject, context: RetrievalContext): ConceptMatch[] {
  const matches = context.conceptsOf(passage).filter((match) => concepts.has(match.conceptId));
  if (passage.kind !== "row") return matches;
  const brackets = [...passage.text.matchAll(/[（(][^（()）]*[）)]/g)].map((found) => [
    found.index,
    found.index + found[0].length,
  ]);
  return matches.filter(({ start, end }) => !brackets.some(([from, to]) => start >= from! && end <= to!));
}

/**
 * The strongest statement on the subject. Where a passage is about the subject by its title, its leading act speaks for the whole; elsewhere only
 * the sentences that name the subject do. An indicator of the subject is a commitment.
 */
function strongest(passages: readonly RankedPassage[], subject: Subject, context: RetrievalContext): Strength {
  const levels = passages.flatMap(({ passage }) => {
    const matches = namesIn(passage, subject, context);
    if (passage.kind === "row") return matches.length > 0 ? [passage.strength] : [];
    if (matches.some((match) => match.start < titleEndOf(passage))) return [passage.strength];
    return passage.sentences
      .filter(({ start, end }) => matches.some((match) => match.start >= start && match.end <= end))
      .map((sentence) => sentence.strength);
  });
  const first = passages[0]?.passage;
  const spoken = levels.length > 0 || first === undefined ? levels : [first.strength];
  return LADDER[Math.max(0, ...spoken.map((level) => LADDER.indexOf(level)))]!;
}
