/** Beside two texts: scrolling together, jumping between shared wording, printing whole. */
import { startLinkedPanes } from "./linked-panes.ts";
import { startPrinting } from "./print-whole.ts";

startLinkedPanes();
startPrinting();
