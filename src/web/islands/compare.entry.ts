/** Beside a comparison: copies its address, narrows the list of topics, prints it whole. */
import { startCopyLinks } from "./copy-link.ts";
import { startFilters } from "./filter-list.ts";
import { startPrinting } from "./print-whole.ts";

startCopyLinks();
startFilters();
startPrinting();
