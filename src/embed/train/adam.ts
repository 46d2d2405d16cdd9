/**
 * Adam (Kingma and Ba 2015) for large tables of which a step touches few rows: only those are updated, their moments decay only
 * when they are touched ("lazy" or sparse Adam).
 */
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

export interface SparseAdam {
  /** Gradient of the step, same shape as the values; add into it, then call `step`, which clears what it used. */
  gradient: Float32Array;
  /** Updates the given rows with their gradients. `time` counts steps from 1, `share` is the share of the rate. */
  step(rows: Iterable<number>, time: number, share: number): void;
}

/** An optimiser for `values`, a table of rows of `width`. */
export function createSparseAdam(values: Float32Array, width: number, learningRate: number): SparseAdam {
  const gradient = new Float32Array(values.length);
  const first = new Float32Array(values.length);
  const second = new Float32Array(values.length);
  const step = (rows: Iterable<number>, time: number, share: number) => {
    const rate = (share * learningRate * Math.sqrt(1 - BETA2 ** time)) / (1 - BETA1 ** time);
    for (const row of rows) {
      for (let i = row * width; i < (row + 1) * width; i++) {
        const g = gradient[i]!;
        const m = BETA1 * first[i]! + (1 - BETA1) * g;
        const v = BETA2 * second[i]! + (1 - BETA2) * g * g;
        first[i] = m;
        second[i] = v;
        values[i]! -= (rate * m) / (Math.sqrt(v) + EPSILON);
        gradient[i] = 0;
      }
    }
  };
  return { gradient, step };
}
