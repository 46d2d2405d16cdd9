/** Runs a command: expected failures become one line with their code on stderr and exit code 1, anything else keeps its stack. */
import { PlanlensError } from "../errors.ts";

export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const expected = asExpected(error);
    if (expected === null) throw error;
    console.error(`${expected.code}: ${expected.message}`);
    process.exitCode = 1;
  }
}

/** A wrong option on the command line (node:util parseArgs) is an expected failure too. */
function asExpected(error: unknown): PlanlensError | null {
  if (error instanceof PlanlensError) return error;
  if (!(error instanceof Error) || !("code" in error) || !String(error.code).startsWith("ERR_PARSE_ARGS_")) return null;
  return new PlanlensError("INVALID_REQUEST", error.message.split(". ")[0]!);
}
