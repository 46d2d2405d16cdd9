/** Posted texts: what is refused, and that an answer to one text is never taken for that to another. */
import { describe, expect, it, vi } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { Problem } from "../../src/model/index.ts";
import { fakeContext } from "../services/fake-index.ts";

const app = createApi(async () => fakeContext);
const post = (path: string, body: string, type = "application/json") =>
  app.request(`/api/v1${path}`, { method: "POST", body, headers: { "Content-Type": type } });
const problemOf = async (response: Response) => Problem.parse(await response.json());

const rows = [
  ["no JSON", "/precedents", '{"text":', "INVALID_REQUEST", "the body is not valid JSON"],
  ["no object", "/precedents", "[]", "INVALID_REQUEST", /must be a JSON object/],
  ["no text", "/precedents", "{}", "INVALID_REQUEST", "text is required; allowed: 1 to 2000 characters"],
  ["text blank", "/precedents", '{"text":"  "}', "INVALID_REQUEST", "text is empty; allowed: 1 to 2000 characters"],
  [
    "text too long",
    "/precedents",
    JSON.stringify({ text: "条".repeat(2001) }),
    "INVALID_REQUEST",
    "text has 2001 characters; allowed: 1 to 2000",
  ],
  ["limit too large", "/precedents", '{"text":"a","limit":51}', "INVALID_REQUEST", /limit=51 is above 50/],
  [
    "region no code",
    "/precedents",
    '{"text":"a","regions":["35"]}',
    "INVALID_REQUEST",
    /regions=35 is not a six-digit/,
  ],
  [
    "field unknown",
    "/precedents",
    '{"text":"a","region":"350100"}',
    "UNKNOWN_PARAMETER",
    "region is not a field of this body; allowed: text, limit, regions, excludeDocIds",
  ],
  ["draft blank", "/reviews", '{"text":" \\n "}', "INVALID_REQUEST", "text is empty"],
  [
    "document unknown",
    "/reviews",
    '{"text":"a","excludeDocIds":["x"]}',
    "UNKNOWN_DOCUMENT",
    /excludeDocIds=x is not a document/,
  ],
] as const;

describe("a posted text", () => {
  it.each(rows)("is refused: %s", async (_trouble, path, body, code, detail) => {
    const response = await post(path, body);
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await problemOf(response)).toMatchObject({
      code,
      detail: typeof detail === "string" ? detail : expect.stringMatching(detail),
    });
  });

  it("must come as JSON", async () => {
    expect(await problemOf(await post("/precedents", "text=a", "application/x-www-form-urlencoded"))).toMatchObject({
      code: "INVALID_REQUEST",
      detail: expect.stringContaining("Content-Type: application/json"),
    });
  });

  it.each([
    ["/precedents", 2_000],
    ["/reviews", 200_000],
  ])("to %s is refused where it is too large to be read", async (path, chars) => {
    const response = await post(path, JSON.stringify({ text: "a".repeat(chars * 6 + 70_000) }));
    expect(response.status).toBe(413);
    expect(await problemOf(response)).toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
      detail: expect.stringContaining(`${chars} characters`),
    });
  });

  it("takes no query, and GET is not its method", async () => {
    expect(await problemOf(await post("/precedents?limit=1", '{"text":"a"}'))).toMatchObject({
      code: "UNKNOWN_PARAMETER",
    });
    const got = await app.request("/api/v1/precedents");
    expect([got.status, got.headers.get("Allow")]).toEqual([405, "POST, OPTIONS"]);
  });

  it("stands in no log, also where answering fails", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const secret = "不得外传的草案";
    const response = await post("/precedents", JSON.stringify({ text: secret }));
    expect(response.status).toBe(500);
    expect(JSON.stringify(log.mock.calls.map((call) => String((call[0] as Error).stack)))).not.toContain(secret);
    log.mockRestore();
  });
});
