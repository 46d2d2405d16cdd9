/** Pages that lay documents side by side. */
import type { Page } from "../page.ts";
import { comparePage } from "./compare.tsx";
import { sideBySidePage } from "./side-by-side.tsx";

export const comparingPages: readonly Page[] = [comparePage as Page, sideBySidePage as Page];
