/**
 * The training loop: deals pairs from all sources, shuffles, and takes one step a batch. Deterministic for a given generator.
 */
import { createSparseAdam, type SparseAdam } from "./adam.ts";
import { contrastive } from "./loss.ts";
import { addBag, type StaticWeights, toUnit } from "./model.ts";
import type { Pair, PairSource } from "./pairs.ts";
import type { Random } from "./random.ts";
import type { Bag } from "./vocabulary.ts";

export interface TrainSettings {
  epochs: number;
  batch: number;
  /** At the first step; it falls in a straight line to nearly 0 at the last. */
  learningRate: number;
  temperature: number;
  /** Share of a text's features left out at random, so that no single feature carries the meaning. */
  dropout: number;
}

export interface TrainInput {
  model: StaticWeights;
  sources: readonly PairSource[];
  bagOf(text: string): Bag;
  settings: TrainSettings;
  random: Random;
  onEpoch(epoch: number, pairs: number, loss: number): void;
}

/** In place of a look-alike that a pair does not have: gives the zero vector and moves nothing. */
const NO_TEXT: Bag = { rows: new Uint32Array(), counts: new Float32Array() };

/** One side of a batch, before and after bringing it to length 1. */
interface Side {
  bags: Bag[];
  keeps: Uint8Array[];
  units: Float32Array;
  lengths: number[];
}

function dropFeatures(bag: Bag, dropout: number, random: Random): Uint8Array {
  const keep = new Uint8Array(bag.rows.length);
  for (let k = 0; k < keep.length; k++) keep[k] = random.next() < dropout ? 0 : 1;
  if (keep.length > 0 && !keep.includes(1)) keep[random.below(keep.length)] = 1;
  return keep;
}

function forward(model: StaticWeights, bags: Bag[], dropout: number, random: Random): Side {
  const units = new Float32Array(bags.length * model.dims);
  const keeps = bags.map((bag) => dropFeatures(bag, dropout, random));
  const lengths = bags.map((bag, i) => {
    addBag(model, bag, keeps[i]!, units, i * model.dims);
    return toUnit(units, i * model.dims, model.dims);
  });
  return { bags, keeps, units, lengths };
}

/** Through u = s / |s|: the gradient for s is (g − (g·u) u) / |s|. In place. */
function throughUnit(gradient: Float32Array, units: Float32Array, at: number, dims: number, length: number): void {
  let dot = 0;
  for (let d = 0; d < dims; d++) dot += gradient[at + d]! * units[at + d]!;
  for (let d = 0; d < dims; d++) {
    gradient[at + d] = length > 0 ? (gradient[at + d]! - dot * units[at + d]!) / length : 0;
  }
}

interface Optimisers {
  rows: SparseAdam;
  weights: SparseAdam;
}

function backward(
  model: StaticWeights,
  side: Side,
  gradient: Float32Array,
  adam: Optimisers,
  touched: Set<number>,
): void {
  const { dims, rows, weights } = model;
  for (const [i, bag] of side.bags.entries()) {
    const at = i * dims;
    throughUnit(gradient, side.units, at, dims, side.lengths[i]!);
    for (let k = 0; k < bag.rows.length; k++) {
      if (side.keeps[i]![k] === 0) continue;
      const row = bag.rows[k]!;
      const from = row * dims;
      const factor = weights[row]! * bag.counts[k]!;
      let dot = 0;
      for (let d = 0; d < dims; d++) {
        const g = gradient[at + d]!;
        adam.rows.gradient[from + d]! += factor * g;
        dot += g * rows[from + d]!;
      }
      adam.weights.gradient[row]! += bag.counts[k]! * dot;
      touched.add(row);
    }
  }
}

interface Moment {
  /** Counts from 1. */
  step: number;
  /** Share of the learning rate that is left. */
  rate: number;
}

function trainBatch(input: TrainInput, adam: Optimisers, pairs: readonly Pair[], at: Moment): number {
  const { model, settings, random, bagOf } = input;
  const side = (textOf: (pair: Pair) => string | null) => {
    const bags = pairs.map(textOf).map((text) => (text === null ? NO_TEXT : bagOf(text)));
    return forward(model, bags, settings.dropout, random);
  };
  const left = side((pair) => pair.left);
  const right = side((pair) => pair.right);
  const against = side((pair) => pair.against);
  const groups = pairs.map((pair) => pair.group);
  const result = contrastive(left.units, right.units, against.units, groups, settings.temperature);
  const touched = new Set<number>();
  backward(model, left, result.left, adam, touched);
  backward(model, right, result.right, adam, touched);
  backward(model, against, result.against, adam, touched);
  adam.rows.step(touched, at.step, at.rate);
  adam.weights.step(touched, at.step, at.rate);
  return result.loss;
}

/** Trains the model in place. A last batch of a single pair has no negatives and is left out. */
export function train(input: TrainInput): void {
  const { model, sources, settings, random } = input;
  const adam = {
    rows: createSparseAdam(model.rows, model.dims, settings.learningRate),
    weights: createSparseAdam(model.weights, 1, settings.learningRate),
  };
  let step = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const pairs = random.shuffle(sources.flatMap((source) => source.deal(random)));
    let loss = 0;
    for (let at = 0; at + 1 < pairs.length; at += settings.batch) {
      const batch = pairs.slice(at, at + settings.batch);
      const rate = 1 - (epoch - 1 + at / pairs.length) / settings.epochs;
      loss += trainBatch(input, adam, batch, { step: ++step, rate }) * batch.length;
    }
    input.onEpoch(epoch, pairs.length, loss / Math.max(1, pairs.length));
  }
}
