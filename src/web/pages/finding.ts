/** Pages on which one finds: home with the matrix, search, documents, about. */
import type { Page } from "../page.ts";
import { aboutPage } from "./about/about-page.tsx";
import { documentsPage } from "./documents/documents-page.tsx";
import { homePage } from "./home/home-page.tsx";
import { searchPage } from "./search/search-page.tsx";

export const findingPages: readonly Page[] = [
  homePage as Page,
  searchPage as Page,
  documentsPage as Page,
  aboutPage as Page,
];
