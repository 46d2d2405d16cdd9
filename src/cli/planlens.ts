/** The command line: `npx planlens …`, `npm run planlens -- …`. Expected failures become lines on stderr and an exit code. */
import { runProgram } from "./run-program.ts";
import { processTerminal } from "./terminal/terminal.ts";

process.exitCode = await runProgram(process.argv.slice(2), processTerminal());
