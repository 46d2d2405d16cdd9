/** Where a passage stands: its headings and its lines in the original, linked to the highlighted place in the reader. */
import type { Passage } from "../../model/index.ts";
import { pathText as citedPath } from "../../services/cite.ts";
import { urls } from "../urls.ts";

type Placed = Pick<Passage, "docId" | "eId" | "path" | "lines">;

/** `第四章 深化改革 › （二）…`; the passage's own number where it has no heading. */
export const pathText = ({ path }: Pick<Passage, "path">): string => citedPath(path);

export const linesText = ({ lines }: Pick<Passage, "lines">): string =>
  lines.start === lines.end ? `第 ${lines.start} 行` : `第 ${lines.start}–${lines.end} 行`;

/** `query` (the words of the question) stays marked in the reader. */
export const PlaceLink = ({ passage, query }: { passage: Placed; query?: string | undefined }) => (
  <a class="place" href={urls.document(passage.docId, { at: passage.eId, q: query })}>
    <span class="path">{pathText(passage) || "正文"}</span> <span class="lines">{linesText(passage)}</span>
  </a>
);
