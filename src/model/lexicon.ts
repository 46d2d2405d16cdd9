/**
 * The thesaurus (SKOS-like): concepts with their labels by register, and what they must not be confused with.
 */
import { z } from "zod";

export const Related = z.object({ id: z.string(), difference: z.string().nullable() });

export const Concept = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  pref: z.string(),
  alt: z.array(z.string()).default([]),
  abbr: z.array(z.string()).default([]),
  lay: z.array(z.string()).default([]),
  en: z.array(z.string()).default([]),
  /** Strings that contain a label of this concept but do not speak of it. */
  not: z.array(z.string()).default([]),
  broader: z.string().nullable().default(null),
  related: z.array(Related).default([]),
  definition: z.string().nullable().default(null),
});
export type Concept = z.infer<typeof Concept>;

export const Lexicon = z.object({ concepts: z.array(Concept), userWords: z.array(z.string()) });
export type Lexicon = z.infer<typeof Lexicon>;
