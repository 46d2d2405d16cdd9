/** Runs on every page: what moves without asking the server. Every page reads well without it. */
import { focusSearchOnSlash } from "./search-key.ts";

focusSearchOnSlash();
