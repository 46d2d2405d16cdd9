/** Measured quality: the committed figures, or plainly that there are none. */
import type { Measured, MeasuredSet, Share } from "../../../model/index.ts";

const SET_NAMES: Readonly<Record<string, string>> = {
  dev: "外部给定（dev）",
  tune: "自编，用于调权重（tune）",
  held: "自编，调权时未看（held）",
};

interface Props {
  measured: Measured | null;
  buildId: string;
}

export const Quality = ({ measured, buildId }: Props) => (
  <section>
    <h2 id="quality">实测质量</h2>
    {measured === null ? (
      <p>
        <strong>未测。</strong>这一版程序还没有随附的测量结果；在程序目录运行 <code>npm run eval -- --record</code>{" "}
        可以测出并在此显示。
      </p>
    ) : (
      <Figures measured={measured} buildId={buildId} />
    )}
  </section>
);

const Figures = ({ measured, buildId }: { measured: Measured; buildId: string }) => (
  <>
    <p>
      在随程序附带的 {measured.documents} 份规划、{measured.passages} 条条款上，用人工判定过的问句测得。
      {measured.buildId !== buildId && (
        <>
          测量所用的索引是 <code>{measured.buildId}</code>，与现在的索引不同，现在的结果可能与此有出入。
        </>
      )}
    </p>
    <section class="table-scroll" tabindex={0} aria-label="实测质量表，可左右滚动">
      <table>
        <caption class="visually-hidden">各组问句的实测质量</caption>
        <thead>
          <tr>
            <th scope="col">问句组</th>
            <th scope="col">问句</th>
            <th scope="col">排序质量 nDCG@10</th>
            <th scope="col">95% 区间</th>
            <th scope="col">最好的普通检索</th>
            <th scope="col">首条依据切题</th>
            <th scope="col">“未提及”属实</th>
          </tr>
        </thead>
        <tbody>
          {measured.sets.map((set) => (
            <SetRow set={set} />
          ))}
        </tbody>
      </table>
    </section>
    <ul>
      <li>nDCG@10：前十条排得有多好，1 为满分。区间由重抽样得出，区间以内的高低不算差别。</li>
      {measured.cells && (
        <li>
          与人先读出的比对格相比，状态判对 {shareText(measured.cells.state)}，力度判对{" "}
          {shareText(measured.cells.strength)}。
        </li>
      )}
      {measured.figures && (
        <li>
          问数值的问句（事先没有看过的一组）与人先读出的数值相比，该有的数值给出 {shareText(measured.figures.given)}
          ，给出的数值中切题的有 {shareText(measured.figures.right)}。
        </li>
      )}
      <li>规划只有几份，问句也不多；换一个领域或换一批文件，结果会低一些。</li>
    </ul>
  </>
);

const SetRow = ({ set: { set, queries, hybrid, baseline, firstClauses, absent } }: { set: MeasuredSet }) => (
  <tr>
    <th scope="row">{SET_NAMES[set] ?? set}</th>
    <td>{queries}</td>
    <td>{fixed(hybrid.mean)}</td>
    <td>
      {fixed(hybrid.low)}–{fixed(hybrid.high)}
    </td>
    <td>{baseline ? `${fixed(baseline.mean)}（${baseline.name}）` : "未测"}</td>
    <td>{shareText(firstClauses)}</td>
    <td>{shareText(absent)}</td>
  </tr>
);

const DIGITS = 3;
const fixed = (value: number) => value.toFixed(DIGITS);

const shareText = ({ right, of }: Share) =>
  of === 0 ? "未测" : `${right}/${of}（${Math.round((100 * right) / of)}%）`;
