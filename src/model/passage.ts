/**
 * Passage: the smallest unit that a person would quote. One clause, one list item, one table row, one task.
 */
import { z } from "zod";
import { NodeKind } from "./document.ts";
import { Span } from "./span.ts";

export const Role = z.enum([
  "achievement",
  "challenge",
  "principle",
  "goal",
  "measure",
  "safeguard",
  "preamble",
  "other",
]);
export type Role = z.infer<typeof Role>;

export const Strength = z.enum(["none", "mention", "explore", "promote", "commit"]);
export type Strength = z.infer<typeof Strength>;

export const PathEntry = z.object({ eId: z.string(), num: z.string().nullable(), heading: z.string().nullable() });
export type PathEntry = z.infer<typeof PathEntry>;

export const TopicTag = z
  .object({
    topicId: z.string(),
    about: z.boolean(),
    /** label: a name of the topic stands there; meaning: it does not, but the text stands near it. */
    reason: z.enum(["label", "meaning"]),
    labels: z.array(z.string()),
    places: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) })),
  })
  .meta({ id: "TopicTag", description: "A topic that a passage is about or mentions; places are offsets in its text" });
export type TopicTag = z.infer<typeof TopicTag>;

export const Passage = z
  .object({
    passageId: z.string(),
    docId: z.string(),
    eId: z.string(),
    region: z.object({ code: z.string(), name: z.string() }).nullable(),
    path: z.array(PathEntry),
    kind: NodeKind,
    role: Role,
    text: z.string(),
    spans: z.array(Span).min(1),
    lines: z.object({ start: z.int().min(1), end: z.int().min(1) }),
    strength: Strength,
    /** The words that decided role and strength, in Chinese. */
    reasons: z.array(z.string()),
    /** Sentences by their place in `text`, each with the strength of what it says. */
    sentences: z.array(z.object({ start: z.int().min(0), end: z.int().min(0), strength: Strength })),
    topics: z.array(z.string()),
    topicTags: z.array(TopicTag),
  })
  .meta({ id: "Passage" });
export type Passage = z.infer<typeof Passage>;
