/** Runs on every page: what moves without asking the server. Every page reads well without it. */
import { countBasket } from "./basket-count.ts";
import { startCopying } from "./copy.ts";
import { startPins } from "./pins.ts";
import { focusSearchOnSlash } from "./search-key.ts";
import { startThemeToggle } from "./theme-toggle.ts";

startThemeToggle();
focusSearchOnSlash();
startPins();
startCopying();
countBasket();
