/** The wording that both documents have, row by row: what is most their own first, with the figures that differ. */
import type { SharedWordingRun } from "../../../model/index.ts";
import { placeName } from "../../components/document-name.tsx";
import { Marked } from "../../components/marked.tsx";
import { PagerLinks } from "../../components/pager.tsx";
import { TableScroll } from "../../components/table-scroll.tsx";
import { numberMarks } from "../../number-marks.ts";
import { eIdOf, type Pair, pairUrl } from "./request.ts";
import { RUNS_A_PAGE, type WholeTexts } from "./whole-texts.ts";

/** Where less of a run than this is its authors' own, it is wording of the genre. */
const GENRE_SHARE = 0.5;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

export const SharedList = ({ pair, texts: { shared } }: { pair: Pair; texts: WholeTexts }) => {
  const first = (pair.page - 1) * RUNS_A_PAGE;
  const runs = shared.runs.slice(first, first + RUNS_A_PAGE);
  return (
    <details class="shared-list sheet" open={pair.page > 1}>
      <summary>
        共享表述 {shared.total} 处，占{placeName(pair.left)}全文 {percent(shared.share.here)}、{placeName(pair.right)}
        全文 {percent(shared.share.there)}
      </summary>
      <p class="muted small">
        两份文件都有的文字：13 字以上，标点不计，数字可不同。多数出自上级规划或通用提法，不表示谁在先。
      </p>
      <TableScroll label="共享表述表，可滚动">
        <table>
          <caption class="visually-hidden">两份文件的共享表述，自有文字多的在前</caption>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">{placeName(pair.left)}</th>
              <th scope="col">{placeName(pair.right)}</th>
              <th scope="col">不同的数字</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run, at) => (
              <RunRow run={run} number={first + at + 1} pair={pair} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <PagerLinks
        page={pair.page}
        pages={Math.ceil(shared.runs.length / RUNS_A_PAGE)}
        what="共享表述"
        href={(page) => pairUrl(pair, { page: page === 1 ? null : page })}
      />
    </details>
  );
};

const RunRow = ({ run, number, pair }: { run: SharedWordingRun; number: number; pair: Pair }) => (
  <tr>
    <th scope="row">
      {number}
      {run.ownShare < GENRE_SHARE && <span class="badge">通用提法</span>}
    </th>
    <td>
      <RunText text={run.here.text} href={`#left-run-${number}`} />
    </td>
    <td>
      <RunText text={run.there.text} href={`#right-run-${number}`} />
    </td>
    <td>
      {run.changedNumbers.map(({ here, there }) => (
        <span class="number-pair">
          <mark class="m-number">{here}</mark> ｜ <mark class="m-number">{there}</mark>
        </span>
      ))}
      <a
        class="small-link"
        href={pairUrl(pair, { leftAt: eIdOf(run.here.passageId), rightAt: eIdOf(run.there.passageId) })}
      >
        两条逐字对照
      </a>
    </td>
  </tr>
);

const RunText = ({ text, href }: { text: string; href: string }) => (
  <>
    <span class="run-text">
      <Marked text={text} ranges={numberMarks(text)} />
    </span>{" "}
    <a class="small-link" href={href}>
      定位
    </a>
  </>
);
