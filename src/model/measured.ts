/** What was measured of the program on graded queries: the figures that it may say of itself, as `npm run eval -- --record` wrote them. */
import { z } from "zod";

const Share = z.object({ right: z.int().min(0), of: z.int().min(0) });
export type Share = z.infer<typeof Share>;

/** nDCG@10 with its 95 % interval. */
const Score = z.object({ mean: z.number(), low: z.number(), high: z.number() });

export const MeasuredSet = z.object({
  set: z.string(),
  queries: z.int().min(0),
  hybrid: Score,
  /** The best plain engine over the same passages; null where none was measured. */
  baseline: z.object({ name: z.string(), mean: z.number() }).nullable(),
  /** Documents with an answer whose cell opens with a relevant clause. */
  firstClauses: Share,
  /** Of the cells called absent or equivalent, those that are. */
  absent: Share,
});
export type MeasuredSet = z.infer<typeof MeasuredSet>;

export const Measured = z.object({
  buildId: z.string(),
  documents: z.int(),
  passages: z.int(),
  sets: z.array(MeasuredSet),
  /** Cells that a person read first. */
  cells: z.object({ state: Share, strength: Share }).nullable(),
  /** Questions about numbers that were not looked at before: plans that were given the figure a person read first, and figures given that are right. */
  figures: z.object({ given: Share, right: Share }).nullable(),
});
export type Measured = z.infer<typeof Measured>;
