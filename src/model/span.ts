/**
 * Places in a source file. A span counts UTF-16 code units of the decoded original file, half-open: `raw.slice(start, end)`.
 */
import { z } from "zod";

export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ id: "Span", description: "UTF-16 offsets into the decoded original file, half-open" });
export type Span = z.infer<typeof Span>;

export const Warning = z.object({ code: z.string(), message: z.string(), span: Span.nullable() }).meta({
  id: "Warning",
  description: "Something odd that was met while reading; never a reason to refuse a document",
});
export type Warning = z.infer<typeof Warning>;
