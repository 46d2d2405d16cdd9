/** Values of any caller become the same input as a query, and what is wrong is named with its value. */
import { describe, expect, it } from "vitest";
import { PrecedentsRequest, SearchRequest } from "../../../src/model/index.ts";
import { parseInput } from "../../../src/services/input/parse-input.ts";

const search = (values: Record<string, unknown>) => parseInput(SearchRequest, values, "an option of search");

describe("values", () => {
  it.each([
    ["text as in a query", { q: "门诊", limit: "5", roles: "goal,measure" }],
    ["JSON", { q: "门诊", limit: 5, roles: ["goal", "measure"] }],
  ])("given as %s mean the same", (_, values) => {
    expect(search(values)).toEqual({ q: "门诊", limit: 5, offset: 0, mode: "hybrid", roles: ["goal", "measure"] });
  });

  it("of a posted body keep their lists", () => {
    const input = parseInput(
      PrecedentsRequest,
      { text: "条款", regions: ["350100", "370700"] },
      "a field of this body",
    );
    expect(input.regions).toEqual(["350100", "370700"]);
  });
});

describe("what is wrong is named", () => {
  it.each([
    [
      "a name that does not exist",
      { q: "a", page: 2 },
      "UNKNOWN_PARAMETER",
      "page is not an option of search; allowed: q",
    ],
    [
      "true for a number",
      { q: "a", limit: true },
      "INVALID_REQUEST",
      "limit=true is not a whole number; allowed: 1 to",
    ],
    ["null for a number", { q: "a", offset: null }, "INVALID_REQUEST", "offset=null is not a whole number"],
    ["a number out of bounds", { q: "a", limit: 0 }, "INVALID_REQUEST", "limit=0 is below 1; allowed: 1 to 100"],
    [
      "an entry of a list",
      { q: "a", roles: ["goal", "aim"] },
      "INVALID_REQUEST",
      "roles=aim is not one of achievement",
    ],
    ["what is missing", {}, "INVALID_REQUEST", "q is required"],
  ])("%s", (_, values, code, message) => {
    expect(() => search(values)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
  });
});
