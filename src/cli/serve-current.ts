/** Serves the current index; refuses one that was made from other documents, lexicon, model or code. */
import type { Config } from "../config.ts";
import { PlanlensError } from "../errors.ts";
import { currentInputs } from "../ingest/inputs.ts";
import { isStale, openCurrent } from "../store/index.ts";
import { serveIndex } from "./serve-index.ts";

export async function serveCurrent(config: Config): Promise<void> {
  const index = await openCurrent(config.indexDir);
  const reason = isStale(index.manifest, await currentInputs(config));
  index.close();
  if (reason !== null) throw new PlanlensError("INDEX_STALE", reason);
  await serveIndex(config);
}
