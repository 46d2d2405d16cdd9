/** Clause by clause: the draft on one side, its nearest precedents on the other. What says nothing to be done folds away. */
import type { DraftClause, ShortPrecedent } from "../../../model/index.ts";
import { citeGbt, pathText } from "../../../services/cite.ts";
import { ROLE_NAMES } from "../../../services/names.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { DocumentLink } from "../../components/document-name.tsx";
import { PinButton } from "../../components/pin-button.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { StrengthSteps } from "../../components/state.tsx";
import type { ReviewView } from "./review-view.ts";

interface Numbered {
  no: number;
  clause: DraftClause;
}

export const ReviewClauses = ({ view }: { view: ReviewView }) => {
  const numbered = view.answer.clauses.map((clause, at) => ({ no: at + 1, clause }));
  return (
    <section aria-labelledby="clauses">
      <h2 id="clauses">逐条先例</h2>
      <p class="small muted">
        左为草案，右为最接近的既有条款。现状、形势等不部署工作的条款不查先例，折叠在原来的位置。
      </p>
      {runsOf(numbered).map((run) =>
        run[0]!.clause.precedents === null ? (
          <Unsearched run={run} />
        ) : (
          run.map((each) => <Clause {...each} view={view} />)
        ),
      )}
    </section>
  );
};

/** Neighbours of the same sort, searched or not. */
function runsOf(clauses: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const each of clauses) {
    const last = runs.at(-1);
    if (last !== undefined && (last[0]!.clause.precedents === null) === (each.clause.precedents === null))
      last.push(each);
    else runs.push([each]);
  }
  return runs;
}

const Unsearched = ({ run }: { run: readonly Numbered[] }) => (
  <details class="unsearched small">
    <summary>
      第 {run[0]!.no}
      {run.length > 1 && `–${run.at(-1)!.no}`} 条：
      {[...new Set(run.map(({ clause }) => ROLE_NAMES[clause.role]))].join("、")}
    </summary>
    <ol>
      {run.map(({ no, clause }) => (
        <li value={no} id={`clause-${no}`} class="quote own-text">
          {clause.text}
        </li>
      ))}
    </ol>
  </details>
);

const Clause = ({ no, clause, view }: Numbered & { view: ReviewView }) => (
  <article class="clause sheet" id={`clause-${no}`} aria-label={`草案第 ${no} 条`}>
    <div class="row precedent-head">
      <span class="rank">第 {no} 条</span>
      <StrengthSteps strength={clause.strength} />
      <span class="small muted">{clause.headings.join(" › ")}</span>
    </div>
    <div class="pair">
      <p class="quote own-text">{clause.text}</p>
      <div>
        {clause.precedents?.length === 0 && <p class="muted small">没有相近的既有条款。</p>}
        {clause.precedents?.map((precedent) => (
          <Precedent precedent={precedent} view={view} />
        ))}
      </div>
    </div>
  </article>
);

const Precedent = ({ precedent, view }: { precedent: ShortPrecedent; view: ReviewView }) => {
  const document = view.document(precedent.docId);
  const passage = view.passage(precedent.passageId);
  return (
    <div class="nearest">
      <div class="row">
        <DocumentLink document={document} />
        <StrengthSteps strength={precedent.strength} />
        {precedent.sharedShare > 0 && (
          <span class="small muted">草案此条 {Math.round(precedent.sharedShare * 100)}% 为共享表述</span>
        )}
      </div>
      <blockquote class="quote" cite={precedent.passageId}>
        {precedent.quote.text}
      </blockquote>
      <PlaceLink passage={passage} />
      <div class="row actions">
        <PinButton passageId={precedent.passageId} />
        <CopyButton text={citeGbt(document, passage)} of={pathText(passage.path)} />
      </div>
    </div>
  );
};
