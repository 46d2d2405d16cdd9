/** The pages on the shared index, asked without a network; HTML is looked at through parse5. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { ServiceContext } from "../../src/services/context.ts";
import { bundleAssets } from "../../src/web/assets.ts";
import { createWeb } from "../../src/web/create-web.tsx";
import { builtContext } from "../built-index.ts";

export type Element = DefaultTreeAdapterTypes.Element;

export interface Answer {
  status: number;
  headers: Headers;
  html: string;
  elements: Element[];
}

export interface WebApp {
  ctx: ServiceContext;
  ask(path: string, init?: RequestInit): Promise<Answer>;
}

/** The caller closes `ctx.index`. */
export async function webApp(): Promise<WebApp> {
  const ctx = await builtContext();
  const web = createWeb({ getContext: async () => ctx, assets: await bundleAssets() });
  return {
    ctx,
    async ask(path, init) {
      const response = await web.request(path, init);
      const html = await response.text();
      return { status: response.status, headers: response.headers, html, elements: elementsOf(parse(html)) };
    },
  };
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return "tagName" in node ? [node, ...children] : children;
}

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, "class") ?? "").split(" ").includes(name);

/** Text as a reader sees it; marks and links inside do not cut it. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

export const all = (elements: readonly Element[], test: (element: Element) => boolean): Element[] =>
  elements.filter(test);

/** All elements below one. */
export const within = (element: Element): Element[] => element.childNodes.flatMap(elementsOf);

/** A form as a browser posts it. */
export const form = (fields: Record<string, string>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
});
