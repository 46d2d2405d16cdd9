/** Pages on which one reads: a document, indicators, targets, duties. */
import type { Page } from "../page.ts";

export const readingPages: readonly Page[] = [];
