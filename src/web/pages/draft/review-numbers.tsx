/** Each figure of the draft beside the range of the other documents' targets. Figures that may not stand side by side say why. */
import type { Indicator, ReviewNumber } from "../../../model/index.ts";
import { placeName, StatusBadge } from "../../components/document-name.tsx";
import { urls } from "../../urls.ts";
import { RangeStrip } from "./range-strip.tsx";
import type { ReviewView } from "./review-view.ts";

export const ReviewNumbers = ({ view }: { view: ReviewView }) => {
  const { numbers } = view.answer;
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">数字对照</h2>
      {numbers.length === 0 ? (
        <p>没有在草案里读出已登记的指标。表格请保留列与列之间的制表符，文字请写出指标名称和数值。</p>
      ) : (
        <section class="table-scroll" tabindex={0} aria-label="数字对照">
          <table class="review-numbers">
            <caption class="visually-hidden">草案的指标与其他文件目标值的范围</caption>
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col">草案</th>
                <th scope="col">其他文件的目标</th>
                <th scope="col">位置</th>
              </tr>
            </thead>
            <tbody>
              {numbers.map((number) => (
                <NumberRow number={number} view={view} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
};

const NumberRow = ({ number, view }: { number: ReviewNumber; view: ReviewView }) => (
  <tr>
    <th scope="row">
      {number.label}
      {number.unit !== null && <span class="small muted">（{number.unit}）</span>}
    </th>
    <td>
      {number.draft.map((indicator) => (
        <div class="own-figure">{figureOf(indicator)}</div>
      ))}
    </td>
    <td>
      {number.peers.values.length === 0 ? (
        <span class="muted">其他文件没有这一指标的目标值</span>
      ) : (
        <ul class="plain-list peer-values">
          {number.peers.values.map((value) => (
            <li>
              <a href={urls.document(value.docId, { at: view.passage(value.passageId).eId })}>
                {placeName(view.document(value.docId))}
              </a>
              <StatusBadge status={value.status} /> {value.raw}
            </li>
          ))}
        </ul>
      )}
    </td>
    <td>
      {number.comparable && <RangeStrip number={number} />}
      {positionOf(number)}
      <Note text={number.note} />
    </td>
  </tr>
);

/** A note on what may be compared can run to several lines. */
const SHORT_NOTE_CHARS = 60;

const Note = ({ text }: { text: string | null }) => {
  if (text === null) return null;
  if (text.length <= SHORT_NOTE_CHARS) return <p class="small muted note">{text}</p>;
  return (
    <details class="small note">
      <summary>口径说明</summary>
      <p class="muted">{text}</p>
    </details>
  );
};

function figureOf({ baseline, target }: Indicator): string {
  if (baseline === null) return target?.raw ?? "未写数值";
  return `${baseline.raw} → ${target?.raw ?? "未写目标"}`;
}

/** In words: a figure's place must be plain without the picture. */
function positionOf({ comparable, draft, peers: { min, max, documents } }: ReviewNumber): string {
  const own = draft.flatMap(({ target }) => (target?.value == null ? [] : [target.value]));
  if (!comparable) return "口径不同，不宜直接比较";
  if (own.length === 0 || min === null || max === null) return "没有可比的数值";
  const range = min === max ? `${min}` : `${min}–${max}`;
  if (own.every((value) => value < min)) return `低于其他 ${documents} 份文件（${range}）`;
  if (own.every((value) => value > max)) return `高于其他 ${documents} 份文件（${range}）`;
  return `在其他 ${documents} 份文件的范围内（${range}）`;
}
