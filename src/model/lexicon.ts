/**
 * The thesaurus (SKOS-like): concepts with their labels by register, and what they must not be confused with; and the topics, those
 * concepts that plans are laid side by side on.
 */
import { z } from "zod";

export const Related = z.object({ id: z.string(), difference: z.string().nullable().default(null) });
export type Related = z.infer<typeof Related>;

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

export const Topic = z.object({
  /** Id of the concept that the topic is. */
  id: z.string(),
  /** Narrower concepts whose labels are evidence of the topic too. */
  includes: z.array(z.string()).default([]),
  /** Topics whose instrument may stand in the place of this one: a plan with DIP and without DRG has answered the same question. */
  equivalents: z.array(z.string()).default([]),
});
export type Topic = z.infer<typeof Topic>;

export const TopicGroup = z.object({
  group: z.object({ id: z.string(), label: z.string(), labelEn: z.string() }),
  topics: z.array(Topic),
});
export type TopicGroup = z.infer<typeof TopicGroup>;

export const Lexicon = z.object({
  concepts: z.array(Concept),
  userWords: z.array(z.string()),
  /** In the order in which plans treat them. Absent in a lexicon without topics. */
  topicGroups: z.array(TopicGroup).optional(),
});
export type Lexicon = z.infer<typeof Lexicon>;
