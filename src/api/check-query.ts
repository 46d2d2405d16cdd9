/**
 * Looks at the raw query before it is parsed: names that do not exist, values given twice, control characters, numbers that are none.
 * A lenient parser would drop or bend these silently and answer another question than the one asked.
 */
import { type FieldError, PlanlensError } from "../errors.ts";
import { allowedText, codePointName, shownValue, type WireParameters } from "./wire.ts";

const CONTROL = /\p{Cc}/u;
const INTEGER = /^-?\d+$/;

/** Throws UNKNOWN_PARAMETER or INVALID_REQUEST; `search` is the query with or without its question mark, its encoding already checked. */
export function checkQuery(search: string, allowed: WireParameters): void {
  const given = [...new URLSearchParams(search)];
  refuseUnknown(
    given.map(([name]) => name),
    allowed,
  );
  const errors = [...repeated(given), ...given.flatMap(([name, value]) => oddValue(name, value, allowed))];
  if (errors.length > 0) throw invalidRequest(errors);
}

/** INVALID_REQUEST with all that is wrong, in the detail as well. */
export function invalidRequest(errors: FieldError[]): PlanlensError {
  return new PlanlensError("INVALID_REQUEST", errors.map((error) => error.message).join("; "), { errors });
}

function refuseUnknown(names: string[], allowed: WireParameters): void {
  const unknown = [...new Set(names)].filter((name) => !Object.hasOwn(allowed, name));
  if (unknown.length === 0) return;
  const known = Object.keys(allowed);
  const hint = known.length > 0 ? `allowed: ${known.join(", ")}` : "this address takes none";
  const errors = unknown.map((name) => ({
    path: shownValue(name),
    message: `${shownValue(name) || "(no name)"} is not a parameter of this address; ${hint}`,
  }));
  throw new PlanlensError("UNKNOWN_PARAMETER", errors.map((error) => error.message).join("; "), { errors });
}

function repeated(given: [string, string][]): FieldError[] {
  const counts = new Map<string, number>();
  for (const [name] of given) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name, count]) => ({ path: name, message: `${name} is given ${count} times; give it once` }));
}

function oddValue(name: string, value: string, allowed: WireParameters): FieldError[] {
  const control = CONTROL.exec(value);
  if (control) {
    return [{ path: name, message: `${name} contains the control character ${codePointName(control[0])}; remove it` }];
  }
  const wire = allowed[name];
  if (wire?.type !== "integer" || INTEGER.test(value)) return [];
  return [{ path: name, message: `${name}=${shownValue(value)} is not a whole number; allowed: ${allowedText(wire)}` }];
}
