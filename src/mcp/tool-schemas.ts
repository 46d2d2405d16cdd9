/**
 * What a tool takes and gives as JSON Schema (draft 7, which every client's validator knows), made from the schemas of its operation.
 * Lists that the query writes with commas are lists here.
 */
import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { PARAMETERS } from "../services/input/parameters.ts";
import { listEntries, requiredParameters, wireParameters } from "../services/input/wire.ts";
import { type Operation, operations } from "../services/operations.ts";
import type { SourceAnswer } from "../services/source.ts";

type Schema = Tool["inputSchema"];

export function inputSchemaOf({ input }: Operation): Schema {
  const entries = listEntries(input);
  const properties = Object.entries(wireParameters(input)).map(([name, wire]) => {
    const entry = entries[name];
    const description = PARAMETERS[name]?.description;
    const own = entry && wire.type !== "array" ? { type: "array", items: entry, minItems: 1 } : wire;
    return [
      name,
      { ...own, ...(description && { description: description.replace(/，逗号分隔|, comma separated/g, "") }) },
    ];
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: requiredParameters(input),
    additionalProperties: false,
  };
}

/** Objects stay open: fields may be added to answers at any time. */
export function outputSchemaOf(operation: Operation): Schema {
  const output = isSource(operation) ? SourceText : operation.output;
  const schema = z.toJSONSchema(output, {
    target: "draft-7",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return inlined(schema as Json);
}

type Json = Record<string, unknown>;

/** A schema with a name is only referred to by the generator; a tool's has to be an object itself. */
function inlined({ $ref, ...schema }: Json): Schema {
  if (typeof $ref !== "string") return schema as Schema;
  const named = (schema.definitions as Record<string, Json>)[$ref.split("/").at(-1)!]!;
  return { ...schema, ...named } as unknown as Schema;
}

/** The original of a document as JSON can carry it: text as text, all else in base 64. */
const SourceText = z.object({
  buildId: z.string(),
  file: z.string(),
  mediaType: z.string(),
  text: z.string().nullable(),
  base64: z.string().nullable(),
});
type SourceText = z.infer<typeof SourceText>;

const isSource = ({ name }: Operation): boolean => name === operations.source.name;

/** The answer of an operation as structured content: as the API writes it. */
export function structuredOf(operation: Operation, answer: unknown): Record<string, unknown> {
  return isSource(operation) ? sourceText(answer as SourceAnswer) : (answer as Record<string, unknown>);
}

function sourceText({ buildId, file, mediaType, bytes }: SourceAnswer): SourceText {
  const isText = mediaType.startsWith("text/");
  const buffer = Buffer.from(bytes);
  return {
    buildId,
    file,
    mediaType,
    text: isText ? buffer.toString("utf8") : null,
    base64: isText ? null : buffer.toString("base64"),
  };
}
