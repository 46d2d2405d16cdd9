/**
 * The model while it learns: one row and one weight a feature. A text is the weighted sum of its rows, brought to length 1.
 */
import type { Random } from "./random.ts";
import type { Bag, Vocabulary } from "./vocabulary.ts";

export interface StaticWeights {
  dims: number;
  /** features × dims. */
  rows: Float32Array;
  /** One a feature. */
  weights: Float32Array;
}

/** Random rows of length about 1 – distinct texts start out distinct – and weights at idf. */
export function startWeights(vocabulary: Vocabulary, dims: number, random: Random): StaticWeights {
  const rows = new Float32Array(vocabulary.features.length * dims);
  const scale = 1 / Math.sqrt(dims);
  for (let i = 0; i < rows.length; i++) rows[i] = random.normal() * scale;
  return { dims, rows, weights: vocabulary.idf.slice() };
}

/** Adds the weighted sum of a bag's rows into `out` at `at`; features that `keep` leaves out (0) are skipped. */
export function addBag(model: StaticWeights, bag: Bag, keep: Uint8Array | null, out: Float32Array, at: number): void {
  const { dims, rows, weights } = model;
  for (let k = 0; k < bag.rows.length; k++) {
    if (keep !== null && keep[k] === 0) continue;
    const row = bag.rows[k]!;
    const factor = weights[row]! * bag.counts[k]!;
    const from = row * dims;
    for (let d = 0; d < dims; d++) out[at + d]! += factor * rows[from + d]!;
  }
}

/** Brings the vector at `at` to length 1 and returns its former length; a zero vector stays and gives 0. */
export function toUnit(vectors: Float32Array, at: number, dims: number): number {
  let sum = 0;
  for (let d = 0; d < dims; d++) sum += vectors[at + d]! ** 2;
  const length = Math.sqrt(sum);
  if (length > 0) for (let d = 0; d < dims; d++) vectors[at + d]! /= length;
  return length;
}

/** The vector of a text. */
export function encodeBag(model: StaticWeights, bag: Bag): Float32Array {
  const vector = new Float32Array(model.dims);
  addBag(model, bag, null, vector, 0);
  toUnit(vector, 0, model.dims);
  return vector;
}
