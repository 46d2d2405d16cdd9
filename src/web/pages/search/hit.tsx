/** One found clause: where it stands, the sentence that answers best inside its surroundings, why it was found, what can be done with it. */
import type { Document, Hit, MatchKind } from "../../../model/index.ts";
import { MATCH_NAMES, ROLE_NAMES } from "../../../services/names.ts";
import { DocumentLink } from "../../components/document-name.tsx";
import type { HitText } from "../../components/hit-quote.tsx";
import { Marked } from "../../components/marked.tsx";
import { PinButton } from "../../components/pin-button.tsx";
import { PlaceText } from "../../components/place.tsx";
import { StrengthSteps } from "../../components/state.tsx";
import { urls } from "../../urls.ts";

/** Letters shown before and after the quote. */
const AROUND = 60;
/** Words shown for one reason; a long clause may hold dozens. */
const MAX_WORDS = 5;
const MAX_TOPICS = 3;
const REASONS: readonly MatchKind[] = ["exact", "abbreviation", "synonym", "translation", "related"];

interface Props {
  shown: HitText;
  document: Document;
  query: string;
  topicLabel(id: string): string;
}

export const SearchHit = ({ shown, document, query, topicLabel }: Props) => {
  const { passage, alsoAt } = shown.hit;
  return (
    <li class="hit" data-hit tabindex={-1}>
      <h3>
        <DocumentLink document={document} />{" "}
        <a class="place" data-open href={urls.document(passage.docId, { at: passage.eId, q: query })}>
          <PlaceText passage={passage} />
        </a>
      </h3>
      <QuoteInContext shown={shown} />
      <Why hit={shown.hit} />
      <div class="hit-foot">
        <span class="badge" title="条款作用">
          {ROLE_NAMES[passage.role]}
        </span>
        <StrengthSteps strength={passage.strength} />
        <Topics ids={passage.topics} label={topicLabel} docId={passage.docId} />
        {alsoAt && <span class="muted small">同一文件另有 {alsoAt.length} 处相同表述</span>}
        <PinButton passageId={passage.passageId} />
      </div>
    </li>
  );
};

/** The words before and after the quote stand quietly around it; the whole clause is there on demand. */
const QuoteInContext = ({ shown: { hit, inQuote, inPassage } }: { shown: HitText }) => {
  const { text } = hit.passage;
  const quoted = inPassage.filter(({ kind }) => kind === "quote");
  const start = Math.min(...quoted.map((range) => range.start), text.length);
  const end = Math.max(...quoted.map((range) => range.end), 0);
  const before = start < end ? text.slice(Math.max(0, start - AROUND), start) : "";
  const after = start < end ? text.slice(end, end + AROUND) : "";
  const isWhole = start <= AROUND && end + AROUND >= text.length;
  return (
    <>
      <blockquote class="quote" cite={urls.document(hit.passage.docId, { at: hit.passage.eId })}>
        {before !== "" && <span class="around">{start > AROUND ? `…${before}` : before}</span>}
        <Marked text={hit.quote.text} ranges={inQuote} />
        {after !== "" && <span class="around">{end + AROUND < text.length ? `${after}…` : after}</span>}
      </blockquote>
      {!isWhole && (
        <details class="whole-clause">
          <summary>全文（{text.length} 字）</summary>
          <blockquote class="quote">
            <Marked text={text} ranges={inPassage} />
          </blockquote>
        </details>
      )}
    </>
  );
};

const Why = ({ hit }: { hit: Hit }) => {
  const reasons = REASONS.map((kind) => ({ kind, words: wordsOf(hit, kind) })).filter(({ words }) => words.length > 0);
  return (
    <dl class="why">
      {reasons.length === 0 && (
        <div>
          <dt>意思相近</dt>
          <dd>没有相同用词</dd>
        </div>
      )}
      {reasons.map(({ kind, words }) => (
        <div class={`why-${kind}`}>
          <dt>{MATCH_NAMES[kind]}</dt>
          <dd>
            {words.slice(0, MAX_WORDS).join("、")}
            {words.length > MAX_WORDS && ` 等 ${words.length} 词`}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The longest first; DRG and drg are one word. */
function wordsOf({ matches }: Hit, kind: MatchKind): string[] {
  const words = new Map<string, string>();
  for (const { term, kind: own } of matches) {
    if (own === kind && !words.has(term.toLowerCase())) words.set(term.toLowerCase(), term);
  }
  return [...words.values()].sort((a, b) => b.length - a.length);
}

const Topics = ({ ids, label, docId }: { ids: readonly string[]; label(id: string): string; docId: string }) => (
  <>
    {ids.slice(0, MAX_TOPICS).map((id) => (
      <a class="topic small" href={urls.compare({ topic: id, base: docId })} title="按这个主题比对各地">
        {label(id)}
      </a>
    ))}
  </>
);
