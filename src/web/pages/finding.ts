/** Pages on which one finds: home with the matrix, search, documents, about. */
import type { Page } from "../page.ts";
import { aboutPage } from "./about.tsx";
import { searchPage } from "./search/search-page.tsx";

export const findingPages: readonly Page[] = [searchPage as Page, aboutPage as Page];
