/** One cell of a comparison. It is never empty: a measure with its words and place, what stands in its place, or how absence was made sure of. */
import type { Cell, Document, TopicDescription } from "../../../model/index.ts";
import { NOT_ASKED_NAME } from "../../../services/names.ts";
import { HitQuote } from "../../components/hit-quote.tsx";
import { PinButton } from "../../components/pin-button.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { StateMark, StrengthSteps } from "../../components/state.tsx";
import { urls } from "../../urls.ts";
import { Evidence } from "./evidence.tsx";
import { keyFigures } from "./key-figures.ts";
import { OnlyHere } from "./only-here.tsx";
import { ReceiptDetails } from "./receipt.tsx";
import type { Row } from "./rows.ts";

interface Props {
  cell: Cell;
  row: Row;
  documents: readonly Document[];
  topics: readonly TopicDescription[];
}

export const CellContent = (props: Props) => (props.cell.asked ? <AskedCell {...props} /> : <NotAsked />);

/** The question names another place: nothing was looked for here, so there is nothing to make sure of. */
const NotAsked = () => (
  <>
    <p class="cell-head">
      <StateMark state="absent" label={NOT_ASKED_NAME} />
    </p>
    <p class="cell-note">问题没有问到这里。</p>
  </>
);

const AskedCell = ({ cell, row, documents, topics }: Props) => (
  <>
    <p class="cell-head">
      <StateMark state={cell.state} /> <StrengthSteps strength={cell.equivalent?.strength ?? cell.strength} />
    </p>
    {cell.state === "background" && <p class="cell-note">没有写要采取的举措。</p>}
    {cell.state === "indicator" && <p class="cell-note">只列了指标，没有写举措。</p>}
    <Instead cell={cell} row={row} topics={topics} />
    <Figures cell={cell} />
    <Headline cell={cell} row={row} documents={documents} />
    {cell.state === "absent" && cell.receipt !== null && (
      <p class="cell-note">逐条查过全文 {cell.receipt.passagesScanned} 条，没有查到。</p>
    )}
    <OnlyHere cell={cell} />
    <Evidence cell={cell} row={row} />
    {cell.receipt !== null && <ReceiptDetails receipt={cell.receipt} row={row} documents={documents} />}
  </>
);

const Figures = ({ cell }: { cell: Cell }) => {
  const figures = keyFigures(cell);
  if (figures.length === 0) return null;
  return (
    <ul class="key-figures">
      {figures.map(({ subject, figure, from, date }) => (
        <li>
          <strong>{figure}</strong>
          {date !== null && <span class="key-date">{date}</span>}
          {subject !== null && <span class="key-subject">{subject}</span>}
          {from !== null && <span class="key-subject">原为 {from}</span>}
        </li>
      ))}
    </ul>
  );
};

const Headline = ({ cell, row, documents }: Pick<Props, "cell" | "row" | "documents">) => {
  const hit = cell.evidence[0];
  if (hit === undefined) return null;
  return (
    <>
      <HitQuote shown={row.texts.get(hit)!} />
      <p class="cell-foot">
        <PlaceLink passage={hit.passage} query={row.label} />
      </p>
      <p class="cell-foot no-print">
        <PinButton passageId={hit.passage.passageId} />
        <AgainstBase cell={cell} row={row} documents={documents} />
      </p>
    </>
  );
};

/** The clause of this cell against that of the base column, word by word. */
const AgainstBase = ({ cell, row, documents }: Pick<Props, "cell" | "row" | "documents">) => {
  const base = row.answer.cells.find(({ docId }) => docId === documents[0]?.docId);
  if (base === undefined || base.docId === cell.docId || base.headline === null || cell.headline === null) return null;
  const query = {
    left: base.docId,
    leftAt: base.headline.passage.eId,
    right: cell.docId,
    rightAt: cell.headline.passage.eId,
  };
  return (
    <a class="small-link" href={urls.sideBySide(query)}>
      与基准逐字对照
    </a>
  );
};

/** Which instrument stands in the place of the topic, and why it is not the same. */
const Instead = ({ cell, row, topics }: Pick<Props, "cell" | "row" | "topics">) => {
  if (cell.equivalent === null) return null;
  const { topicId, label } = cell.equivalent;
  const difference = differenceOf(
    subjectTopic(row, topics, topicId),
    topics.find((each) => each.topicId === topicId),
  );
  return (
    <p class="cell-note">
      没有写{row.topic === null ? "所问的做法" : `“${row.topic.prefLabel}”`}，以<strong>{label}</strong>
      承担相近作用，两者不是一回事
      {difference === undefined ? "。" : `：${difference}`}
    </p>
  );
};

/** Topic of the row; of a question, the one topic whose place the instrument may take and that the question names. */
function subjectTopic(
  row: Row,
  topics: readonly TopicDescription[],
  equivalentId: string,
): TopicDescription | undefined {
  if (row.topic !== null) return row.topic;
  return topics.find(
    ({ equivalents, prefLabel, altLabels }) =>
      equivalents.includes(equivalentId) && [prefLabel, ...altLabels].some((name) => row.label.includes(name)),
  );
}

/** The thesaurus writes a difference on one side; it holds on both. */
function differenceOf(a: TopicDescription | undefined, b: TopicDescription | undefined): string | undefined {
  const onSide = (from?: TopicDescription, to?: TopicDescription) =>
    from?.differences.find(({ id }) => id === to?.topicId)?.difference;
  return onSide(a, b) ?? onSide(b, a);
}
