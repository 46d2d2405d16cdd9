/**
 * Options and arguments of a command, made from the request schema of its operation: what the API takes, the command line takes, with the
 * same names, bounds and texts.
 */
import type { Options, PositionalOptions } from "yargs";
import { PARAMETERS } from "../services/input/parameters.ts";
import { requiredParameters, type WireParameter, wireParameters } from "../services/input/wire.ts";
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
}

export function commandInput({ input }: Pick<Operation, "input">): CommandInput {
  const wire = wireParameters(input);
  const names = Object.keys(wire);
  const takesText = names.includes(POSTED_TEXT);
  const required = requiredParameters(input);
  const positionals = names.filter((name) => name === QUESTION || (required.includes(name) && name !== POSTED_TEXT));
  return { positionals, takesText, options: names.filter((name) => !positionals.includes(name)), wire };
}

/** What stands behind the command's name: `<docId> <eId>`, `[q..]`, `[file]`. */
export function usageOf({ positionals, takesText }: CommandInput): string {
  const named = positionals.map((name) => (name === QUESTION ? `[${QUESTION}..]` : `<${name}>`));
  return [...named, ...(takesText ? ["[file]"] : [])].join(" ");
}

export function positionalOf(name: string): PositionalOptions {
  return { describe: describe(name), type: "string" };
}

export const FILE_ARGUMENT: PositionalOptions = {
  describe: "装有文本的文件（UTF-8）；- 表示从标准输入读",
  type: "string",
};

/** Values are kept as they are written; the schema reads them. */
export function optionOf(name: string, wire: WireParameter): Options {
  const { minimum, maximum } = wire;
  const bounds = minimum !== undefined && maximum !== undefined ? `（${minimum}—${maximum}）` : "";
  return {
    describe: `${describe(name)}${bounds}`,
    requiresArg: true,
    ...(wire.enum && { choices: wire.enum }),
    ...(wire.default !== undefined && { defaultDescription: String(wire.default) }),
  };
}

/** `perRegion` is written `--per-region`. */
export const optionName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The Chinese half of the parameter's text, with commands in the place of addresses. */
function describe(name: string): string {
  const text = PARAMETERS[name]?.description ?? name;
  const chinese = text.replace(/。\s*[A-Z][^。]*$/su, "");
  return chinese.replace(/见 \/?(\w+)$/u, (_, command: string) => `见 planlens ${COMMANDS[command] ?? command}`);
}

const COMMANDS: Readonly<Record<string, string>> = { concepts: "indicators --json" };
