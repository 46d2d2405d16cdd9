/** What stands in the margin of a passage: its facts, its topics, role and strength with the words that decided, and what one can do with it. */
import type { Duty, Indicator, Passage, Target } from "../../../model/index.ts";
import { citeGbt } from "../../../services/cite.ts";
import { ROLE_NAMES, TENSE_NAMES } from "../../../services/names.ts";
import { Citation } from "../../components/citation.tsx";
import { Carriers, deadlineText, Figure, targetFigure } from "../../components/figures.tsx";
import { PinButton } from "../../components/pin-button.tsx";
import { StrengthSteps } from "../../components/state.tsx";
import { urls } from "../../urls.ts";
import type { ReaderView } from "./view.ts";

/** More facts than these would stand longer than their clause. */
const SHOWN_FACTS = 3;

interface Props {
  view: ReaderView;
  passage: Passage;
  /** The facts are shown elsewhere: in the cells of a table. */
  factless?: boolean;
}

export const PassageNotes = ({ view, passage, factless = false }: Props) => (
  <div class="notes">
    {!factless && <FactNotes view={view} passage={passage} />}
    <TopicLinks view={view} passage={passage} />
    <div class="note-actions no-print">
      <Why view={view} passage={passage} />
      <PinButton passageId={passage.passageId} />
    </div>
  </div>
);

const FactNotes = ({ view, passage }: Props) => {
  const { indicators, targets, duties } = view.factsOf(passage);
  const notes = [
    ...indicators.map((indicator) => <IndicatorNote indicator={indicator} />),
    ...targets.map((target) => <TargetNote target={target} />),
    ...duties.map((duty) => <DutyNote duty={duty} />),
  ];
  if (notes.length === 0) return null;
  const rest = notes.slice(SHOWN_FACTS);
  return (
    <>
      <ul class="fact-notes">{notes.slice(0, SHOWN_FACTS)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>另 {rest.length} 项</summary>
          <ul class="fact-notes">{rest}</ul>
        </details>
      )}
    </>
  );
};

const IndicatorNote = ({ indicator }: { indicator: Indicator }) => (
  <li>
    <span class="fact-kind">指标</span>{" "}
    {indicator.concept === null ? (
      indicator.name
    ) : (
      <a href={urls.indicators({ concept: indicator.concept })}>{indicator.name}</a>
    )}{" "}
    <Figure value={indicator.target} unit={indicator.unit} />
  </li>
);

const TargetNote = ({ target }: { target: Target }) => (
  <li>
    <span class="fact-kind">{TENSE_NAMES[target.tense]}</span> {target.subject} <b>{targetFigure(target)}</b>{" "}
    {target.deadline !== null && <span class="muted">{target.deadline.raw}</span>}
    {target.warnings.length > 0 && <span class="fact-odd">与本文件另一处数值不同</span>}
  </li>
);

const DutyNote = ({ duty }: { duty: Duty }) => (
  <li>
    <span class="fact-kind">任务</span> <Carriers duty={duty} />{" "}
    <span class="muted">{deadlineText(duty.deadline)}</span>
  </li>
);

const TopicLinks = ({ view, passage: { topicTags } }: Props) =>
  topicTags.length === 0 ? null : (
    <p class="topic-links">
      {topicTags.map(({ topicId, about }) => (
        <a class={about ? undefined : "named"} href={urls.compare({ topic: topicId })}>
          {view.topicLabel(topicId)}
        </a>
      ))}
    </p>
  );

const Why = ({ view, passage }: Props) => (
  <details class="passage-why">
    <summary>
      {ROLE_NAMES[passage.role]} <StrengthSteps strength={passage.strength} />
    </summary>
    <p>依据：{passage.reasons.length === 0 ? "没有可判断的词句" : passage.reasons.join("；")}</p>
    <OtherMentions view={view} passage={passage} />
    <Citation text={citeGbt(view.document, passage)} />
  </details>
);

/** The way to the other places of this document that the passage's topics stand in; a query of its own keeps the page small. */
const OtherMentions = ({ view, passage: { eId, topicTags } }: Props) => {
  const about = topicTags.filter((tag) => tag.about);
  if (about.length === 0) return null;
  return (
    <p>
      本文件其他提及：
      {about.map(({ topicId }, i) => (
        <>
          {i > 0 && "、"}
          <a href={`?topic=${topicId}&at=${eId}#${eId}`}>{view.topicLabel(topicId)}</a>
        </>
      ))}
    </p>
  );
};
