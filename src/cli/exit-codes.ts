/** What a command's exit code says. The help names these too. */
import { ERROR_STATUS, type ErrorCode, PlanlensError } from "../errors.ts";

export const EXIT = {
  ok: 0,
  /** Something is missing or broken: no index, a model that does not load, a file that cannot be read. */
  failed: 1,
  /** A command, option or value that does not exist. */
  usage: 2,
  /** The question was understood and nothing answers it. */
  notFound: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof PlanlensError)) return EXIT.failed;
  const status: number = ERROR_STATUS[error.code satisfies ErrorCode];
  if (status === 404) return EXIT.notFound;
  return status < 500 ? EXIT.usage : EXIT.failed;
}
