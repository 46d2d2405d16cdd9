/** The OpenAPI document holds every route, resolves in itself, and says what the wire carries. */
import { describe, expect, it } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { type ExportSubject, exportSubjects, formatsOf } from "../../src/exports/index.ts";
import { operations } from "../../src/services/operations.ts";
import { fakeContext } from "../services/fake-index.ts";

const app = createApi(async () => fakeContext);
const text = await (await app.request("/api/v1/openapi.json")).text();
const document = JSON.parse(text);

function references(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === "$ref" ? [String(value)] : references(value)));
}

const resolve = (reference: string): unknown =>
  reference
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);

interface Described {
  operationId: string;
  parameters?: { name: string; in: string; description: string }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}
/** Each operation with its path, whatever its method. */
const described = Object.entries<Record<string, Described>>(document.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, operation })),
);

const parameter = (path: string, name: string) =>
  document.paths[path].get.parameters.find((each: { name: string }) => each.name === name);

describe("the OpenAPI document", () => {
  it("is version 3.1 and the same bytes each time", async () => {
    expect(document.openapi).toBe("3.1.0");
    expect(await (await createApi(async () => fakeContext).request("/api/v1/openapi.json")).text()).toBe(text);
  });

  it("holds every operation once, at an address that is routed", () => {
    const subjects = Object.keys(exportSubjects) as ExportSubject[];
    const files = subjects.flatMap((subject) => formatsOf(subject).map((format) => `export-${subject}-${format}`));
    expect(described.map(({ operation }) => operation.operationId).sort()).toEqual(
      [...Object.keys(operations), ...files].sort(),
    );
    const routed = new Set(app.routes.map(({ path }) => path.replace(/:(\w+)/g, "{$1}")));
    for (const { path } of described) expect(routed).toContain(path);
  });

  it("resolves every reference, and its named schemas are all used", () => {
    const all = references(document);
    for (const reference of all) expect(resolve(reference), reference).toBeDefined();
    const used = new Set(all.map((reference) => reference.split("/").at(-1)));
    expect(Object.keys(document.components.schemas).filter((name) => !used.has(name))).toEqual([]);
  });

  it("gives each parameter of a path its place, and each parameter a text", () => {
    for (const { path, operation } of described) {
      const inPath = (operation.parameters ?? []).filter((each) => each.in === "path").map((each) => each.name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
      for (const each of operation.parameters ?? [])
        expect(each.description, `${path} ${each.name}`).toMatch(/\p{Script=Han}/u);
    }
  });

  it("documents what the wire carries: integers with bounds, lists as text", () => {
    expect(parameter("/api/v1/search", "limit").schema).toEqual({
      type: "integer",
      minimum: 1,
      maximum: 100,
      default: 20,
    });
    expect(parameter("/api/v1/search", "offset").schema.type).toBe("integer");
    expect(parameter("/api/v1/search", "regions").schema).toEqual({ type: "string" });
    expect(parameter("/api/v1/search", "q").required).toBe(true);
    expect(parameter("/api/v1/documents/{docId}/passages", "limit").schema.maximum).toBe(1000);
    expect(parameter("/api/v1/duties", "limit").schema.maximum).toBe(2000);
    expect(parameter("/api/v1/targets", "dueBefore").schema.type).toBe("integer");
  });

  it("says that a reference may be null where the answer may be", () => {
    expect(document.components.schemas.Document.properties.region).toEqual({
      anyOf: [{ $ref: "#/components/schemas/Region" }, { type: "null" }],
    });
  });

  it("documents problems with an example on every address", () => {
    for (const { operation } of described) {
      for (const status of ["400", "405", "500", "503"]) {
        expect(operation.responses[status]?.content?.["application/problem+json"]).toMatchObject({
          schema: { $ref: "#/components/schemas/Problem" },
          example: { status: Number(status) },
        });
      }
    }
  });
});
