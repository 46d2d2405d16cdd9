/** Beside a comparison: narrows the list of topics, prints it whole. */
import { startListFilters } from "./list-filter.ts";
import { startPrinting } from "./print-whole.ts";

startListFilters();
startPrinting();
