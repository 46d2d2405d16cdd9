/** Pages on which one finds: home with the matrix, search, documents, about. */
import type { Page } from "../page.ts";
import { aboutPage } from "./about.tsx";

export const findingPages: readonly Page[] = [aboutPage as Page];
