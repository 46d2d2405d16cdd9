/**
 * Contrastive loss with in-batch negatives (InfoNCE, van den Oord 2018) in both directions: of all right texts in the batch a left
 * one must be nearest to its own, and the other way round.
 */

/** c += a · bᵀ for row-major a (n × d) and b (m × d). */
function timesTransposed(a: Float32Array, b: Float32Array, c: Float32Array, n: number, m: number, d: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      const ai = i * d;
      const bj = j * d;
      for (let k = 0; k < d; k++) sum += a[ai + k]! * b[bj + k]!;
      c[i * m + j] = sum;
    }
  }
}

/** c = s · b for s (n × n, read transposed if asked) and b (n × d). */
function times(s: Float32Array, transposed: boolean, b: Float32Array, c: Float32Array, n: number, d: number): void {
  c.fill(0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const factor = transposed ? s[j * n + i]! : s[i * n + j]!;
      if (factor === 0) continue;
      for (let k = 0; k < d; k++) c[i * d + k]! += factor * b[j * d + k]!;
    }
  }
}

/** Adds the softmax of a line of n similarities (at `start`, by `stride`) to `out`, masked ones (-Infinity) as 0; gives −ln p of its own. */
function addSoftmax(
  sim: Float32Array,
  out: Float32Array,
  start: number,
  stride: number,
  n: number,
  own: number,
): number {
  let max = -Infinity;
  for (let j = 0; j < n; j++) max = Math.max(max, sim[start + j * stride]!);
  let sum = 0;
  for (let j = 0; j < n; j++) sum += Math.exp(sim[start + j * stride]! - max);
  for (let j = 0; j < n; j++) out[start + j * stride]! += Math.exp(sim[start + j * stride]! - max) / sum;
  return Math.log(sum) - (sim[start + own * stride]! - max);
}

export interface ContrastiveResult {
  loss: number;
  /** Gradients with respect to the unit vectors, n × d. */
  left: Float32Array;
  right: Float32Array;
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
  const sim = new Float32Array(n * n);
  timesTransposed(left, right, sim, n, n, d);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const masked = i !== j && groups[i] === groups[j];
      sim[i * n + j] = masked ? -Infinity : sim[i * n + j]! / temperature;
    }
  }
  const gradient = new Float32Array(n * n);
  let loss = 0;
  for (let i = 0; i < n; i++) loss += addSoftmax(sim, gradient, i * n, 1, n, i) + addSoftmax(sim, gradient, i, n, n, i);
  for (let i = 0; i < n; i++) gradient[i * n + i]! -= 2;
  for (let i = 0; i < n * n; i++) gradient[i]! /= 2 * n * temperature;
  const result = { loss: loss / (2 * n), left: new Float32Array(n * d), right: new Float32Array(n * d) };
  times(gradient, false, right, result.left, n, d);
  times(gradient, true, left, result.right, n, d);
  return result;
}
