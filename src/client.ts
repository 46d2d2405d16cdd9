/**
 * The typed client of the HTTP API: paths, parameters and answers are those of the served app, so that a mistake does not compile.
 *
 *     const client = createClient("http://127.0.0.1:8787");
 *     const response = await client.api.v1.search.$get({ query: { q: "长期护理保险", limit: "5" } });
 *     if (response.status === 200) console.log((await response.json()).hits);
 *
 * What is not 200 is a problem (RFC 9457) with `code` and `detail`.
 */
import { type ClientRequestOptions, hc } from "hono/client";
import type { Api } from "./api/create-api.ts";

export type { Api } from "./api/create-api.ts";
export type PlanlensClient = ReturnType<typeof hc<Api>>;

/** `url` is where the server is, without `/api`; `options` are those of Hono's client (headers, fetch). */
export function createClient(url: string, options?: ClientRequestOptions): PlanlensClient {
  return hc<Api>(url, options);
}
