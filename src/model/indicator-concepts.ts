/**
 * `data/lexicon/indicator-concepts.yaml`: what the indicators of healthcare-security plans measure. A name belongs to a concept when it has
 * every `required` word, one of `any` where given, and none that is `forbidden`; `a|b` stands for either.
 */
import { z } from "zod";

const conceptId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const word = z.string().min(1);

export const IndicatorConceptEntry = z.strictObject({
  id: conceptId,
  label: z.string().min(1),
  unit: z.string().nullable(),
  required: z.array(word).min(1),
  any: z.array(word).default([]),
  forbidden: z.array(word).default([]),
  /** Words of a name that tell what the figure is counted over; two names with different ones are not comparable. */
  bases: z.array(z.strictObject({ label: z.string().min(1), words: z.array(word).min(1) })).default([]),
  /** Concepts whose figures may stand beside these. */
  comparableWith: z.array(conceptId).default([]),
  /** Concepts that look alike and measure something else, with the difference. */
  notComparableWith: z.array(z.strictObject({ concept: conceptId, note: z.string().min(1) })).default([]),
});
export type IndicatorConceptEntry = z.infer<typeof IndicatorConceptEntry>;

export const IndicatorConceptFile = z.strictObject({ concepts: z.array(IndicatorConceptEntry).min(1) });
