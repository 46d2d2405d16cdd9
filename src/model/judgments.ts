/** Graded queries as they stand in `data/judgments/*.jsonl`. */
import { z } from "zod";

export const JudgedQuery = z.strictObject({
  id: z.string(),
  kind: z.enum(["topic", "question", "paraphrase", "precedent", "english", "number", "none"]),
  query: z.string(),
  relevant: z.array(
    z.strictObject({ docId: z.string(), quote: z.string(), grade: z.union([z.literal(1), z.literal(2)]) }),
  ),
  absent: z.array(z.string()),
});
export type JudgedQuery = z.infer<typeof JudgedQuery>;
