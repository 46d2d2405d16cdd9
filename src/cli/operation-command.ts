/**
 * The command of an operation: arguments → the same input as an HTTP request → the same answer, as tables, as JSON or as CSV. Prints
 * nothing but the answer to stdout.
 */
import { readFile } from "node:fs/promises";
import type { CommandModule } from "yargs";
import { PlanlensError } from "../errors.ts";
import { parseInput } from "../services/input/parse-input.ts";
import { type Operation, operations } from "../services/operations.ts";
import type { SourceAnswer } from "../services/source.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import {
  type CommandInput,
  commandInput,
  FILE_ARGUMENT,
  optionName,
  optionOf,
  positionalOf,
  usageOf,
} from "./operation-options.ts";
import type { Program } from "./program.ts";

type Given = Record<string, unknown> & { file?: string; json?: boolean; csv?: boolean };

/** `name` is what the command is called; the examples stand below its help. */
export function operationCommand(
  operation: Operation,
  name: string,
  examples: readonly (readonly [string, string])[],
  program: Program,
): CommandModule<object, Given> {
  const input = commandInput(operation);
  return {
    command: `${name} ${usageOf(input)}`.trim(),
    describe: operation.summary,
    builder: (yargs) => {
      for (const each of input.positionals) yargs.positional(each, positionalOf(each));
      if (input.takesText) yargs.positional("file", FILE_ARGUMENT);
      for (const each of input.options) yargs.option(optionName(each), optionOf(each, input.wire[each]!));
      for (const [line, meaning] of examples) yargs.example(line, meaning);
      if (isFile(operation)) return yargs;
      return yargs
        .option("json", { type: "boolean", describe: "输出 JSON，与 HTTP 接口的回答逐字相同" })
        .option("csv", { type: "boolean", describe: "输出 CSV（UTF-8 带 BOM，可直接用 Excel、WPS 打开）" })
        .conflicts("json", "csv");
    },
    handler: async (given) => {
      const values = await valuesOf(given, input, program);
      const parsed = parseInput(operation.input, values, `an option of ${name}`);
      program.end(await answer(operation, parsed, given, program));
    },
  };
}

/** What was given, under the names of the request. */
async function valuesOf(given: Given, input: CommandInput, program: Program): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const name of [...input.positionals, ...input.options]) {
    const value = given[name];
    if (value === undefined) continue;
    if (input.positionals.includes(name) && Array.isArray(value)) {
      if (value.length > 0) values[name] = value.join(" ");
    } else values[name] = input.wire[name]!.type === "array" ? [value].flat().flatMap(listed) : value;
  }
  if (input.takesText && given.file !== undefined) {
    if (values.text !== undefined) throw new PlanlensError("INVALID_REQUEST", "give a file or --text, not both");
    values.text = await readText(given.file, program);
  }
  return values;
}

const listed = (value: unknown): string[] =>
  String(value)
    .split(",")
    .map((part) => part.trim());

async function readText(file: string, { terminal }: Program): Promise<string> {
  if (file === "-") return terminal.readInput();
  return readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new PlanlensError("FILE_UNREADABLE", `${file}: cannot be read (${cause.code}); check the path`, { cause });
  });
}

/** The original of a document is a file: it goes to stdout as it is. */
const isFile = ({ name }: Operation): boolean => name === operations.source.name;

async function answer(operation: Operation, input: unknown, given: Given, program: Program): Promise<ExitCode> {
  const { terminal } = program;
  const [{ openContext }, { reportOf }] = await Promise.all([import("../context.ts"), import("../tables/report.ts")]);
  const ctx = await openContext(program.config());
  try {
    const result: unknown = await operation.run(ctx, input);
    if (isFile(operation)) {
      terminal.write((result as SourceAnswer).bytes);
      return EXIT.ok;
    }
    const report = reportOf(operation.name, result, ctx.index.documents);
    if (given.json) terminal.print(JSON.stringify(result));
    else if (given.csv) terminal.print(await csvOf(report, ctx.index.manifest.buildId));
    else terminal.print((await import("./terminal/show-report.ts")).showReport(report, terminal));
    return report.found ? EXIT.ok : EXIT.notFound;
  } finally {
    ctx.index.close();
  }
}
