/** Pages over the index of the five plans, with assets that need no bundler. */
import type { ServiceContext } from "../../src/services/context.ts";
import { createWeb } from "../../src/web/create-web.tsx";

export function pagesOf(context: ServiceContext) {
  const assets = { url: (name: string) => `/assets/${name}`, file: () => null, hash: "test" };
  const app = createWeb({ getContext: async () => context, assets });
  return async (path: string): Promise<{ status: number; html: string }> => {
    const response = await app.request(path);
    return { status: response.status, html: await response.text() };
  };
}

/** Text without markup and entities, white space dropped: what a reader sees. */
export const seen = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s/g, "");
