/** Files over HTTP: names, media types, caching, and the problems of bad requests. */
import { describe, expect, it } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { type ExportSubject, exportSubjects, formatsOf, MEDIA_TYPES } from "../../src/exports/index.ts";
import { Problem } from "../../src/model/index.ts";
import { fakeContext } from "../services/fake-index.ts";

const app = createApi(async () => fakeContext);
const BASE = "/api/v1/exports";
const PASSAGE = "350100-fuzhou#chp_3__sec_1__cl_2";

const post = (path: string, body: unknown) =>
  app.request(`${BASE}/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

/** What needs no search, which the index in memory does not have. */
const READ = (["indicators", "targets", "duties", "citations", "codebook", "project"] as const).flatMap((subject) =>
  formatsOf(subject).map((format) => [subject, format] as const),
);

describe("a file", () => {
  it.each(READ)("%s.%s comes with its media type, a name to keep and the build", async (subject, format) => {
    const response = await app.request(`${BASE}/${subject}.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(MEDIA_TYPES[format]);
    expect(response.headers.get("X-Build-Id")).toBe("0123456789abcdef");
    expect(nameOf(response)).toMatch(new RegExp(`^规镜-\\p{Script=Han}+\\.${format}$`, "u"));
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  it.each(formatsOf("basket"))("of a posted basket comes as %s and is kept by no cache", async (format) => {
    const response = await post(`basket.${format}`, { items: [PASSAGE], title: "先例 (一)*'甲/乙" });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(MEDIA_TYPES[format]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="planlens\.\w+"; filename\*=UTF-8''[\w.%-]+$/,
    );
    expect(nameOf(response)).toBe(`规镜-先例_(一)_'甲_乙.${format}`);
  });

  it("is not sent again to who holds it", async () => {
    const url = `${BASE}/duties.csv?regions=350100`;
    const etag = (await app.request(url)).headers.get("ETag")!;
    expect((await app.request(url, { headers: { "If-None-Match": etag } })).status).toBe(304);
    expect((await app.request(`${BASE}/duties.csv`, { headers: { "If-None-Match": etag } })).status).toBe(200);
  });

  it("to HEAD has the headers of GET and no body", async () => {
    const response = await app.request(`${BASE}/citations.ris`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("Content-Disposition")).toContain("attachment");
  });

  it("of a basket has its clauses in their order, with notes", async () => {
    const response = await post("basket.md", { items: [{ passageId: PASSAGE, note: "*拟参照*" }, "610926-pingli#x"] });
    expect(response.status).toBe(400);
    const good = await (await post("basket.md", { items: [{ passageId: PASSAGE, note: "*拟参照*" }, PASSAGE] })).text();
    expect(good.match(/^> /gm)).toHaveLength(2);
    expect(good).toContain("备注：\\*拟参照\\*");
  });
});

function nameOf(response: Response): string {
  return decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(response.headers.get("Content-Disposition")!)![1]!);
}

const bad = [
  ["an unknown parameter", "duties.csv?limit=3", 400, "UNKNOWN_PARAMETER", "limit is not a parameter of this address"],
  ["an unknown region", "targets.xlsx?regions=999999", 400, "UNKNOWN_REGION", "regions=999999"],
  ["an unknown document", "citations.bib?docs=nowhere", 400, "UNKNOWN_DOCUMENT", "docs=nowhere"],
  ["no question", "search.docx", 400, "INVALID_REQUEST", "q is required"],
  ["both topic and question", "compare.md?topic=drg&q=x", 400, "INVALID_REQUEST", "exactly one of topic and q"],
  ["too many rows", "search.csv?q=x&limit=10001", 400, "INVALID_REQUEST", "limit=10001 is above 10000"],
  ["a format that the subject does not have", "duties.docx", 404, "NOT_FOUND", "duties.docx does not exist"],
  ["a basket without a body", "basket.csv", 405, "METHOD_NOT_ALLOWED", "GET is not a method"],
] as const;

describe("a problem", () => {
  it.each(bad)("%s", async (_, path, status, code, detail) => {
    const response = await app.request(`${BASE}/${path}`);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const problem = Problem.parse(await response.json());
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(problem.detail).toContain(detail);
  });

  it.each([
    ["no items", { items: [] }, "INVALID_REQUEST", "items"],
    ["an unknown field", { items: [PASSAGE], color: "red" }, "UNKNOWN_PARAMETER", "color is not a field"],
    ["a passage that is not there", { items: [PASSAGE, { passageId: "x#y" }] }, "INVALID_REQUEST", "items.1=x#y"],
  ])("in a basket: %s", async (_, body, code, detail) => {
    const response = await post("basket.docx", body);
    const problem = Problem.parse(await response.json());
    expect([response.status, problem.code]).toEqual([400, code]);
    expect(problem.detail).toContain(detail);
  });
});

it("every subject and format has its address", () => {
  const routed = new Set(app.routes.map(({ path }) => path));
  for (const subject of Object.keys(exportSubjects) as ExportSubject[]) {
    for (const format of formatsOf(subject)) expect(routed).toContain(`${BASE}/${subject}.${format}`);
  }
});
