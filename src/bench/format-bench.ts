/** A benchmark run as a plain table: times, and each as a multiple of the peers' times at the same percentile. */
import type { Timing } from "./measure.ts";
import type { BenchRun } from "./run-bench.ts";

const NAME_WIDTH = 20;
const WIDTH = 12;

export function formatBench(run: BenchRun): string {
  const names = run.peers.map((peer) => peer.name);
  const ratioHeads = names.flatMap((name) => [`p50 / ${name}`, `p95 / ${name}`]);
  const widths = ratioHeads.map((head) => head.length + 2);
  const head = ["".padEnd(NAME_WIDTH), ...["p50 ms", "p95 ms"].map((text) => text.padStart(WIDTH))];
  const ratioHead = ratioHeads.map((text, at) => text.padStart(widths[at]!));
  return [
    `build ${run.buildId}: ${run.documents} plans, ${run.passages} passages; ${run.queries} queries`,
    `ingestion ${run.ingestSeconds.toFixed(1)} s`,
    "",
    [...head, ...ratioHead].join(""),
    ...run.product.map((timing) => row(timing, run.peers, widths)),
    ...run.peers.map((timing) => row(timing, [], [])),
  ].join("\n");
}

function row(timing: Timing, peers: readonly Timing[], widths: readonly number[]): string {
  const times = [timing.p50, timing.p95].map((ms) => ms.toFixed(2).padStart(WIDTH));
  const ratios = peers.flatMap((peer) => [timing.p50 / peer.p50, timing.p95 / peer.p95]);
  const shown = ratios.map((ratio, at) => `${ratio.toFixed(1)}×`.padStart(widths[at]!));
  return [timing.name.padEnd(NAME_WIDTH), ...times, ...shown].join("");
}
