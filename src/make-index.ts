/**
 * Makes and publishes the index as it is served: what ingestion writes, and the matrix, which the rules of comparison work out on the build before
 * it is verified. The write side knows nothing of comparisons; here the two are put together.
 */
import type { Config } from "./config.ts";
import { serviceContext } from "./context.ts";
import { type IngestResult, ingest, type Prepared } from "./ingest/ingest.ts";
import type { OnProgress } from "./ingest/progress.ts";
import { matrixCells } from "./services/matrix-cells.ts";

/** As `ingest`. */
export function makeIndex(config: Config, prepared: Prepared, onProgress?: OnProgress): Promise<IngestResult> {
  return ingest(config, prepared, onProgress, (index) => matrixCells(serviceContext(config, index, prepared)));
}
