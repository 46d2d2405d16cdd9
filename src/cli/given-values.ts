/** What was given on a command line, under the names of the request; a text comes from its file or from standard input. */
import { readFile } from "node:fs/promises";
import { PlanlensError } from "../errors.ts";
import type { CommandInput } from "./operation-options.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** What is no whole number stays text, for the error that names it. */
const INTEGER = /^-?\d+$/;

export type Given = Record<string, unknown>;

/** Throws INVALID_REQUEST where a text is given twice, FILE_UNREADABLE where its file cannot be read. */
export async function givenValues(given: Given, input: CommandInput, terminal: Terminal): Promise<Given> {
  const values: Given = {};
  for (const name of [...input.positionals, ...input.options]) {
    const value = wiredValue(given[name], input, name);
    if (value !== undefined) values[name] = value;
  }
  const { file } = given;
  if (input.takesText && file !== undefined) {
    if (values.text !== undefined) throw new PlanlensError("INVALID_REQUEST", "give a file or --text, not both");
    values.text = await readText(String(file), terminal);
  }
  return values;
}

/** Lists may be written with commas or by giving the option again; the words of a question are joined. */
function wiredValue(value: unknown, { positionals, wire }: CommandInput, name: string): unknown {
  if (value === undefined) return undefined;
  if (wire[name]!.type === "array")
    return [value].flat().flatMap((each) =>
      String(each)
        .split(",")
        .map((part) => part.trim()),
    );
  if (wire[name]!.type === "integer" && INTEGER.test(String(value))) return Number(value);
  if (!positionals.includes(name) || !Array.isArray(value)) return value;
  const words = value.filter((word) => word !== undefined);
  return words.length === 0 ? undefined : words.join(" ");
}

async function readText(file: string, terminal: Terminal): Promise<string> {
  if (file === "-") return terminal.readInput();
  return readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new PlanlensError("FILE_UNREADABLE", `${file}: cannot be read (${cause.code}); check the path`, { cause });
  });
}
