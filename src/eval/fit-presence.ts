/**
 * Fits how likely a passage answers at all (src/retrieve/presence.ts): logistic regression on judged passages by Newton's method with a small ridge, and
 * what a threshold means for whole documents. Deterministic.
 */
import type { Document } from "../model/index.ts";
import {
  ANSWER_TERMS,
  ANSWERED_TERMS,
  type PresenceTerm,
  type PresenceWeights,
  presenceInputs,
  probability,
  SPEAKS_TERMS,
} from "../retrieve/presence.ts";
import { rerank } from "../retrieve/rerank.ts";
import { bestAnywhere, retrieveEach } from "../retrieve/retrieve-each.ts";
import { understandQuery } from "../retrieve/understand-query.ts";
import type { ServiceContext } from "../services/context.ts";
import type { Judged } from "./judgments.ts";

/** One document for one question: its best passages, and whether it answers. */
export interface PresenceSample {
  /** The question; samples of one are never on both sides of a cross-validation. */
  id: string;
  answers: boolean;
  passages: { inputs: Record<PresenceTerm, number>; relevant: boolean }[];
}

/** Passages of each document that are looked at; relevant ones behind the eighth are rare. */
const PASSAGES = 8;
const DEPTH = 60;
const RIDGE = 1e-3;
const NEWTON_STEPS = 30;
const FOLDS = 6;

export async function collectPresence(ctx: ServiceContext, judged: readonly Judged[]): Promise<PresenceSample[]> {
  const { index, retrieval } = ctx;
  const samples: PresenceSample[] = [];
  for (const { query, grades, answering } of judged) {
    const plan = await understandQuery(query.query, retrieval, {
      concepts: index.lexicon.concepts,
      documents: index.documents,
    });
    const docIds = askedOf(index.documents, plan.regions);
    const [lists, best] = await Promise.all([retrieveEach(index, plan, docIds), bestAnywhere(index, retrieval, plan)]);
    for (const [at, docId] of docIds.entries()) {
      const ranked = await rerank(index, retrieval, plan, lists[at]!.slice(0, DEPTH), { mode: "hybrid" });
      const passages = ranked.slice(0, PASSAGES).flatMap((each) => {
        const inputs = presenceInputs(each, plan, best?.fused ?? 0);
        return inputs === null ? [] : [{ inputs, relevant: (grades.get(each.passage.passageId) ?? 0) > 0 }];
      });
      samples.push({ id: query.id, answers: answering.has(docId), passages });
    }
  }
  return samples;
}

/** Documents of the regions that a question names, all where it names none: of the others compare says nothing. */
function askedOf(documents: readonly Document[], regions: readonly string[]): string[] {
  const asked = documents.filter(
    ({ region }) => regions.length === 0 || (region !== null && regions.includes(region.code)),
  );
  return asked.map((document) => document.docId);
}

/** A question that no plan answers, for fitting only. */
export const unanswerable = (query: string): Judged => ({
  query: { id: query, kind: "none", query, relevant: [], absent: [] },
  grades: new Map(),
  answering: new Set(),
});

/** How likely a passage answers. */
export const fitAnswers = (samples: readonly PresenceSample[]) =>
  fitLogistic(
    samples.flatMap((sample) => sample.passages),
    ANSWER_TERMS,
  );

/** How likely a document speaks of the question at all, by its best passage. */
export const fitSpeaks = (samples: readonly PresenceSample[]) =>
  fitLogistic(
    samples.flatMap(({ answers, passages }) =>
      passages.slice(0, 1).map(({ inputs }) => ({ inputs, relevant: answers })),
    ),
    SPEAKS_TERMS,
  );

/** How likely any document speaks of the question, by the best passage of all. */
export const fitAnswered = (samples: readonly PresenceSample[]) => fitLogistic(questionsOf(samples), ANSWERED_TERMS);

/** One sample a question: its best passage, and whether any document answers. */
function questionsOf(samples: readonly PresenceSample[]): PresenceSample["passages"] {
  const byQuestion = new Map<string, PresenceSample[]>();
  for (const sample of samples) byQuestion.set(sample.id, [...(byQuestion.get(sample.id) ?? []), sample]);
  return [...byQuestion.values()].flatMap((each) => {
    const tops = each.flatMap(({ passages }) => passages.slice(0, 1)).sort((a, b) => b.inputs.fused - a.inputs.fused);
    return tops.slice(0, 1).map(({ inputs }) => ({ inputs, relevant: each.some(({ answers }) => answers) }));
  });
}

