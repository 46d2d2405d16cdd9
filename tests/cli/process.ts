/** Runs a command of the project as a process of its own on loopback, bounded in time, and ends it by its own id. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../src/config.ts";

const URL_LINE = /http:\/\/(?:\d+\.){3}\d+:\d+/;

export interface Command {
  stdout(): string;
  stderr(): string;
  /** Resolves with the address that the command prints when it serves; rejects with its output when it ends before. */
  url(): Promise<string>;
  /** Exit code, null where a signal ended it. */
  exited: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

const running = new Set<ChildProcess>();

/** Starts `src/cli/<name>.ts`; an empty value of `env` unsets the variable for the command. */
export function command(name: string, env: Record<string, string>, ...args: string[]): Command {
  const child = spawn(process.execPath, ["--import", "tsx", join(PROJECT_ROOT, "src/cli", `${name}.ts`), ...args], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const text = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (text.out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (text.err += chunk));
  const exited = once(child, "close").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const url = async () => {
    for (;;) {
      const found = URL_LINE.exec(text.out)?.[0];
      if (found !== undefined) return found;
      const ended = await Promise.race([once(child.stdout, "data").then(() => false), exited.then(() => true)]);
      if (ended && !URL_LINE.test(text.out)) throw new Error(`${name} ended: ${text.out}${text.err}`);
    }
  };
  return { stdout: () => text.out, stderr: () => text.err, url, exited, signal: (signal) => void child.kill(signal) };
}

/** For `afterEach`: nothing outlives its test. */
export function endAll(): void {
  for (const child of running) child.kill("SIGKILL");
}
