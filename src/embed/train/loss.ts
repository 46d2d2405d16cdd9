/**
 * Contrastive loss with in-batch negatives (InfoNCE, van den Oord 2018) in both directions: of all right texts in the batch a left
 * one must be nearest to its own, and the other way round. A left text may have a look-alike of its right one besides, from which it is
 * pushed away: in a random batch nothing comes close, so without look-alikes the last step from topic to clause is never practised.
 */
import { times, timesTransposed, transpose } from "./matrix.ts";

export interface ContrastiveResult {
  loss: number;
  /** Gradients with respect to the unit vectors, n × d. */
  left: Float32Array;
  right: Float32Array;
  against: Float32Array;
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

/** Softmax over a row and one more number; writes the probabilities and returns that of the number and ln of the sum. */
function softmax(row: Float32Array, more: number): { more: number; logSum: number } {
  const max = row.reduce((a, b) => Math.max(a, b), more);
  let sum = Math.exp(more - max);
  for (let j = 0; j < row.length; j++) {
    row[j] = Math.exp(row[j]! - max);
    sum += row[j]!;
  }
  for (let j = 0; j < row.length; j++) row[j]! /= sum;
  return { more: Math.exp(more - max) / sum, logSum: Math.log(sum) + max };
}

/**
 * Softmax of each row, with its look-alike's number beside it, less 1 at its own place (the gradient of −ln p), in place; numbers of
 * look-alikes become probabilities. Returns the sum of −ln p of the own places.
 */
function crossEntropy(sim: Float32Array, n: number, alike: Float32Array): number {
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const row = sim.subarray(i * n, (i + 1) * n);
    const own = row[i]!;
    const { more, logSum } = softmax(row, alike[i]!);
    alike[i] = more;
    row[i]! -= 1;
    loss += logSum - own;
  }
  return loss;
}

/** Each left vector times that of its look-alike, sharpened; -Infinity where there is none (a zero vector). */
function alikeness(left: Float32Array, against: Float32Array, n: number, temperature: number): Float32Array {
  const d = left.length / n;
  return Float32Array.from({ length: n }, (_, i) => {
    const other = against.subarray(i * d, (i + 1) * d);
    if (other.every((v) => v === 0)) return -Infinity;
    return other.reduce((sum, v, k) => sum + v * left[i * d + k]!, 0) / temperature;
  });
}

/** Each row times its factor. */
function scaled(rows: Float32Array, factors: Float32Array): Float32Array {
  const d = rows.length / factors.length;
  return rows.map((v, k) => v * factors[Math.floor(k / d)]!);
}

/**
 * Loss and gradients of n pairs of unit vectors. Pairs of the same group are no negatives of each other. `against` holds a look-alike
 * for each left vector; a zero vector where there is none.
 */
export function contrastive(
  left: Float32Array,
  right: Float32Array,
  against: Float32Array,
  groups: readonly string[],
  temperature: number,
): ContrastiveResult {
  const n = groups.length;
  const d = left.length / n;
  const byRow = timesTransposed(left, right, n, n, d);
  maskAndSharpen(byRow, numbered(groups), temperature);
  const byColumn = transpose(byRow, n, n);
  const alike = alikeness(left, against, n, temperature);
  const loss = crossEntropy(byRow, n, alike) + crossEntropy(byColumn, n, new Float32Array(n).fill(-Infinity));
  const back = transpose(byColumn, n, n);
  const share = 1 / (2 * n * temperature);
  for (let i = 0; i < n * n; i++) byRow[i] = (byRow[i]! + back[i]!) * share;
  const push = alike.map((p) => p * share);
  const pushed = scaled(against, push);
  return {
    loss: loss / (2 * n),
    left: times(byRow, right, n, d).map((v, k) => v + pushed[k]!),
    right: times(transpose(byRow, n, n), left, n, d),
    against: scaled(left, push),
  };
}
