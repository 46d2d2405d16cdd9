/** Where a passage stands, in the words of a citation, linked to the highlighted place in the reader. */
import type { Passage } from "../../model/index.ts";
import { linesText, pathText } from "../../services/cite.ts";
import { urls } from "../urls.ts";

type Placed = Pick<Passage, "docId" | "eId" | "path" | "lines">;

/** Headings and lines; a clause above all headings stands in the text itself. */
export const PlaceText = ({ passage }: { passage: Pick<Placed, "path" | "lines"> }) => (
  <>
    <span class="path">{pathText(passage.path) || "正文"}</span> <span class="lines">{linesText(passage)}</span>
  </>
);

/** `query` (the words of the question) stays marked in the reader. */
export const PlaceLink = ({ passage, query }: { passage: Placed; query?: string | undefined }) => (
  <a class="place" href={urls.document(passage.docId, { at: passage.eId, q: query })}>
    <PlaceText passage={passage} />
  </a>
);
