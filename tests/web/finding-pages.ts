/** The pages as a browser without scripts gets them, on an index that the test gives. */
import type { ServiceContext } from "../../src/services/context.ts";
import { createWeb } from "../../src/web/create-web.tsx";

const assets = { url: (name: string) => `/assets/${name}`, file: () => null, hash: "test" };

export interface Shown {
  status: number;
  html: string;
  /** Text as read, without tags. */
  text: string;
}

export function pagesOf(ctx: ServiceContext): (address: string) => Promise<Shown> {
  const web = createWeb({ getContext: async () => ctx, assets });
  return async (address) => {
    const response = await web.request(address);
    const html = await response.text();
    return { status: response.status, html, text: textOf(html) };
  };
}

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const decoded = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!);

export const textOf = (html: string): string => decoded(html.replace(/<[^>]*>/g, ""));

/** The parts of a page that an expression finds, its first group where it has one. */
export const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => decoded(match[1] ?? match[0]));
