/** Text with stretches marked; stretches may overlap, and each piece carries all the classes that hold for it. The text itself is never changed. */
import type { Span } from "../../model/index.ts";

/** term: a word of the question; related: a word that is near it; number: a figure; shared: wording that others share; quote: what answers best;
 * found: the stretch that was asked for. */
export type MarkKind = "term" | "related" | "number" | "shared" | "quote" | "only" | "added" | "removed" | "found";

export interface MarkedRange extends Span {
  kind: MarkKind;
  /** Shown before the stretch, to find its counterpart on the other side; it is no part of the text. */
  no?: number;
}

export const Marked = ({ text, ranges }: { text: string; ranges: readonly MarkedRange[] }) => (
  <>
    {piecesOf(text, ranges).map(({ text: piece, kinds, no }) =>
      kinds.length === 0 ? (
        piece
      ) : (
        <mark class={kinds.map((kind) => `m-${kind}`).join(" ")} data-no={no}>
          {piece}
        </mark>
      ),
    )}
  </>
);

interface Piece {
  text: string;
  kinds: MarkKind[];
  no: number | undefined;
}

function piecesOf(text: string, ranges: readonly MarkedRange[]): Piece[] {
  const inside = ranges.filter(({ start, end }) => start < end && start < text.length);
  const cuts = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, Math.min(end, text.length)])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!;
    const here = inside.filter((range) => range.start <= start && range.end >= end);
    const no = here.find((range) => range.start === start && range.no !== undefined)?.no;
    return { text: text.slice(start, end), kinds: [...new Set(here.map(({ kind }) => kind))], no };
  });
}
