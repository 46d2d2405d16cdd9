/** All pages, in the order in which addresses are tried. */
import type { Page } from "../page.ts";
import { comparingPages } from "./comparing.ts";
import { draftingPages } from "./drafting.ts";
import { findingPages } from "./finding.ts";
import { readingPages } from "./reading.ts";

export const pages: readonly Page[] = [...findingPages, ...comparingPages, ...readingPages, ...draftingPages];
