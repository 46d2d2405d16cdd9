/** What the reading addresses answer, and what holds for every answer. */
import { Hono } from "hono";
import { describe, expect, it, vi } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { PlanlensError } from "../../src/errors.ts";
import { PassageAnswer, PassagesAnswer } from "../../src/model/index.ts";
import { operations } from "../../src/services/operations.ts";
import { fakeContext, SOURCE_TEXT } from "../services/fake-index.ts";

const app = createApi(async () => fakeContext);
const FUZHOU = "/api/v1/documents/350100-fuzhou";

const answered = [
  ["/api/v1/health", operations.health.output],
  ["/api/v1/documents", operations.documents.output],
  [FUZHOU, operations.document.output],
  [`${FUZHOU}/outline`, operations.outline.output],
  [`${FUZHOU}/passages`, operations.passages.output],
  [`${FUZHOU}/passages/chp_3__sec_1__cl_2`, operations.passage.output],
  ["/api/v1/topics", operations.topics.output],
  ["/api/v1/matrix?topics=drg&regions=610926", operations.matrix.output],
  ["/api/v1/indicators?regions=350000", operations.indicators.output],
  ["/api/v1/targets?tense=future&topic=drg&dueBefore=2025", operations.targets.output],
  ["/api/v1/duties?unit=%E5%B8%82%E5%8C%BB%E4%BF%9D%E5%B1%80&limit=2000", operations.duties.output],
] as const;

describe("an answer", () => {
  for (const [url, schema] of answered) {
    it(`of ${url} fits its schema and names the build`, async () => {
      const response = await app.request(url);
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toBe("application/json");
      expect(response.headers.get("X-Build-Id")).toBe("0123456789abcdef");
      const body = await response.json();
      expect(schema.parse(body)).toEqual(body);
      expect(body).toMatchObject({ buildId: "0123456789abcdef" });
    });
  }

  it("is byte-equal for the same build and request", async () => {
    const [first, second] = await Promise.all([app.request(FUZHOU), app.request(FUZHOU)]);
    expect(await first.text()).toBe(await second.text());
    expect(first.headers.get("ETag")).toBe(second.headers.get("ETag"));
  });

  it("is not sent again to who holds it, and is to who holds another", async () => {
    const etag = (await app.request(FUZHOU)).headers.get("ETag")!;
    const held = await app.request(FUZHOU, { headers: { "If-None-Match": `"x", W/${etag}` } });
    expect([held.status, await held.text(), held.headers.get("ETag")]).toEqual([304, "", etag]);
    const other = await app.request(`${FUZHOU}/outline`, { headers: { "If-None-Match": etag } });
    expect(other.status).toBe(200);
  });

  it("to HEAD has the headers of GET and no body", async () => {
    const response = await app.request(FUZHOU, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("ETag")).toBe((await app.request(FUZHOU)).headers.get("ETag"));
  });

  it("may be read from any origin and runs nothing", async () => {
    const { headers } = await app.request(FUZHOU);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    const preflight = await app.request(FUZHOU, { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("Access-Control-Allow-Methods")]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
  });
});

const passageAt = async (url: string) => PassageAnswer.parse(await (await app.request(url)).json());

describe("passages", () => {
  it("come in pages, with the number of all", async () => {
    const page = PassagesAnswer.parse(await (await app.request(`${FUZHOU}/passages?limit=2&offset=2`)).json());
    expect([page.total, page.passages.map((passage) => passage.eId)]).toEqual([3, ["chp_3__sec_2"]]);
  });

  it("are none behind the last one", async () => {
    expect(await (await app.request(`${FUZHOU}/passages?offset=3`)).json()).toMatchObject({ total: 3, passages: [] });
  });

  it("have no neighbour in another document", async () => {
    const last = await passageAt(`${FUZHOU}/passages/chp_3__sec_2`);
    expect([last.previous?.eId, last.next]).toEqual(["chp_3__sec_1__cl_2", null]);
    const only = await passageAt("/api/v1/documents/610926-pingli/passages/sec_1");
    expect([only.previous, only.next]).toEqual([null, null]);
  });
});

describe("the source", () => {
  it("is the original file as UTF-8 text", async () => {
    const response = await app.request(`${FUZHOU}/source`);
    expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toBe(SOURCE_TEXT);
  });

  it("is decoded first where it is GB 18030, and keeps its Chinese file name", async () => {
    const response = await app.request("/api/v1/documents/610926-pingli/source");
    expect(await response.text()).toBe("平利");
    expect(response.headers.get("Content-Disposition")).toBe(
      "inline; filename*=UTF-8''%E5%B9%B3%E5%88%A9%E5%8E%BF.txt",
    );
  });
});

describe("a server that cannot answer", () => {
  const failing = (error: unknown) => createApi(() => Promise.reject(error));

  it("says 503 and the next step on all addresses about content, without its folders", async () => {
    const broken = failing(
      new PlanlensError("INDEX_MISSING", "/srv/secret/index/current.json: no index; run npm run ingest"),
    );
    for (const url of ["/health", "/documents", "/documents/x/source", "/search?q=a", "/compare?q=a", "/duties"]) {
      const response = await broken.request(`/api/v1${url}`);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        code: "INDEX_MISSING",
        detail: "…/current.json: no index; run npm run ingest",
      });
    }
  });

  it("says 500 and nothing of its insides for what nobody expected", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    for (const error of [new Error("secret in /srv/x"), new PlanlensError("MODEL_UNAVAILABLE", "secret")]) {
      const response = await failing(error).request("/api/v1/health");
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain("secret");
      expect(log).toHaveBeenLastCalledWith(error);
    }
    log.mockRestore();
  });

  it("still serves its description", async () => {
    expect((await failing(new Error("x")).request("/api/v1/openapi.json")).status).toBe(200);
  });
});

describe("mounted into another app", () => {
  const outer = new Hono().route("/", app);
  outer.get("/", (c) => c.text("page"));

  it("keeps its problems and leaves other addresses alone", async () => {
    expect(await (await outer.request("/api/v1/nope")).json()).toMatchObject({ code: "NOT_FOUND" });
    expect(await (await outer.request("/api/v1/search?q=%FF")).json()).toMatchObject({ code: "MALFORMED_URL" });
    const page = await outer.request("/");
    expect([await page.text(), page.headers.get("Content-Security-Policy")]).toEqual(["page", null]);
  });
});

describe("the page /docs", () => {
  it("is Chinese first and loads nothing from elsewhere", async () => {
    const response = await app.request("/docs");
    const html = await response.text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain("<title>规镜 planlens 接口文档 · API</title>");
    expect(html).not.toMatch(/https?:\/\//);
    expect(response.headers.get("Content-Security-Policy")).toContain("script-src 'self'");
    expect(response.headers.get("Content-Security-Policy")).not.toContain("unsafe");
  });

  it("serves the files that it names, and no others", async () => {
    const html = await (await app.request("/docs")).text();
    const files = [...html.matchAll(/(?:src|href)="(docs\/[^"]+)"/g)].map((match) => match[1]);
    expect(files.length).toBe(4);
    for (const file of files) {
      const response = await app.request(`/${file}`);
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
    expect((await app.request("/docs/package.json")).status).toBe(404);
    expect((await app.request("/docs/..%2Fpackage.json")).status).toBe(404);
  });
});
