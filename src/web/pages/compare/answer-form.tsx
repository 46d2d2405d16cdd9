/** The answer to a free question in the form in which it was asked: who is silent, which figures, or that nothing was found anywhere. */
import type { Document, Figure, Standing } from "../../../model/index.ts";
import { TENSE_NAMES } from "../../../services/names.ts";
import { placeName, StatusBadge } from "../../components/document-name.tsx";
import { targetFigure } from "../../components/figures.tsx";
import { Notice } from "../../components/notice.tsx";
import { StateMark, StrengthSteps } from "../../components/state.tsx";
import { TableScroll } from "../../components/table-scroll.tsx";
import { urls } from "../../urls.ts";
import { type CompareView, viewUrl } from "./request.ts";
import type { Row } from "./rows.ts";

interface Props {
  row: Row;
  view: CompareView;
}

export const AnswerForm = ({ row, view }: Props) => {
  const { form, notice } = row.answer;
  if (row.topic !== null || form === "content") return null;
  if (form === "nothing") return <Nothing row={row} view={view} />;
  return (
    <section class="answer-form sheet">
      <h2>回答</h2>
      {notice !== null && <p class="answer-notice">{notice}</p>}
      {form === "absence" ? <Absence row={row} view={view} /> : <Figures row={row} view={view} />}
    </section>
  );
};

const Absence = ({ row: { answer, label }, view }: Props) => (
  <dl class="standings">
    <StandingList title="没有提到" standings={answer.silent} query={label} documents={view.documents} />
    <StandingList title="提到" standings={answer.speaking} query={label} documents={view.documents} />
  </dl>
);

interface ListProps {
  title: string;
  standings: readonly Standing[];
  query: string;
  documents: readonly Document[];
}

const StandingList = ({ title, standings, query, documents }: ListProps) => (
  <div>
    <dt>
      {title}（{standings.length}）
    </dt>
    {standings.map(({ docId, passageId, state, strength }) => (
      <dd>
        <Place docId={docId} passageId={passageId} query={query} documents={documents} />
        <StateMark state={state} /> <StrengthSteps strength={strength} />
      </dd>
    ))}
    {standings.length === 0 && <dd>无</dd>}
  </div>
);

const Figures = ({ row: { answer, label }, view }: Props) => (
  <TableScroll label="各地数值，可横向滚动">
    <table class="answer-figures">
      <caption class="visually-hidden">各地给出的数值，照原文</caption>
      <thead>
        <tr>
          <th scope="col">地区</th>
          <th scope="col">数值</th>
          <th scope="col">年份</th>
          <th scope="col">原文</th>
        </tr>
      </thead>
      <tbody>
        {view.documents.flatMap((document) => {
          const own = answer.figures.filter(({ docId }) => docId === document.docId);
          return own.length === 0
            ? [<NoFigure document={document} />]
            : own.map((figure) => <FigureRow figure={figure} document={document} query={label} />);
        })}
      </tbody>
    </table>
  </TableScroll>
);

const FigureRow = ({ figure, document, query }: { figure: Figure; document: Document; query: string }) => {
  const [printed, said] = figureTexts(figure);
  return (
    <tr>
      <th scope="row">
        <Place docId={document.docId} passageId={figure.passageId} query={query} documents={[document]} />
      </th>
      <td>
        <mark class="m-number">{printed}</mark>{" "}
        {figure.tense === "past" && <span class="badge">{TENSE_NAMES.past}</span>}
      </td>
      <td>{figure.year === null ? "未写明" : `${figure.year}年`}</td>
      <td>{said}</td>
    </tr>
  );
};

/** Out of a sentence that names what it is said of, the figure as read: the sentence stands beside it. Else as printed, the name beside it. */
function figureTexts(figure: Figure): [figure: string, said: string] {
  const { raw, name } = figure;
  return raw.includes(name) ? [targetFigure(figure) ?? raw, raw] : [raw, name];
}

const NoFigure = ({ document }: { document: Document }) => (
  <tr>
    <th scope="row">
      {placeName(document)} <StatusBadge status={document.status} />
    </th>
    <td colspan={3} class="muted">
      没有给出这一数值
    </td>
  </tr>
);

interface PlaceProps {
  docId: string;
  passageId: string | null;
  query: string;
  documents: readonly Document[];
}

/** The place's name, linked to where it says so. */
const Place = ({ docId, passageId, query, documents }: PlaceProps) => {
  const document = documents.find((each) => each.docId === docId);
  if (document === undefined) return null;
  const at = passageId?.slice(docId.length + 1);
  return (
    <span class="document-name">
      {at === undefined ? (
        placeName(document)
      ) : (
        <a href={urls.document(docId, { at, q: query })}>{placeName(document)}</a>
      )}
      <StatusBadge status={document.status} />
    </span>
  );
};

const Nothing = ({ row, view }: Props) => (
  <Notice kind="empty" title="所选文件都没有回答">
    {row.answer.notice !== null && <p>{row.answer.notice}</p>}
    <p>
      可以<a href={urls.search({ q: row.label })}>在全部文件中检索</a>、换一种说法，或
      <a href={viewUrl(view, { q: null })}>改按主题比对</a>。
    </p>
  </Notice>
);
