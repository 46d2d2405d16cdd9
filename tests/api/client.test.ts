/** The typed client is made from the app's own type; a mistake in a path or parameter does not compile. */
import { expect, it } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { createClient } from "../../src/client.ts";
import { fakeContext } from "../services/fake-index.ts";

const app = createApi(async () => fakeContext);
const client = createClient("http://localhost", {
  fetch: (input: string | URL | Request, init?: RequestInit) => app.request(input, init),
});

it("knows paths, parameters and answers", async () => {
  const response = await client.api.v1.documents[":docId"].passages.$get({
    param: { docId: "350100-fuzhou" },
    query: { limit: "1" },
  });
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  const { passages } = await response.json();
  expect(passages.map((passage) => passage.text)).toEqual(["健全待遇保障机制。"]);
});

it("knows lists of facts", async () => {
  const response = await client.api.v1.targets.$get({ query: { tense: "future", dueBefore: "2025", limit: "5" } });
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  const { total, targets } = await response.json();
  expect([total, targets.map((target) => target.deadline?.year)]).toEqual([0, []]);
});

it("gets problems as they are", async () => {
  const response = await client.api.v1.search.$get({ query: { q: "" } });
  expect(await response.json()).toMatchObject({ code: "INVALID_REQUEST" });
});
