/**
 * What a schema looks like on the wire: the query parameters of a request schema before anything is transformed. OpenAPI, the checks of
 * raw queries and the texts of errors all read from here.
 */
import { z } from "zod";

export interface WireParameter {
  type?: string | undefined;
  enum?: string[] | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  default?: unknown;
}

export type WireParameters = Record<string, WireParameter>;

/** Parameter name → JSON Schema of its wire form, in the order of the schema. */
export function wireParameters(schema: z.ZodType): WireParameters {
  return (wireSchema(schema).properties ?? {}) as WireParameters;
}

/** Names of the parameters that must be given. */
export function requiredParameters(schema: z.ZodType): string[] {
  return wireSchema(schema).required ?? [];
}

/** JSON Schema of an entry of each parameter that is a list, whether it comes as one or comma separated. */
export function listEntries(schema: z.ZodType): Record<string, WireParameter> {
  const json = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" });
  const lists = Object.entries(json.properties ?? {}).flatMap(([name, property]) =>
    typeof property === "object" && property.type === "array" ? [[name, property.items as WireParameter]] : [],
  );
  return Object.fromEntries(lists);
}

const wireSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });

/** What a parameter allows, in words; null where its schema sets no bounds. */
export function allowedText(wire: WireParameter | undefined): string | null {
  if (wire?.enum) return wire.enum.join(", ");
  if (wire?.minimum !== undefined && wire.maximum !== undefined) return `${wire.minimum} to ${wire.maximum}`;
  if (wire?.minLength !== undefined && wire.maxLength !== undefined) {
    return `${wire.minLength} to ${wire.maxLength} characters`;
  }
  return null;
}

const MAX_SHOWN = 60;

/** A value for an error text: at most 60 characters, control characters by their code. */
export function shownValue(value: string): string {
  const chars = Array.from(value);
  const short = chars.length > MAX_SHOWN ? `${chars.slice(0, MAX_SHOWN).join("")}…` : value;
  return short.replace(/\p{Cc}/gu, codePointName);
}

/** `U+0000` and the like. */
export function codePointName(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
