/** One document as a column: headings, clauses with their lines, shared wording linked to the other column. */
import type { Document } from "../../../model/index.ts";
import { linesText } from "../../../services/cite.ts";
import { DocumentLink, placeName } from "../../components/document-name.tsx";
import { Marked } from "../../components/marked.tsx";
import { numberMarks } from "../../number-marks.ts";
import { urls } from "../../urls.ts";
import { type Pair, pairUrl } from "./request.ts";
import type { Block, Piece } from "./whole-texts.ts";

export type Side = "left" | "right";

interface Props {
  side: Side;
  document: Document;
  blocks: readonly Block[];
  pair: Pair;
}

export const Pane = ({ side, document, blocks, pair }: Props) => (
  <section class={`pane pane-${side}`} aria-labelledby={`${side}-name`}>
    <h2 id={`${side}-name`}>
      <DocumentLink document={document} />
    </h2>
    <p class="pane-title">{document.title}</p>
    <section class="pane-text" data-pane={side} tabindex={0} aria-label={`${placeName(document)}全文`}>
      {blocks.map((block) => (
        <ClauseBlock side={side} block={block} pair={pair} />
      ))}
    </section>
  </section>
);

/** h2 names the document; headings inside follow their depth as far as HTML counts. */
const HEADING_TAGS = ["h3", "h4", "h5", "h6"] as const;

const ClauseBlock = ({ side, block, pair }: { side: Side; block: Block; pair: Pair }) => {
  const { passage, headings, pieces } = block;
  const chosen = side === "left" ? pair.leftClause : pair.rightClause;
  const isChosen = chosen?.passage.eId === passage.eId;
  return (
    <>
      {headings.map(({ level, text }) => {
        const Heading = HEADING_TAGS[Math.min(level, HEADING_TAGS.length) - 1]!;
        return <Heading class="outline-heading">{text}</Heading>;
      })}
      <div class={isChosen ? "pane-clause is-chosen" : "pane-clause"} id={`${side}-${passage.eId}`}>
        <p class="quote">
          {pieces.map((piece) => (
            <PieceText side={side} piece={piece} />
          ))}
        </p>
        <p class="pane-tools no-print">
          <a href={urls.document(passage.docId, { at: passage.eId })}>{linesText(passage)}</a>
          <ChooseLink side={side} eId={passage.eId} pair={pair} />
        </p>
      </div>
    </>
  );
};

const PieceText = ({ side, piece: { text, runs, starts } }: { side: Side; piece: Piece }) => {
  const [run] = runs;
  if (run === undefined) return <>{text}</>;
  const other = side === "left" ? "right" : "left";
  const [own, ...more] = starts;
  return (
    <>
      {more.map((each) => (
        <span id={`${side}-run-${each}`} data-run={each} />
      ))}
      <a
        class={own === undefined ? "run" : "run run-start"}
        id={own === undefined ? undefined : `${side}-run-${own}`}
        href={`#${other}-run-${own ?? run}`}
        data-run={own ?? run}
      >
        <Marked text={text} ranges={numberMarks(text)} />
      </a>
    </>
  );
};

/** First a clause of the left, then one of the right: the two are then laid against each other word by word. */
const ChooseLink = ({ side, eId, pair }: { side: Side; eId: string; pair: Pair }) => {
  if (side === "left") return <a href={`${pairUrl(pair, { leftAt: eId })}#right-name`}>选此条对照</a>;
  return pair.leftClause === null ? null : <a href={pairUrl(pair, { rightAt: eId })}>与所选条款逐字对照</a>;
};
