/**
 * Texts → batches for a model. Padding makes every text of a batch as long as its longest, so batches are cut from texts sorted by
 * length and bounded by padded size: one long clause among short ones would cost as much as all of them being long.
 */

const MAX_TEXTS = 32;
/** In characters, after padding. Keeps the activations of a base-size transformer under about 500 MB. */
const MAX_PADDED = 8192;

/** Indexes of `texts`, each exactly once, in batches. */
export function batchesOf(texts: readonly string[]): number[][] {
  const order = texts.map((_, i) => i).sort((a, b) => texts[a]!.length - texts[b]!.length || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const i of order) {
    const padded = (batch.length + 1) * texts[i]!.length;
    if (batch.length > 0 && (batch.length >= MAX_TEXTS || padded > MAX_PADDED)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(i);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
