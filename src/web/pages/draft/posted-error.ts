/** The first fault of a form, in words for its reader; the schema's own words are for programs. */
import type { z } from "zod";
import { PlanlensError } from "../../../errors.ts";

/** `max` is what the text may have in characters. */
export function postedError(text: string, max: number, issues: readonly z.core.$ZodIssue[]): PlanlensError {
  if (text.trim() === "") return new PlanlensError("INVALID_REQUEST", "没有文字：请粘贴或上传要比对的内容");
  if (text.length > max) {
    return new PlanlensError("PAYLOAD_TOO_LARGE", `共 ${text.length} 字，最多 ${max} 字`);
  }
  return new PlanlensError(
    "INVALID_REQUEST",
    issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
  );
}
