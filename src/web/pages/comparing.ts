/** Pages that lay documents side by side. */
import type { Page } from "../page.ts";
import { comparePage } from "./compare.tsx";

export const comparingPages: readonly Page[] = [comparePage as Page];
