/** Pages that lay documents side by side. */
import type { Page } from "../page.ts";

export const comparingPages: readonly Page[] = [];
