/** Commands that look after the index and the program. Each loads what it needs when it runs. */
import type { CommandModule } from "yargs";
import type { Program } from "../program.ts";
import { doctorCommand } from "./doctor.ts";
import { evalCommand } from "./eval.ts";
import { exportCommand } from "./export.ts";
import { ingestCommand } from "./ingest.ts";
import { inspectCommand } from "./inspect.ts";
import { mcpCommand } from "./mcp.ts";
import { serveCommand, startCommand } from "./serve.ts";

export function systemCommands(program: Program): CommandModule[] {
  const commands = [
    exportCommand,
    ingestCommand,
    startCommand,
    serveCommand,
    mcpCommand,
    inspectCommand,
    evalCommand,
    doctorCommand,
  ];
  return commands.map((command) => command(program) as CommandModule);
}
