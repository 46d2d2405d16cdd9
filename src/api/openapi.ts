/**
 * The OpenAPI 3.1 document, made from the routes. Its schemas are JSON Schema 2020-12 as the schemas of the model say themselves:
 * the route generator loses `null` beside a reference, and that is what "not known" is written with.
 */
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { PARAMETERS } from "../services/input/parameters.ts";
import { type WireParameters, wireParameters } from "../services/input/wire.ts";

const INFO = {
  title: "规镜 planlens API",
  version: "1",
  description:
    "逐条读取医疗保障五年规划，可检索、可跨地区比对，每个字都能回到原文。\n\nReads Chinese five-year plans of healthcare security clause by clause and compares them; every word is traceable to its source. Not known is `null`; every answer about content carries `buildId`.",
  license: { name: "MIT", identifier: "MIT" },
};
const REFERENCE = "#/components/schemas/";

type Json = Record<string, unknown>;
interface Parameter {
  name: string;
  in: string;
  schema: Json;
}
type Paths = Record<string, Record<string, { parameters?: Parameter[] }>>;

/** Builds the document anew; the same code gives the same bytes. */
export function openApiDocument(app: OpenAPIHono): Json {
  const { openapi, info, paths: generated } = app.getOpenAPI31Document({ openapi: "3.1.0", info: INFO });
  const paths = generated as unknown as Paths;
  const wire = wireByPath(app);
  for (const [path, methods] of Object.entries(paths)) {
    for (const { parameters = [] } of Object.values(methods)) {
      for (const parameter of parameters) describe(parameter, wire.get(path) ?? {});
    }
  }
  return { openapi, info, paths, components: { schemas: reachable(paths, modelSchemas()) } };
}

function describe(parameter: Parameter, wire: WireParameters): void {
  const own = wire[parameter.name];
  if (parameter.in === "query" && own) parameter.schema = { ...own };
  Object.assign(parameter, PARAMETERS[parameter.name]);
}

function wireByPath(app: OpenAPIHono): Map<string, WireParameters> {
  const found = new Map<string, WireParameters>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== "route") continue;
    const query = definition.route.request?.query;
    if (query instanceof z.ZodType) found.set(definition.route.path, wireParameters(query));
  }
  return found;
}

/** All schemas of the model that have a name. Objects stay open: fields may be added to answers at any time. */
function modelSchemas(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => REFERENCE + id,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _uri, ...schema }]) => [id, schema as Json]),
  );
}

/** The schemas that `start` refers to, directly or through others, by name. */
function reachable(start: unknown, schemas: Record<string, Json>): Record<string, Json> {
  const found = new Map<string, Json>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key !== "$ref" || typeof value !== "string") visit(value);
      else follow(value.slice(REFERENCE.length));
    }
  };
  const follow = (id: string): void => {
    const schema = schemas[id];
    if (found.has(id) || schema === undefined) return;
    found.set(id, schema);
    visit(schema);
  };
  visit(start);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
