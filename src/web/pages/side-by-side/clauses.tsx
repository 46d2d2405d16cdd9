/** Two clauses, word against word: what only one of them has is struck or underlined, coloured, and said aloud. */
import type { Document } from "../../../model/index.ts";
import { type DiffPiece, wordDiff } from "../../../text/word-diff.ts";
import { DocumentLink, placeName } from "../../components/document-name.tsx";
import { PinButton } from "../../components/pin-button.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { StrengthSteps } from "../../components/state.tsx";
import type { Side } from "./pane.tsx";
import { type Clause, type Pair, pairUrl } from "./request.ts";

export const Clauses = ({ pair, left, right }: { pair: Pair; left: Clause; right: Clause }) => {
  const pieces = wordDiff(left.passage.text, right.passage.text);
  return (
    <>
      <p class="diff-counts">{countsText(pieces, pair)}</p>
      <div class="diff-columns">
        <Column side="left" pair={pair} document={pair.left} clause={left} pieces={pieces} />
        <Column side="right" pair={pair} document={pair.right} clause={right} pieces={pieces} />
      </div>
      <section>
        <h2>合并显示</h2>
        <p class="muted small">
          <del class="diff-piece">删除线</del>只有{placeName(pair.left)}有，<ins class="diff-piece">下划线</ins>只有
          {placeName(pair.right)}有。
        </p>
        <blockquote class="quote diff-text sheet">
          <Pieces pieces={pieces} pair={pair} />
        </blockquote>
      </section>
    </>
  );
};

function countsText(pieces: readonly DiffPiece[], { left, right }: Pair): string {
  const letters = (side: DiffPiece["side"]) =>
    pieces.filter((piece) => piece.side === side).reduce((sum, { text }) => sum + Array.from(text).length, 0);
  return `相同 ${letters("equal")} 字；只有${placeName(left)}有 ${letters("left")} 字；只有${placeName(right)}有 ${letters("right")} 字。`;
}

interface ColumnProps {
  side: Side;
  pair: Pair;
  document: Document;
  clause: Clause;
  pieces: readonly DiffPiece[];
}

const Column = ({ side, pair, document, clause, pieces }: ColumnProps) => {
  const { passage, previous, next } = clause;
  const at = (eId: string) => pairUrl(pair, side === "left" ? { leftAt: eId } : { rightAt: eId });
  return (
    <section class="diff-column sheet">
      <h2>
        <DocumentLink document={document} />
      </h2>
      <p class="diff-place">
        <StrengthSteps strength={passage.strength} /> <PlaceLink passage={passage} />
      </p>
      <blockquote class="quote diff-text">
        <Pieces pieces={pieces.filter((piece) => piece.side === "equal" || piece.side === side)} pair={pair} />
      </blockquote>
      <p class="diff-tools no-print">
        <PinButton passageId={passage.passageId} />
        {previous !== null && <a href={at(previous.eId)}>上一条</a>}
        {next !== null && <a href={at(next.eId)}>下一条</a>}
      </p>
    </section>
  );
};

const Pieces = ({ pieces, pair }: { pieces: readonly DiffPiece[]; pair: Pair }) => (
  <>
    {pieces.map(({ side, text }) => {
      if (side === "equal") return text;
      return side === "left" ? (
        <del class="diff-piece">
          <Aloud>（只有{placeName(pair.left)}有：</Aloud>
          {text}
          <Aloud>）</Aloud>
        </del>
      ) : (
        <ins class="diff-piece">
          <Aloud>（只有{placeName(pair.right)}有：</Aloud>
          {text}
          <Aloud>）</Aloud>
        </ins>
      );
    })}
  </>
);

const Aloud = ({ children }: { children: unknown }) => <span class="visually-hidden">{children}</span>;
