/**
 * A summary of a cell, written by a language model from the cell's evidence alone. Optional and outside the promise of equal bytes: the same build and
 * question may be summarised in other words each time.
 */
import { z } from "zod";

export const SummarySentence = z.object({
  text: z.string(),
  /** Numbers of the evidence in the cell, from 1, that the sentence rests on. */
  cites: z.array(z.int().min(1)).min(1),
});
export type SummarySentence = z.infer<typeof SummarySentence>;

export const CellSummary = z
  .object({ model: z.string(), sentences: z.array(SummarySentence).min(1) })
  .meta({ id: "CellSummary", description: "摘要 · Written by a model; every sentence cites evidence of its cell" });
export type CellSummary = z.infer<typeof CellSummary>;

export const SummaryWarning = z
  .object({
    docId: z.string(),
    /** FAILED: no usable answer came; UNSUPPORTED: sentences that the evidence does not bear were dropped; SKIPPED: too many cells. */
    code: z.enum(["SUMMARY_FAILED", "SUMMARY_UNSUPPORTED", "SUMMARY_SKIPPED"]),
    message: z.string(),
  })
  .meta({ id: "SummaryWarning" });
export type SummaryWarning = z.infer<typeof SummaryWarning>;

/** What is read of an answer of an OpenAI-compatible server. */
export const ChatCompletion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().min(1) }) })).min(1),
});
