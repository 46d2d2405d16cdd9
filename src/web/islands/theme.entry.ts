/** Stands in the head, before anything is drawn: the chosen theme is there from the first paint. */
import { storedTheme } from "./theme-choice.ts";

const theme = storedTheme();
if (theme !== null) document.documentElement.dataset.theme = theme;
