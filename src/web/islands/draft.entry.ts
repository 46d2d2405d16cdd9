/** The forms for drafts: a place to drop a file, the length while one types, and a sign that the server is at work. */
import { startBusyForms } from "./draft/busy.ts";
import { startCounting } from "./draft/count.ts";
import { startDropZone } from "./draft/drop-zone.ts";

startCounting();
startDropZone();
startBusyForms();
