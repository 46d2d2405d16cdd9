/**
 * `planlens.json` beside a static model: how its features are made from text, and how it was trained. A model directory that has
 * this file gets features instead of text; everything after that is the same for every model.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PlanlensError } from "../errors.ts";

export const RECIPE_FILE = "planlens.json";

export const FeatureRecipe = z.strictObject({
  /** Features `w/…`: search-mode words. */
  words: z.boolean(),
  /** Features `g/…`: characters and pairs of characters. */
  grams: z.boolean(),
  /** Features `e/…`: pieces of this many letters of Latin words; 0 for none. */
  latinPieces: z.int().min(0),
  /** Features `n/…` and `u/…`: a number with its unit, and the unit alone. */
  numbers: z.boolean().default(false),
  /** Whether a feature counts as often as it occurs, or once a text. */
  repeats: z.boolean(),
});
export type FeatureRecipe = z.infer<typeof FeatureRecipe>;

export const StaticModel = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  dims: z.int().min(1),
  features: FeatureRecipe,
  /** Settings, sources and counts of the training run; for people, not for the program. */
  training: z.record(z.string(), z.unknown()),
});
export type StaticModel = z.infer<typeof StaticModel>;

/** Reads the recipe of a model directory; null where there is none, as in any ordinary model. */
export async function readRecipe(directory: string): Promise<StaticModel | null> {
  const path = join(directory, RECIPE_FILE);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return StaticModel.parse(JSON.parse(text));
  } catch (cause) {
    throw new PlanlensError("MODEL_UNAVAILABLE", `${path} is not a model recipe; run npm run train to write it anew`, {
      cause,
    });
  }
}
