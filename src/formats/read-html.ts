/**
 * Web page → what a reader sees of its article, with the place of every character, and what the page says of the document. Scripts, hidden
 * parts, navigation and the table of metadata are left out of the view. Never throws: a page without an article gives its whole text.
 */
import type { SourceText } from "../model/plan.ts";
import { findArticle, findTitle } from "./html-article.ts";
import { readHints } from "./html-hints.ts";
import { renderHtml } from "./html-text.ts";
import { parsePage } from "./html-tree.ts";

export function readHtml(raw: string): Pick<SourceText, "view" | "hints"> {
  const page = parsePage(raw);
  const hints = readHints(page);
  const article = findArticle(page);
  if (article === null) return { view: renderHtml(raw, []), hints };
  const title = findTitle(page, article, hints.title ?? "");
  return { view: renderHtml(raw, title === null ? [article] : [title, article]), hints };
}
