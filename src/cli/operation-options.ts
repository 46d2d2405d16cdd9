/**
 * Options and arguments of a command, made from the request schema of its operation: what the API takes, the command line takes, with the
 * same names, bounds and texts.
 */
import type { Argv, Options, PositionalOptions } from "yargs";
import { PARAMETERS } from "../services/input/parameters.ts";
import { listEntries, requiredParameters, type WireParameter, wireParameters } from "../services/input/wire.ts";
import type { Operation } from "../services/operations.ts";

/** The parameter that a text is posted in: it comes from a file or from standard input. */
const POSTED_TEXT = "text";
/** A question may be written without quotes: its words are joined. */
const QUESTION = "q";

export interface CommandInput {
  /** Required ones in their order, or the question: written without a name. */
  positionals: string[];
  takesText: boolean;
  options: string[];
  wire: Record<string, WireParameter>;
  /** What an entry of a list may be. */
  entries: Record<string, WireParameter>;
}

export function commandInput(input: Operation["input"]): CommandInput {
  const wire = wireParameters(input);
  const names = Object.keys(wire);
  const takesText = names.includes(POSTED_TEXT);
  const required = requiredParameters(input);
  const positionals = names.filter((name) => name === QUESTION || (required.includes(name) && name !== POSTED_TEXT));
  return {
    positionals,
    takesText,
    options: names.filter((name) => !positionals.includes(name)),
    wire,
    entries: listEntries(input),
  };
}

/** What stands behind the command's name: `<docId> <eId>`, `[q..]`, `[file]`. */
export function usageOf({ positionals, takesText, wire }: CommandInput): string {
  const named = positionals.map((name) => {
    if (name === QUESTION) return `[${QUESTION}..]`;
    return wire[name]!.type === "array" ? `<${name}..>` : `<${name}>`;
  });
  return [...named, ...(takesText ? ["[file]"] : [])].join(" ");
}

function positionalOf(name: string): PositionalOptions {
  // A question has no default; the parser would show an empty list.
  return { describe: describe(name), type: "string", ...(name === QUESTION && { default: undefined }) };
}

const FILE_ARGUMENT: PositionalOptions = {
  describe: "装有文本的文件（UTF-8）；- 表示从标准输入读",
  type: "string",
};

/** Gives a command the arguments and options of its request. */
export function withInput(yargs: Argv, input: CommandInput): Argv {
  for (const name of input.positionals) yargs.positional(name, positionalOf(name));
  // Without the count the parser reads a lone dash as the beginning of an option.
  if (input.takesText) yargs.positional("file", FILE_ARGUMENT).nargs("file", 1);
  for (const name of input.options) yargs.option(optionName(name), optionOf(name, input));
  return yargs;
}

/** Values are kept as they are written; the schema reads them. */
function optionOf(name: string, input: CommandInput): Options {
  const wire = input.wire[name]!;
  return {
    describe: `${describe(name)}${boundsText(wire, input.entries[name])}`,
    requiresArg: true,
    ...(wire.enum && { choices: wire.enum }),
    ...(wire.default !== undefined && { defaultDescription: String(wire.default) }),
  };
}

function boundsText({ minimum, maximum }: WireParameter, entry: WireParameter | undefined): string {
  if (entry?.enum) return `：${entry.enum.join("、")}`;
  return minimum !== undefined && maximum !== undefined ? `（${minimum}—${maximum}）` : "";
}

/** `perRegion` is written `--per-region`. */
const optionName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The Chinese half of the parameter's text, with commands in the place of addresses. */
function describe(name: string): string {
  const text = PARAMETERS[name]?.description ?? name;
  const chinese = text.replace(/。\s*[A-Z][^。]*$/su, "");
  return chinese.replace(/见 \/?(\w+)$/u, (_, command: string) => `见 planlens ${COMMANDS[command] ?? command}`);
}

const COMMANDS: Readonly<Record<string, string>> = { concepts: "indicators --json" };
