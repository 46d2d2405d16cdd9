/** The command `inspect`: one file in, a report or JSON out. What cannot be read is said in Chinese and gives exit code 1. */
import type { Config } from "../config.ts";
import { type ErrorCode, PlanlensError } from "../errors.ts";
import { inspectFile } from "./inspect-file.ts";
import { formatInspection } from "./inspect-report.ts";

const REASONS: Partial<Record<ErrorCode, string>> = {
  FILE_UNREADABLE: "文件不存在，或不是可读的文本",
  FORMAT_UNSUPPORTED: "不支持这种文件格式",
  DOCUMENT_EMPTY: "文件里没有文字",
};

/** Prints by `print`; returns the exit code. */
export async function inspectPlan(
  config: Config,
  path: string,
  json: boolean,
  { print, complain } = { print: console.log, complain: console.error },
): Promise<0 | 1> {
  try {
    const found = await inspectFile(path, config.dataDir);
    if (json) print(JSON.stringify(found.map(({ raw: _raw, ...rest }) => rest)));
    else for (const each of found) print(formatInspection(each));
    return 0;
  } catch (error) {
    if (!(error instanceof PlanlensError)) throw error;
    complain(`无法检查 ${path}：${REASONS[error.code] ?? "出错"}\n${error.code}: ${error.message}`);
    return 1;
  }
}
