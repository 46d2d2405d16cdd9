/**
 * Named values from any caller → the checked input of an operation. Values may be JSON (numbers, lists) or text as in a query; both mean
 * the same. What is wrong becomes UNKNOWN_PARAMETER or INVALID_REQUEST with the name, the value and what is allowed.
 */
import type { z } from "zod";
import { type FieldError, PlanlensError } from "../../errors.ts";
import { fieldErrors } from "./issues.ts";
import { allowedText, shownValue, type WireParameters, wireParameters } from "./wire.ts";

export type GivenValues = Readonly<Record<string, unknown>>;

const INTEGER = /^-?\d+$/;

/** `place` says where the names stand, for the error: "a field of this body", "an option of search". */
export function parseInput<S extends z.ZodType>(schema: S, values: GivenValues, place: string): z.output<S> {
  const wire = wireParameters(schema);
  refuseUnknown(Object.keys(values), Object.keys(wire), place);
  const given = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, asWired(value, wire[name]?.type)]),
  );
  const numbers = notWhole(given, wire);
  if (numbers.length > 0) throw invalidRequest(numbers);
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw invalidRequest(fieldErrors(parsed.error.issues, asText(given), wire));
  return parsed.data;
}

/** INVALID_REQUEST with all that is wrong, in the detail as well. */
export function invalidRequest(errors: FieldError[]): PlanlensError {
  return new PlanlensError("INVALID_REQUEST", errors.map((error) => error.message).join("; "), { errors });
}

/** A list for a parameter that is one text on the wire is written as the query writes it. */
function asWired(value: unknown, type: string | undefined): unknown {
  return Array.isArray(value) && type === "string" ? value.join(",") : value;
}

/** The schemas coerce, and would take true, null and "" for a number. */
function notWhole(given: GivenValues, wire: WireParameters): FieldError[] {
  return Object.entries(given).flatMap(([name, value]) => {
    if (wire[name]?.type !== "integer" || typeof value === "number" || INTEGER.test(String(value))) return [];
    return [notWholeNumber(name, typeof value === "string" ? value : JSON.stringify(value), wire)];
  });
}

/** The error for a number that is none. */
export function notWholeNumber(name: string, value: string, wire: WireParameters): FieldError {
  const message = `${name}=${shownValue(value)} is not a whole number; allowed: ${allowedText(wire[name])}`;
  return { path: name, message };
}

/** Throws UNKNOWN_PARAMETER for names that are not allowed. */
export function refuseUnknown(names: readonly string[], allowed: readonly string[], place: string): void {
  const unknown = names.filter((name) => !allowed.includes(name));
  if (unknown.length === 0) return;
  const hint = allowed.length > 0 ? `allowed: ${allowed.join(", ")}` : `${place.replace(/^.* of /, "")} takes none`;
  const errors = unknown.map((name) => ({
    path: shownValue(name),
    message: `${shownValue(name) || "(no name)"} is not ${place}; ${hint}`,
  }));
  throw new PlanlensError("UNKNOWN_PARAMETER", errors.map((error) => error.message).join("; "), { errors });
}

/** Values as an error may show them; a list as it would stand in a query. */
function asText(given: GivenValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === "string" ? value : Array.isArray(value) ? value.join(",") : JSON.stringify(value),
    ]),
  );
}
