// `node src/cli/entry.mjs start …` runs src/cli/start.ts with the arguments that follow.
import { runEntry } from "./compiled.mjs";

const [entry] = process.argv.splice(2, 1);
await runEntry(entry);
