/** `npm run serve`: serves the current index; refuses one that was made from other documents, lexicon, model or code. */
import { readConfig } from "../config.ts";
import { run } from "./run.ts";
import { serveCurrent } from "./serve-current.ts";

await run(() => serveCurrent(readConfig()));
