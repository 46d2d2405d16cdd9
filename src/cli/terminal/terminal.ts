/** Where a command writes and what it may use there. Colour only on a terminal that has it (NO_COLOR and FORCE_COLOR are respected). */
import { styleText } from "node:util";

/** Width of what is no terminal: a file or a pipe. */
const PLAIN_WIDTH = 100;
/** Below this a table has no room. */
const LEAST_WIDTH = 40;

type Style = Parameters<typeof styleText>[0];

export interface Terminal {
  print(text: string): void;
  /** A file to stdout, byte for byte. */
  write(bytes: Uint8Array): void;
  complain(text: string): void;
  /** Cells of a line. */
  width: number;
  styled(style: Style, text: string): string;
  /** All of standard input, as UTF-8. */
  readInput(): Promise<string>;
}

export function processTerminal(): Terminal {
  const { stdout, stderr, stdin } = process;
  endQuietlyWhenNobodyReads();
  const isColoured = stdout.isTTY === true && stdout.hasColors();
  return {
    print: (text) => void stdout.write(`${text}\n`),
    write: (bytes) => void stdout.write(bytes),
    complain: (text) => void stderr.write(`${text}\n`),
    width: Math.max(LEAST_WIDTH, stdout.columns ?? PLAIN_WIDTH),
    styled: (style, text) => (isColoured ? styleText(style, text) : text),
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString("utf8");
    },
  };
}

/** `planlens … | head` closes the pipe early; that is no failure. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}
