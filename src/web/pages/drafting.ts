/** Pages for whoever drafts: precedents, review, basket. */
import type { Page } from "../page.ts";

export const draftingPages: readonly Page[] = [];
