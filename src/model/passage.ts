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
  })
  .meta({ id: "Passage" });
export type Passage = z.infer<typeof Passage>;
