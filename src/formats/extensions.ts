/** Which files can be read, by the ending of their names. */
import type { SourceText } from "../model/plan.ts";

export const FORMAT_BY_EXTENSION: Record<string, SourceText["format"]> = {
  ".txt": "txt",
  ".md": "md",
  ".html": "html",
  ".htm": "html",
};

/** Extensions that can be read, with their dot. */
export const READABLE_EXTENSIONS = Object.keys(FORMAT_BY_EXTENSION);
