/** Runs the command line on arguments: what fails is told in Chinese with its code, its value and the next step. */
import { type ConfigOptions, readConfig } from "../config.ts";
import { type ErrorCode, PlanlensError } from "../errors.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-codes.ts";
import { createProgram } from "./program.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** What an error says to somebody at a terminal; the rest of its text names the value and what is allowed. */
const TITLES: Partial<Record<ErrorCode, string>> = {
  INVALID_REQUEST: "用法有误",
  UNKNOWN_PARAMETER: "没有这个选项",
  UNKNOWN_REGION: "没有这个地区",
  UNKNOWN_TOPIC: "没有这个主题",
  UNKNOWN_CONCEPT: "没有这个指标概念",
  UNKNOWN_DOCUMENT: "没有这份文件",
  DOCUMENT_NOT_FOUND: "没有这份文件",
  PASSAGE_NOT_FOUND: "没有这条条款",
  INDEX_MISSING: "还没有索引",
  INDEX_BROKEN: "索引已损坏",
  INDEX_STALE: "索引已过期",
  MODEL_UNAVAILABLE: "模型打不开",
  CONFIG_INVALID: "配置有误",
  FILE_UNREADABLE: "文件读不了",
};

/** Codes that `planlens doctor` says more about. */
const FOR_DOCTOR = /^(?:INDEX|MODEL|CONFIG|LEXICON|CATALOG)_/;

/** Resolves with the exit code; what is not expected is thrown. */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const end = (given: ExitCode) => {
    code = given;
  };
  const config = (options?: ConfigOptions) => readConfig(undefined, options);
  try {
    await createProgram(argv, { terminal, config, end }).parseAsync();
    return code;
  } catch (error) {
    if (!(error instanceof PlanlensError)) throw error;
    terminal.complain(`${terminal.styled("red", TITLES[error.code] ?? "出错")} ${error.code}: ${error.message}`);
    const hint = hintOf(error);
    if (hint !== null) terminal.complain(hint);
    return exitCodeOf(error);
  }
}

function hintOf({ code }: PlanlensError): string | null {
  if (FOR_DOCTOR.test(code)) return "planlens doctor 会逐项检查并给出办法";
  return exitCodeOf(new PlanlensError(code, "")) === EXIT.usage ? "加 --help 查看用法" : null;
}
