/** Pages on which one reads: a document, indicators, targets, duties. */
import type { Page } from "../page.ts";
import { originalPage } from "./reader/original.tsx";
import { readerPage } from "./reader/reader.tsx";

export const readingPages: readonly Page[] = [originalPage, readerPage] as Page[];
