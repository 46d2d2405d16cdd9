/** Makes the index what the data, lexicon, model and code say it should be: builds it where it is missing or stale, else leaves it. */
import type { Config } from "../config.ts";
import { PlanlensError } from "../errors.ts";
import type { IngestResult } from "../ingest/ingest.ts";
import { currentInputs } from "../ingest/inputs.ts";
import type { BuildInputs } from "../model/index.ts";
import { isStale, openCurrent } from "../store/open.ts";

/** Why the current index cannot serve as it is; null when it can. */
async function whyRebuild(config: Config, inputs: BuildInputs): Promise<string | null> {
  try {
    const index = await openCurrent(config.indexDir);
    const reason = isStale(index.manifest, inputs);
    index.close();
    return reason;
  } catch (error) {
    if (error instanceof PlanlensError && /^INDEX_/.test(error.code)) return error.message;
    throw error;
  }
}

/** Builds when needed (or always with `force`) and reports to stderr; null when the index was up to date. */
export async function buildIndex(config: Config, force = false): Promise<IngestResult | null> {
  const reason = force ? "requested" : await whyRebuild(config, await currentInputs(config));
  if (reason === null) return null;
  // The write side is large: a start on an index that is up to date does without loading it.
  const [{ prepare }, { makeIndex }, { showProgress }] = await Promise.all([
    import("../ingest/ingest.ts"),
    import("../make-index.ts"),
    import("./show-progress.ts"),
  ]);
  const prepared = await prepare(config);
  const started = Date.now();
  const view = showProgress();
  try {
    const result = await makeIndex(config, prepared, view.onProgress);
    view.stop();
    reportResult(result, Date.now() - started);
    return result;
  } finally {
    view.stop();
  }
}

function reportResult(result: IngestResult, ms: number): void {
  const seconds = (ms / 1000).toFixed(1);
  console.error(
    `索引 ${result.buildId}：${result.documents.length} 份规划，${result.passages} 个条款，用时 ${seconds} 秒`,
  );
  for (const document of result.documents) {
    const { passages, indicators, targets, duties } = document.counts;
    const warnings = document.warnings.length > 0 ? `，${document.warnings.length} 条提示` : "";
    console.error(
      `  ${document.docId}  ${document.title}：条款 ${passages}，指标 ${indicators}，目标 ${targets}，任务 ${duties}${warnings}`,
    );
  }
  for (const failure of result.failures) console.error(`  未能读取 ${failure.code} ${failure.message}`);
}
