/**
 * Looks at the raw query before it is parsed: names that do not exist, values given twice, control characters, numbers that are none.
 * A lenient parser would drop or bend these silently and answer another question than the one asked.
 */
import type { FieldError } from "../errors.ts";
import { invalidRequest, notWholeNumber, refuseUnknown } from "../services/input/parse-input.ts";
import { codePointName, type WireParameters } from "../services/input/wire.ts";

const CONTROL = /\p{Cc}/u;
const INTEGER = /^-?\d+$/;

/** Throws UNKNOWN_PARAMETER or INVALID_REQUEST; `search` is the query with or without its question mark, its encoding already checked. */
export function checkQuery(search: string, allowed: WireParameters): void {
  const given = [...new URLSearchParams(search)];
  refuseUnknown([...new Set(given.map(([name]) => name))], Object.keys(allowed), "a parameter of this address");
  const errors = [...repeated(given), ...given.flatMap(([name, value]) => oddValue(name, value, allowed))];
  if (errors.length > 0) throw invalidRequest(errors);
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
  return [notWholeNumber(name, value, allowed)];
}
