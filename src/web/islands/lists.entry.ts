/** Pages whose one moving thing is a box that narrows a list. */
import { startListFilters } from "./list-filter.ts";

startListFilters();
