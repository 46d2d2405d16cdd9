/** Runs a command: expected failures become one line with their code on stderr and exit code 1, anything else keeps its stack. */
import { PlanlensError } from "../errors.ts";

export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof PlanlensError) {
      console.error(`${error.code}: ${error.message}`);
      process.exitCode = 1;
    } else throw error;
  }
}
