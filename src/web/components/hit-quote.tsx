/** A found passage: the sentence that answers best, verbatim, with the words of the question marked; the whole clause on demand. */
import type { Hit } from "../../model/index.ts";
import { Marked, type MarkedRange } from "./marked.tsx";

export interface HitText {
  hit: Hit;
  /** Words of the question in the text of the quote and of the passage. */
  inQuote: MarkedRange[];
  inPassage: MarkedRange[];
}

export const HitQuote = ({ shown: { hit, inQuote, inPassage } }: { shown: HitText }) => (
  <>
    <blockquote class="quote" cite={hit.passage.passageId}>
      <Marked text={hit.quote.text} ranges={inQuote} />
    </blockquote>
    {hit.quote.text.length < hit.passage.text.length && (
      <details class="whole-clause">
        <summary>全文（{hit.passage.text.length} 字）</summary>
        <blockquote class="quote">
          <Marked text={hit.passage.text} ranges={inPassage} />
        </blockquote>
      </details>
    )}
  </>
);
