/**
 * Contrastive loss with in-batch negatives (InfoNCE, van den Oord 2018) in both directions: of all right texts in the batch a left
 * one must be nearest to its own, and the other way round.
 */
import { times, timesTransposed, transpose } from "./matrix.ts";

export interface ContrastiveResult {
  loss: number;
  /** Gradients with respect to the unit vectors, n × d. */
  left: Float32Array;
  right: Float32Array;
}

/** Equal strings → equal numbers, so that the n² comparisons are of numbers. */
function numbered(groups: readonly string[]): Int32Array {
  const ids = new Map<string, number>();
  return Int32Array.from(groups, (group) => {
    const id = ids.get(group) ?? ids.size;
    ids.set(group, id);
    return id;
  });
}

/** Divides by the temperature; pairs of one group that are not the pair itself become -Infinity. In place. */
function maskAndSharpen(sim: Float32Array, groups: Int32Array, temperature: number): void {
  const n = groups.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const masked = i !== j && groups[i] === groups[j];
      sim[i * n + j] = masked ? -Infinity : sim[i * n + j]! / temperature;
    }
  }
}

/** Softmax of each row less 1 at its own place (the gradient of −ln p), in place; returns the sum of −ln p of the own places. */
function crossEntropy(sim: Float32Array, n: number): number {
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const row = sim.subarray(i * n, (i + 1) * n);
    const own = row[i]!;
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (let j = 0; j < n; j++) {
      row[j] = Math.exp(row[j]! - max);
      sum += row[j]!;
    }
    for (let j = 0; j < n; j++) row[j]! /= sum;
    row[i]! -= 1;
    loss += Math.log(sum) - (own - max);
  }
  return loss;
}

/** Loss and gradients of n pairs of unit vectors. Pairs of the same group are no negatives of each other. */
export function contrastive(
  left: Float32Array,
  right: Float32Array,
  groups: readonly string[],
  temperature: number,
): ContrastiveResult {
  const n = groups.length;
  const d = left.length / n;
  const byRow = timesTransposed(left, right, n, n, d);
  maskAndSharpen(byRow, numbered(groups), temperature);
  const byColumn = transpose(byRow, n, n);
  const loss = crossEntropy(byRow, n) + crossEntropy(byColumn, n);
  const back = transpose(byColumn, n, n);
  for (let i = 0; i < n * n; i++) byRow[i] = (byRow[i]! + back[i]!) / (2 * n * temperature);
  return { loss: loss / (2 * n), left: times(byRow, right, n, d), right: times(transpose(byRow, n, n), left, n, d) };
}