/** Questions without an answer that are called so below a threshold, and questions with one that are; each by weights fitted without its fold. */
export function unansweredAt(samples: readonly PresenceSample[], threshold: number) {
  const questions = questionsOf(samples);
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(
      questions.filter((__, at) => at % FOLDS !== fold),
      ANSWERED_TERMS,
    ),
  );
  const below = questions.filter(
    ({ inputs }, at) => probability(inputs, ANSWERED_TERMS, weights[at % FOLDS]!) < threshold,
  );
  return {
    right: below.filter(({ relevant }) => !relevant).length,
    of: questions.filter(({ relevant }) => !relevant).length,
    wrong: below.filter(({ relevant }) => relevant).length,
    answered: questions.filter(({ relevant }) => relevant).length,
  };
}

function fitLogistic<T extends PresenceTerm>(
  samples: PresenceSample["passages"],
  terms: readonly T[],
): PresenceWeights<T> {
  const rows = samples.map(({ inputs, relevant }) => ({ inputs: terms.map((name) => inputs[name]), relevant }));
  const size = terms.length;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    const hessian = weights.map((_, row) => weights.map((__, column) => (row === column ? RIDGE : 0)));
    for (const { inputs, relevant } of rows) {
      const p = sigmoid(dot(inputs, weights));
      for (let row = 0; row < size; row++) {
        gradient[row]! += (inputs[row]! * (p - (relevant ? 1 : 0))) / rows.length;
        for (let column = 0; column < size; column++) {
          hessian[row]![column]! += (inputs[row]! * inputs[column]! * p * (1 - p)) / rows.length;
        }
      }
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - change[at]!);
  }
  return Object.fromEntries(terms.map((name, at) => [name, weights[at]!])) as PresenceWeights<T>;
}

type SpeaksWeights = ReturnType<typeof fitSpeaks>;

/** The probability of the best passage of each sample. */
export const bestProbabilities = (samples: readonly PresenceSample[], weights: SpeaksWeights): number[] =>
  samples.map(({ passages }) =>
    Math.max(0, ...passages.map(({ inputs }) => probability(inputs, SPEAKS_TERMS, weights))),
  );

/** The same, each sample by weights that were fitted without its question's fold and with `more`. */
export function crossProbabilities(samples: readonly PresenceSample[], more: readonly PresenceSample[]): number[] {
  const ids = [...new Set(samples.map(({ id }) => id))];
  const foldOf = new Map(ids.map((id, at) => [id, at % FOLDS]));
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    fitSpeaks([...samples.filter(({ id }) => foldOf.get(id) !== fold), ...more]),
  );
  return samples.map((sample) => bestProbabilities([sample], weights[foldOf.get(sample.id)!]!)[0]!);
}

/** Precision and recall of calling a document silent when its best passage stays below the threshold. */
export function silenceAt(samples: readonly PresenceSample[], best: readonly number[], threshold: number) {
  const said = samples.filter((_, at) => best[at]! < threshold);
  const right = said.filter((sample) => !sample.answers).length;
  const silent = samples.filter((sample) => !sample.answers).length;
  return { precision: said.length === 0 ? 1 : right / said.length, recall: silent === 0 ? 1 : right / silent };
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

/** Gaussian elimination with partial pivoting; the ridge keeps the matrix regular. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows.findLastIndex(
      (row, at) =>
        at >= column &&
        Math.abs(row[column]!) >= Math.max(...rows.slice(column).map((each) => Math.abs(each[column]!))),
    );
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = column + 1; row < rows.length; row++) {
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= rows.length; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  const result = new Array<number>(rows.length).fill(0);
  for (let row = rows.length - 1; row >= 0; row--) {
    const known = result.reduce((sum, value, at) => (at > row ? sum + rows[row]![at]! * value : sum), 0);
    result[row] = (rows[row]![rows.length]! - known) / rows[row]![row]!;
  }
  return result;
}
