/** `npm run serve`: serves the current index; refuses one that was made from other documents, lexicon, model or code. */
import { readConfig } from "../config.ts";
import { PlanlensError } from "../errors.ts";
import { currentInputs } from "../ingest/inputs.ts";
import { isStale, openCurrent } from "../store/index.ts";
import { run } from "./run.ts";
import { serveIndex } from "./serve-index.ts";

await run(async () => {
  const config = readConfig();
  const index = await openCurrent(config.indexDir);
  const reason = isStale(index.manifest, await currentInputs(config));
  index.close();
  if (reason !== null) throw new PlanlensError("INDEX_STALE", reason);
  await serveIndex(config);
});
