/**
 * The command line `planlens`: one command for each operation of the registry and those that look after the index. Texts are Chinese;
 * names, bounds and answers are those of the API.
 */
import yargs, { type Argv, type CommandModule } from "yargs";
import type { Config, ConfigOptions } from "../config.ts";
import { PlanlensError } from "../errors.ts";
import { operations } from "../services/operations.ts";
import { systemCommands } from "./commands/index.ts";
import { OPERATION_EXAMPLES } from "./examples.ts";
import type { ExitCode } from "./exit-codes.ts";
import { operationCommand } from "./operation-command.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { YARGS_TEXTS } from "./yargs-texts.ts";

/** What a command works with. */
export interface Program {
  terminal: Terminal;
  /** Read when a command needs it: help works with a wrong configuration. */
  config(options?: ConfigOptions): Config;
  /** The exit code; a command that does not call it ends with 0. */
  end(code: ExitCode): void;
}

/** Wider lines of help are hard to read. */
const HELP_WIDTH = 100;

/** Operations that are called otherwise on the command line. */
export const COMMAND_NAMES: Readonly<Record<string, string>> = { reviews: "review" };

const EPILOGUE = `退出码：0 正常；1 失败（没有索引、模型打不开、文件读不了）；2 用法有误；3 没有找到。
环境变量：HOST、PORT、PLANLENS_DATA_DIR、PLANLENS_INDEX_DIR、EMBEDDING_MODEL；NO_COLOR 关闭颜色。`;

export function createProgram(argv: readonly string[], program: Program): Argv {
  const parser = yargs([...argv])
    .scriptName("planlens")
    .usage("规镜 planlens：逐条读取医疗保障五年规划，检索、比对，每个字都能回到原文\n\n用法：$0 <命令> [选项]")
    .locale("zh_CN")
    .updateStrings(YARGS_TEXTS as Record<string, string>)
    .parserConfiguration({ "parse-numbers": false, "parse-positional-numbers": false })
    .wrap(Math.min(HELP_WIDTH, program.terminal.width));
  for (const command of commandsOf(program)) parser.command(command as CommandModule);
  return parser
    .completion("completion", "输出命令补全脚本：planlens completion >> ~/.bashrc（zsh 用 ~/.zshrc）")
    .demandCommand(1, 1, "请给出命令；planlens --help 列出全部命令", "一次只能给一个命令")
    .strict()
    .recommendCommands()
    .help("help", "显示帮助")
    .alias("help", "h")
    .version(false)
    .epilogue(EPILOGUE)
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw error ?? new PlanlensError("INVALID_REQUEST", message);
    });
}

function commandsOf(program: Program): unknown[] {
  const order = Object.keys(OPERATION_EXAMPLES);
  const placeOf = ({ name }: { name: string }) => (order.includes(name) ? order.indexOf(name) : order.length);
  const asked = Object.values(operations).sort((a, b) => placeOf(a) - placeOf(b));
  const commands = asked.map((operation) => {
    const name = COMMAND_NAMES[operation.name] ?? operation.name;
    return operationCommand(operation as never, name, OPERATION_EXAMPLES[operation.name] ?? [], program);
  });
  return [...commands, ...systemCommands(program)];
}
