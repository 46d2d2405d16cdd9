/** What most other documents act on and the draft does not, with clauses to borrow from. */
import type { ReviewGap } from "../../../model/index.ts";
import { citeGbt, pathText } from "../../../services/cite.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { DocumentLink } from "../../components/document-name.tsx";
import { HitQuote } from "../../components/hit-quote.tsx";
import { PinButton } from "../../components/pin-button.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { StateMark, StrengthSteps } from "../../components/state.tsx";
import { urls } from "../../urls.ts";
import type { ReviewView } from "./review-view.ts";

/** What the draft does say on it. */
const DRAFT_SAYS: Record<ReviewGap["draft"], string> = {
  absent: "草案没有提到",
  background: "草案只在现状、形势中提到，没有部署",
  mention: "草案只顺带提到",
  equivalent: "草案以相当的办法部署",
};
const STATES = { absent: "absent", background: "background", mention: "background", equivalent: "equivalent" } as const;

/** The gaps that matter most lie open; of a short draft there are dozens. */
const SHOWN_OPEN = 3;

export const ReviewGaps = ({ view }: { view: ReviewView }) => {
  const { gaps, peers } = view.answer;
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">可补内容：多数地方有，草案没有</h2>
      {gaps.length === 0 ? (
        <p>多数文件推进的主题，草案都有部署。（比对了 {peers} 份文件，逐条看过正文和标题。）</p>
      ) : (
        gaps.map((gap, at) => <Gap gap={gap} view={view} open={at < SHOWN_OPEN} />)
      )}
    </section>
  );
};

const Gap = ({ gap, view, open }: { gap: ReviewGap; view: ReviewView; open: boolean }) => (
  <details class="gap sheet" open={open}>
    <summary>
      <h3>{gap.label}</h3>
      <StateMark state={STATES[gap.draft]} label={DRAFT_SAYS[gap.draft]} />
      <span class="small muted">
        {view.answer.peers} 份文件中 {gap.peers} 份推进，其中 {gap.commits} 份作出承诺
      </span>
    </summary>
    {gap.examples.map((hit) => {
      const document = view.document(hit.passage.docId);
      return (
        <article class="example" aria-label={`${gap.label}：${document.region?.name ?? document.title}`}>
          <div class="row">
            <DocumentLink document={document} />
            <StrengthSteps strength={hit.passage.strength} />
            <PlaceLink passage={hit.passage} query={gap.label} />
          </div>
          <HitQuote shown={view.text(hit)} />
          <div class="row actions">
            <PinButton passageId={hit.passage.passageId} />
            <CopyButton text={citeGbt(document, hit.passage)} of={pathText(hit.passage.path)} />
          </div>
        </article>
      );
    })}
    <p class="small">
      <a href={urls.compare({ topic: gap.topicId })}>各地怎么写：比对“{gap.label}”</a>
    </p>
  </details>
);
