/** A terminal that remembers what was written to it. */
import type { Terminal } from "../../src/cli/terminal/terminal.ts";

export interface FakeTerminal extends Terminal {
  out(): string;
  err(): string;
}

export function fakeTerminal({ width = 100, input = "" } = {}): FakeTerminal {
  const out: string[] = [];
  const err: string[] = [];
  return {
    width,
    print: (line) => void out.push(`${line}\n`),
    write: (bytes) => void out.push(Buffer.from(bytes).toString("utf8")),
    complain: (line) => void err.push(`${line}\n`),
    styled: (_style, line) => line,
    readInput: async () => input,
    out: () => out.join(""),
    err: () => err.join(""),
  };
}
