/** Pages for whoever drafts: precedents, review, basket. */
import type { Page } from "../page.ts";
import { basketPage } from "./basket/basket.tsx";
import { precedentsPage } from "./draft/precedents.tsx";
import { reviewPage } from "./draft/review.tsx";

export const draftingPages: readonly Page[] = [precedentsPage as Page, reviewPage as Page, basketPage as Page];
