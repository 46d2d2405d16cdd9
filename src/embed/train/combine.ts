/**
 * Several models that learned the same texts from different random starts, as one of the ordinary size. Each errs in its own way: the mean of their
 * cosines is better than any one of them. Side by side their rows would make a file as many times as large, so all are turned onto the axes along which
 * the vectors of known texts vary most (principal components), and the rest, mostly noise, is dropped.
 */
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { timesTransposed, transpose } from "./matrix.ts";
import { encodeBag, type StaticWeights } from "./model.ts";
import type { Bag } from "./vocabulary.ts";

/** A single member is returned as it is. `bags` are the texts that the axes are worked out from; all members know the same features. */
export function combine(members: readonly StaticWeights[], bags: readonly Bag[], dims: number): StaticWeights {
  if (members.length === 1) return members[0]!;
  const wide = members.reduce((sum, member) => sum + member.dims, 0);
  const features = members[0]!.weights.length;
  const texts = sideBySide(
    bags.length,
    members.map((member) => (text) => encodeBag(member, bags[text]!)),
    wide,
  );
  const rows = sideBySide(
    features,
    members.map((member) => (feature) => weightedRow(member, feature)),
    wide,
  );
  const axes = principalAxes(texts, wide, dims);
  return { dims, rows: timesTransposed(rows, axes, features, dims, wide), weights: new Float32Array(features).fill(1) };
}

function weightedRow({ dims, rows, weights }: StaticWeights, feature: number): Float32Array {
  return rows.slice(feature * dims, (feature + 1) * dims).map((value) => value * weights[feature]!);
}

/** Row i of all parts one after the other, count × wide. */
function sideBySide(count: number, parts: readonly ((i: number) => Float32Array)[], wide: number): Float32Array {
  const all = new Float32Array(count * wide);
  for (let i = 0; i < count; i++) {
    let at = i * wide;
    for (const part of parts) {
      const row = part(i);
      all.set(row, at);
      at += row.length;
    }
  }
  return all;
}

/** The `dims` directions of most of the rows' length, strongest first, dims × wide. */
function principalAxes(vectors: Float32Array, wide: number, dims: number): Float32Array {
  const count = vectors.length / wide;
  const columns = transpose(vectors, count, wide);
  const products = timesTransposed(columns, columns, wide, wide, count);
  const symmetric = Matrix.from1DArray(wide, wide, Array.from(products));
  // Values come in rising order.
  const { eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const axes = new Float32Array(dims * wide);
  for (let axis = 0; axis < dims; axis++) axes.set(eigenvectorMatrix.getColumn(wide - 1 - axis), axis * wide);
  return axes;
}
