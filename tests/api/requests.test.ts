/** Every request that cannot be answered is refused with the value and what is allowed, word for word. */
import { describe, expect, it } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { Problem } from "../../src/model/index.ts";
import { fakeContext } from "../services/fake-index.ts";

const app = createApi(async () => fakeContext);
const SEARCH_PARAMETERS =
  "q, limit, offset, mode, regions, levels, kinds, statuses, roles, topic, strength, match, perRegion";
const DOCUMENTS = "350100-fuzhou, 610926-pingli";

interface Row {
  trouble: string;
  url: string;
  status: number;
  code: string;
  detail: string;
}
const invalid = (trouble: string, url: string, detail: string): Row => ({
  trouble,
  url,
  detail,
  status: 400,
  code: "INVALID_REQUEST",
});

const rows: Row[] = [
  invalid("q left out", "/search", "q is required; allowed: 1 to 500 characters"),
  invalid("q empty", "/search?q=", "q is empty; allowed: 1 to 500 characters"),
  invalid("q of blanks only", "/search?q=%20%E3%80%80", "q is empty; allowed: 1 to 500 characters"),
  invalid("q too long", `/search?q=${"a".repeat(501)}`, "q has 501 characters; allowed: 1 to 500"),
  invalid("q given twice", "/search?q=a&q=b", "q is given 2 times; give it once"),
  invalid("NUL in q", "/search?q=a%00b", "q contains the control character U+0000; remove it"),
  invalid("escape character in q", "/search?q=%1B%5B0m", "q contains the control character U+001B; remove it"),
  invalid("limit below", "/search?q=a&limit=0", "limit=0 is below 1; allowed: 1 to 100"),
  invalid("limit negative", "/search?q=a&limit=-5", "limit=-5 is below 1; allowed: 1 to 100"),
  invalid("limit above", "/search?q=a&limit=101", "limit=101 is above 100; allowed: 1 to 100"),
  invalid("limit empty", "/search?q=a&limit=", "limit= is not a whole number; allowed: 1 to 100"),
  invalid("limit in exponent form", "/search?q=a&limit=1e9", "limit=1e9 is not a whole number; allowed: 1 to 100"),
  invalid("limit hexadecimal", "/search?q=a&limit=0x10", "limit=0x10 is not a whole number; allowed: 1 to 100"),
  invalid("limit broken number", "/search?q=a&limit=1.5", "limit=1.5 is not a whole number; allowed: 1 to 100"),
  invalid(
    "offset beyond what a number can hold",
    `/search?q=a&offset=${"9".repeat(30)}`,
    `offset=${"9".repeat(30)} is above 10000; allowed: 0 to 10000`,
  ),
  invalid("mode unknown", "/search?q=a&mode=x", "mode=x is not one of hybrid, keyword, semantic"),
  invalid(
    "value longer than an error shows",
    `/search?q=a&mode=${"x".repeat(61)}`,
    `mode=${"x".repeat(60)}… is not one of hybrid, keyword, semantic`,
  ),
  invalid("region no code", "/search?q=a&regions=350100,35", "regions=35 is not a six-digit GB/T 2260 region code"),
  invalid(
    "strength unknown",
    "/search?q=a&strength=none,x",
    "strength=x is not one of none, mention, explore, promote, commit",
  ),
  invalid("list with an empty entry", "/compare?topic=a&docs=a,,b", "docs has an empty entry; remove it"),
  invalid("neither topic nor q", "/compare", "give exactly one of topic and q"),
  invalid("both topic and q", "/compare?q=a&topic=b", "give exactly one of topic and q"),
  invalid("more duties than one answer holds", "/duties?limit=2001", "limit=2001 is above 2000; allowed: 1 to 2000"),
  invalid("unit empty", "/duties?unit=%20", "unit is empty; allowed: 1 to 100 characters"),
  invalid("tense unknown", "/targets?tense=present", "tense=present is not one of future, past"),
  invalid("year that is none", "/targets?dueBefore=24", "dueBefore=24 is below 1949; allowed: 1949 to 2100"),
  invalid(
    "date for a year",
    "/duties?dueBefore=2024-01",
    "dueBefore=2024-01 is not a whole number; allowed: 1949 to 2100",
  ),
  {
    trouble: "topic of targets not in the index",
    url: "/targets?topic=dip",
    status: 400,
    code: "UNKNOWN_TOPIC",
    detail: "topic=dip is not a topic of this index; allowed: drg",
  },
  {
    trouble: "indicator concept not in the index",
    url: "/indicators?concept=x",
    status: 400,
    code: "UNKNOWN_CONCEPT",
    detail: "concept=x is not an indicator concept of this index; allowed: none, the index holds no such value",
  },
  {
    trouble: "region of duties not in the index",
    url: "/duties?regions=370700",
    status: 400,
    code: "UNKNOWN_REGION",
    detail: "regions=370700 is not the region of a document of this index; allowed: 350100 福州市, 610926 平利县",
  },
  invalid("document id too long", `/documents/${"a".repeat(201)}`, "docId has 201 characters; allowed: 1 to 200"),
  invalid(
    "several mistakes",
    "/search?q=&limit=0",
    "q is empty; allowed: 1 to 500 characters; limit=0 is below 1; allowed: 1 to 100",
  ),
  {
    trouble: "parameter misspelt",
    url: "/search?q=a&region=350100",
    status: 400,
    code: "UNKNOWN_PARAMETER",
    detail: `region is not a parameter of this address; allowed: ${SEARCH_PARAMETERS}`,
  },
  {
    trouble: "parameter with a name objects inherit",
    url: "/search?q=a&__proto__=1",
    status: 400,
    code: "UNKNOWN_PARAMETER",
    detail: `__proto__ is not a parameter of this address; allowed: ${SEARCH_PARAMETERS}`,
  },
  {
    trouble: "parameter where none is taken",
    url: "/health?verbose=1",
    status: 400,
    code: "UNKNOWN_PARAMETER",
    detail: "verbose is not a parameter of this address; this address takes none",
  },
  {
    trouble: "path parameter repeated in the query",
    url: "/documents/350100-fuzhou?docId=x",
    status: 400,
    code: "UNKNOWN_PARAMETER",
    detail: "docId is not a parameter of this address; this address takes none",
  },
  {
    trouble: "byte that is no UTF-8",
    url: "/search?q=%FF",
    status: 400,
    code: "MALFORMED_URL",
    detail: "%FF is not percent-encoded UTF-8; encode the text with encodeURIComponent",
  },
  {
    trouble: "character cut in its encoding",
    url: "/search?q=%E9%9",
    status: 400,
    code: "MALFORMED_URL",
    detail: "%E9%9 is not percent-encoded UTF-8; encode the text with encodeURIComponent",
  },
  {
    trouble: "path that does not decode",
    url: "/documents/%C3%28",
    status: 400,
    code: "MALFORMED_URL",
    detail: "%C3%28 is not percent-encoded UTF-8; encode the text with encodeURIComponent",
  },
  {
    trouble: "document not in the index",
    url: "/documents/350100",
    status: 404,
    code: "DOCUMENT_NOT_FOUND",
    detail: `docId=350100 is not a document of this index; allowed: ${DOCUMENTS}`,
  },
  {
    trouble: "source of a document not in the index",
    url: "/documents/..%2F..%2Fetc%2Fpasswd/source",
    status: 404,
    code: "DOCUMENT_NOT_FOUND",
    detail: `docId=../../etc/passwd is not a document of this index; allowed: ${DOCUMENTS}`,
  },
  {
    trouble: "passage of another document",
    url: "/documents/350100-fuzhou/passages/sec_1",
    status: 404,
    code: "PASSAGE_NOT_FOUND",
    detail: "eId=sec_1 is not a passage of 350100-fuzhou; /documents/350100-fuzhou/passages lists them",
  },
  {
    trouble: "address that does not exist",
    url: "/serach?q=a",
    status: 404,
    code: "NOT_FOUND",
    detail: "/api/v1/serach does not exist; /docs lists the addresses",
  },
];

describe("a request that cannot be answered", () => {
  for (const { trouble, url, status, code, detail } of rows) {
    it(`is refused: ${trouble}`, async () => {
      const response = await app.request(`/api/v1${url}`);
      const problem = Problem.parse(await response.json());
      expect(problem).toMatchObject({ status, code, detail });
      expect(problem.type).toBe(`/problems/${code.toLowerCase().replaceAll("_", "-")}`);
      expect(response.status).toBe(status);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    });
  }

  it("names each mistake with its parameter", async () => {
    const response = await app.request("/api/v1/search?q=a&limit=0&kinds=plan,x,y");
    expect(Problem.parse(await response.json()).errors?.map((error) => error.path)).toEqual([
      "limit",
      "kinds",
      "kinds",
    ]);
  });

  it("is refused with Allow where only the method is wrong", async () => {
    const response = await app.request("/api/v1/search?q=a", { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(await response.json()).toMatchObject({
      code: "METHOD_NOT_ALLOWED",
      detail: "DELETE is not a method of /api/v1/search; allowed: GET, HEAD, OPTIONS",
    });
  });
});
