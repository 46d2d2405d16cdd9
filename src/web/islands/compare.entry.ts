/** Beside a comparison: narrows the list of topics, prints it whole. */
import { startFilters } from "./filter-list.ts";
import { startPrinting } from "./print-whole.ts";

startFilters();
startPrinting();
