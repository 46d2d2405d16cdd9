/**
 * Topics × documents at a glance: how every document stands to every topic. Worked out when the index is built, by the rules of a comparison.
 */
import { z } from "zod";
import { CellState } from "./compare.ts";
import { Document } from "./document.ts";
import { Strength } from "./passage.ts";

export const MatrixCell = z
  .object({
    topicId: z.string(),
    docId: z.string(),
    state: CellState,
    strength: Strength,
    /** The related instrument in the topic's place, as in a comparison; null in every other state. */
    equivalent: z.object({ topicId: z.string(), label: z.string(), strength: Strength }).nullable(),
    /** Passages that are about the topic, not only mention it. */
    passages: z.int().min(0),
    /** Those passages as a share of all passages of the document, 0…1. */
    density: z.number().min(0).max(1),
  })
  .meta({
    id: "MatrixCell",
    description:
      "State and strength as in a comparison on the topic; `passages` about the topic, and `density`, their share of the document's passages (0…1)",
  });
export type MatrixCell = z.infer<typeof MatrixCell>;

export const MatrixTopic = z
  .object({
    topicId: z.string(),
    prefLabel: z.string(),
    labelEn: z.string().nullable(),
    group: z.object({ id: z.string(), label: z.string(), labelEn: z.string() }).nullable(),
  })
  .meta({ id: "MatrixTopic", description: "A row of the matrix" });
export type MatrixTopic = z.infer<typeof MatrixTopic>;

export const MatrixAnswer = z
  .object({
    buildId: z.string(),
    topics: z.array(MatrixTopic),
    columns: z.array(Document),
    /** Row by row: for each topic one cell a column, in the order of `topics` and `columns`. */
    cells: z.array(MatrixCell),
  })
  .meta({ id: "Matrix" });
export type MatrixAnswer = z.infer<typeof MatrixAnswer>;
