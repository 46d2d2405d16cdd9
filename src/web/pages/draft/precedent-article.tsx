/** One precedent: the drafted clause and the existing one side by side, then their figures. */
import { citeGbt, pathText } from "../../../services/cite.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { Marked, type MarkedRange } from "../../components/marked.tsx";
import { PinButton } from "../../components/pin-button.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { StrengthSteps } from "../../components/state.tsx";
import { excerptOf } from "./excerpt.ts";
import { NumberPairs } from "./number-pairs.tsx";
import type { PrecedentView } from "./precedent-view.ts";

export const PrecedentArticle = ({ view, text }: { view: PrecedentView; text: string }) => {
  const { precedent, document, inDraft, inPassage } = view;
  const { passage } = precedent;
  const place = pathText(passage.path);
  return (
    <article class="precedent sheet" aria-label={`第 ${precedent.rank} 条先例`}>
      <div class="row precedent-head">
        <span class="rank">先例 {precedent.rank}</span>
        <StrengthSteps strength={passage.strength} />
        <PlaceLink passage={passage} />
      </div>
      {precedent.sharedWording.length === 0 && (
        <p class="pair-none muted">没有成段的共享表述，内容相近；标出的是同一用词。</p>
      )}
      <div class={precedent.sharedWording.length > 0 ? "pair" : undefined}>
        {precedent.sharedWording.length > 0 && <DraftSide text={text} ranges={inDraft} />}
        <section>
          <h3 class="side-head">既有条款</h3>
          <blockquote class="quote">
            <Marked text={passage.text} ranges={inPassage} />
          </blockquote>
        </section>
      </div>
      <NumberPairs pairs={precedent.numbers} />
      <div class="row actions">
        <PinButton passageId={passage.passageId} />
        <CopyButton text={citeGbt(document, passage)} of={place} />
        {precedent.alsoAt !== undefined && (
          <span class="small muted">同一文件另有 {precedent.alsoAt.length} 处相同文字</span>
        )}
      </div>
    </article>
  );
};

/** The whole clause where it is short, else the sentences that share wording. */
const DraftSide = ({ text, ranges }: { text: string; ranges: readonly MarkedRange[] }) => {
  const { start, end } = excerptOf(text, ranges);
  const shown = ranges.map((range) => ({ ...range, start: Math.max(0, range.start - start), end: range.end - start }));
  return (
    <section>
      <h3 class="side-head">拟写条款</h3>
      <p class="quote own-text">
        {start > 0 && <Cut />}
        <Marked text={text.slice(start, end)} ranges={shown} />
        {end < text.length && <Cut />}
      </p>
    </section>
  );
};

const Cut = () => <span class="cut">〔略〕</span>;
