/** What was examined, how it stands, and what to do about it. */
import { PlanlensError } from "../../errors.ts";

export type State = "ok" | "warning" | "broken";

export interface Finding {
  /** What was looked at, in Chinese. */
  name: string;
  state: State;
  /** What was found there. */
  detail: string;
  /** The next step; null where there is nothing to do. */
  cure: string | null;
}

export const ok = (name: string, detail: string): Finding => ({ name, state: "ok", detail, cure: null });
export const warning = (name: string, detail: string, cure: string): Finding => ({
  name,
  state: "warning",
  detail,
  cure,
});
export const broken = (name: string, detail: string, cure: string): Finding => ({
  name,
  state: "broken",
  detail,
  cure,
});

/** The code and text of an error in one line: native modules tell their stories over pages. */
export function reasonOf(error: unknown): string {
  if (error instanceof PlanlensError) return `${error.code}: ${error.message}`;
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}
