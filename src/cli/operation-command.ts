/**
 * The command of an operation: arguments → the same input as an HTTP request → the same answer, as tables, as JSON or as CSV. Prints
 * nothing but the answer to stdout.
 */
import type { CommandModule } from "yargs";
import type { ServiceContext } from "../services/context.ts";
import { parseInput } from "../services/input/parse-input.ts";
import { type Operation, operations } from "../services/operations.ts";
import type { SourceAnswer } from "../services/source.ts";
import type { Report } from "../tables/table.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { type Given, givenValues } from "./given-values.ts";
import { commandInput, usageOf, withInput } from "./operation-options.ts";
import type { Program } from "./program.ts";
import { withContext } from "./with-context.ts";

export type Examples = readonly (readonly [line: string, meaning: string])[];

/** `name` is what the command is called; the examples stand below its help. */
export function operationCommand(
  operation: Operation,
  name: string,
  examples: Examples,
  program: Program,
): CommandModule<object, Given> {
  const input = commandInput(operation.input);
  return {
    command: `${name} ${usageOf(input)}`.trim(),
    describe: operation.summary,
    builder: (yargs) => {
      withInput(yargs, input);
      for (const [line, meaning] of examples) yargs.example(line, meaning);
      if (isFile(operation)) return yargs;
      return yargs
        .option("json", { type: "boolean", describe: "输出 JSON，与 HTTP 接口的回答逐字相同" })
        .option("csv", { type: "boolean", describe: "输出 CSV（UTF-8 带 BOM，Excel、WPS 可直接打开）" })
        .conflicts("json", "csv");
    },
    handler: async (given) => {
      const values = await givenValues(given, input, program.terminal);
      const parsed = parseInput(operation.input, values, `an option of ${name}`);
      program.end(
        await withContext(program, async (ctx) =>
          show(operation, await operation.run(ctx, parsed), given, ctx, program),
        ),
      );
    },
  };
}

/** The original of a document is a file: it goes to stdout as it is. */
const isFile = ({ name }: Operation): boolean => name === operations.source.name;

async function show(
  operation: Operation,
  answer: unknown,
  { json, csv }: Given,
  { index }: ServiceContext,
  { terminal }: Program,
): Promise<ExitCode> {
  if (isFile(operation)) {
    terminal.write((answer as SourceAnswer).bytes);
    return EXIT.ok;
  }
  const { reportOf } = await import("../tables/report.ts");
  const report = reportOf(operation.name, answer, index.documents);
  if (json) terminal.print(JSON.stringify(answer));
  else if (csv) terminal.write(await csvOf(report, index.manifest.buildId));
  else terminal.print((await import("./terminal/show-report.ts")).showReport(report, terminal));
  return report.found ? EXIT.ok : EXIT.notFound;
}

/** The first table with all its columns. */
async function csvOf({ tables: [table] }: Report, buildId: string): Promise<Uint8Array> {
  const { writeCsv } = await import("../exports/write/csv.ts");
  const columns = (table?.columns ?? []).map(({ name }) => ({ header: name, width: 0, brief: false }));
  return writeCsv({ name: "", columns, rows: (table?.rows ?? []).map(({ values }) => values) }, buildId);
}
