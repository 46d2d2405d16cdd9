/** Figures of the drafted clause beside those of an existing one, as printed on both sides; what only one side writes comes on demand. */
import type { NumberPair } from "../../../model/index.ts";

export const NumberPairs = ({ pairs }: { pairs: readonly NumberPair[] }) => {
  const both = pairs.filter(({ input, passage }) => input !== null && passage !== null);
  const alone = pairs.filter((pair) => !both.includes(pair));
  return (
    <>
      {both.length > 0 && <PairTable pairs={both} />}
      {alone.length > 0 && (
        <details class="alone small">
          <summary>只有一侧写到的数字（{alone.length} 处）</summary>
          <ul>
            {alone.map(({ subject, input, passage }) => (
              <li>
                {subject === null ? "" : `${subject}：`}
                {input === null ? `既有条款 ${passage?.raw}，拟写条款未写` : `拟写条款 ${input.raw}，既有条款未写`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const PairTable = ({ pairs }: { pairs: readonly NumberPair[] }) => (
  <section class="table-scroll numbers" tabindex={0} aria-label="数字对照">
    <table>
      <caption>数字对照</caption>
      <thead>
        <tr>
          <th scope="col">所指</th>
          <th scope="col">拟写条款</th>
          <th scope="col">既有条款</th>
          <th scope="col">异同</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ subject, input, passage }) => (
          <tr>
            <th scope="row">{subject ?? "—"}</th>
            <td>{input?.raw}</td>
            <td>{passage?.raw}</td>
            <td class="verdict">{input?.raw === passage?.raw ? "＝ 一致" : "≠ 不同"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
