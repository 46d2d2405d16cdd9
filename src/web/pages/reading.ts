/** Pages on which one reads: a document, indicators, targets, duties. */
import type { Page } from "../page.ts";
import { dutiesPage } from "./duties/duties.tsx";
import { indicatorsPage } from "./indicators/indicators.tsx";
import { originalPage } from "./reader/original.tsx";
import { readerPage } from "./reader/reader.tsx";
import { targetsPage } from "./targets/targets.tsx";

export const readingPages: readonly Page[] = [
  originalPage,
  readerPage,
  indicatorsPage,
  targetsPage,
  dutiesPage,
] as Page[];
