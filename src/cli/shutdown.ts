/**
 * Ends the process in good order on SIGTERM and SIGINT: what runs is answered, then exit 0; after ten seconds at the latest exit 1. A
 * second signal ends it at once.
 */
import type { RunningServer } from "../server.ts";

/** Longer than the slowest question takes, shorter than the patience of service managers (Docker kills after 10 s, systemd after 90). */
const GRACE_MS = 10_000;

/** Installs the handlers; returns a function that removes them. */
export function shutdownOnSignal(
  running: Pick<RunningServer, "close">,
  { graceMs = GRACE_MS, exit = process.exit }: { graceMs?: number; exit?: (code: number) => void } = {},
): () => void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) return exit(1);
    stopping = true;
    console.error(`${signal}：正在停止，答完正在处理的请求（再按一次立即退出）`);
    setTimeout(() => exit(1), graceMs).unref();
    running.close().then(
      () => exit(0),
      () => exit(1),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
  return () => {
    process.off("SIGTERM", onSignal);
    process.off("SIGINT", onSignal);
  };
}
