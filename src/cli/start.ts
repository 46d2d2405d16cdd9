/** `npm start`: builds the index when it is missing or stale, then serves it. */
import { readConfig } from "../config.ts";
import { buildIndex } from "./build-index.ts";
import { run } from "./run.ts";
import { serveIndex } from "./serve-index.ts";

await run(async () => {
  const config = readConfig();
  await buildIndex(config);
  await serveIndex(config);
});
