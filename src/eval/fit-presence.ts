/**
 * Fits how likely a passage answers at all (src/retrieve/presence.ts): logistic regression on judged passages by Newton's method with a small ridge, and
 * what a threshold means for whole documents. Deterministic.
 */
import { logitInputs, PRESENCE_TERMS, type PresenceWeights } from "../retrieve/presence.ts";
import { rerank } from "../retrieve/rerank.ts";
import { retrieveEach } from "../retrieve/retrieve-each.ts";
import { understandQuery } from "../retrieve/understand-query.ts";
import type { ServiceContext } from "../services/context.ts";
import type { Judged } from "./judgments.ts";

/** One document for one question: its best passages, and whether it answers. */
export interface PresenceSample {
  answers: boolean;
  passages: { inputs: number[]; relevant: boolean }[];
}

/** Passages of each document that are looked at; relevant ones behind the eighth are rare. */
const PASSAGES = 8;
const DEPTH = 60;
const RIDGE = 1e-3;
const NEWTON_STEPS = 30;

export async function collectPresence(ctx: ServiceContext, judged: readonly Judged[]): Promise<PresenceSample[]> {
  const { index, retrieval } = ctx;
  const docIds = index.documents.map((document) => document.docId);
  const samples: PresenceSample[] = [];
  for (const { query, grades, answering } of judged) {
    const plan = await understandQuery(query.query, retrieval, { concepts: index.lexicon.concepts, documents: [] });
    const lists = await retrieveEach(index, plan, docIds);
    for (const [at, docId] of docIds.entries()) {
      const ranked = await rerank(index, retrieval, plan, lists[at]!.slice(0, DEPTH), { mode: "hybrid" });
      const passages = ranked.slice(0, PASSAGES).map((each) => ({
        inputs: logitInputs(each, plan),
        relevant: (grades.get(each.passage.passageId) ?? 0) > 0,
      }));
      samples.push({ answers: answering.has(docId), passages });
    }
  }
  return samples;
}

export function fitPresence(samples: readonly PresenceSample[]): PresenceWeights {
  const rows = samples.flatMap((sample) => sample.passages);
  const size = PRESENCE_TERMS.length;
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
  return Object.fromEntries(PRESENCE_TERMS.map((name, at) => [name, weights[at]!])) as PresenceWeights;
}

/** Precision and recall of calling a document silent when none of its passages reaches the threshold. */
export function silenceAt(samples: readonly PresenceSample[], weights: PresenceWeights, threshold: number) {
  const list = PRESENCE_TERMS.map((name) => weights[name]);
  const best = samples.map(({ passages }) => Math.max(0, ...passages.map(({ inputs }) => sigmoid(dot(inputs, list)))));
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
