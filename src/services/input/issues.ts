/** Issues of the request schemas as errors that name the parameter, the value given and what is allowed. */
import type { z } from "zod";
import type { FieldError } from "../../errors.ts";
import { allowedText, shownValue, type WireParameters } from "./wire.ts";

type Issue = z.core.$ZodIssue;

/** One error for each place that is wrong, the last thing said of it. `raw` holds the values as they came. */
export function fieldErrors(
  issues: readonly Issue[],
  raw: Readonly<Record<string, string>>,
  wire: WireParameters,
): FieldError[] {
  const byPlace = new Map(issues.map((issue) => [issue.path.join("."), issue]));
  return [...byPlace.values()].map((issue) => {
    const path = String(issue.path[0] ?? "");
    return { path, message: messageOf(issue, path, raw[path], allowedText(wire[path])) };
  });
}

function messageOf(issue: Issue, name: string, given: string | undefined, allowed: string | null): string {
  if (issue.code === "custom") return issue.message;
  const range = allowed === null ? "" : `; allowed: ${allowed}`;
  if (given === undefined) return `${name} is required${range}`;
  const inList = typeof issue.path[1] === "number";
  const value = inList ? (given.split(",")[issue.path[1] as number] ?? "").trim() : given;
  if (issue.code === "too_small" || issue.code === "too_big") return outOfBounds(issue, name, value, inList, range);
  if (issue.code === "invalid_value") return `${name}=${shownValue(value)} is not one of ${issue.values.join(", ")}`;
  if (issue.code === "invalid_format") return `${name}=${shownValue(value)} ${issue.message}`;
  return `${name}=${shownValue(value)}: ${issue.message}${range}`;
}

function outOfBounds(
  issue: Extract<Issue, { code: "too_small" | "too_big" }>,
  name: string,
  value: string,
  inList: boolean,
  range: string,
): string {
  const bound = issue.code === "too_small" ? issue.minimum : issue.maximum;
  if (issue.origin !== "string") {
    return `${name}=${shownValue(value)} is ${issue.code === "too_small" ? "below" : "above"} ${bound}${range}`;
  }
  if (issue.code === "too_small") return inList ? `${name} has an empty entry; remove it` : `${name} is empty${range}`;
  const allowed = range || `; allowed: 1 to ${bound}`;
  return `${name} has ${value.trim().length} characters${allowed.replace(/ characters$/, "")}`;
}
