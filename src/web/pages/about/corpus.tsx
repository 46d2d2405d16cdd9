/** What this index holds and what it was made from. */
import type { Document, Manifest } from "../../../model/index.ts";
import { LEVEL_NAMES, STATUS_NAMES } from "../../../services/names.ts";
import { placeName } from "../../components/document-name.tsx";
import { WarningText } from "../../components/warning-text.tsx";
import { urls } from "../../urls.ts";

interface Props {
  manifest: Manifest;
  documents: readonly Document[];
  topics: number;
  concepts: number;
}

export const Corpus = ({ manifest, documents, topics, concepts }: Props) => {
  const { counts, embedder, buildId } = manifest;
  const rows: readonly (readonly [string, string | number])[] = [
    ["文件", `${counts.documents} 份（${standing(documents)}）`],
    ["条款", counts.passages],
    ["指标", counts.indicators],
    ["量化与限期目标", counts.targets],
    ["任务分工", counts.duties],
    ["主题", `${topics} 个，词表概念 ${concepts} 个`],
    ["语义模型", `${embedder.id}（${embedder.dims} 维，在本机计算）`],
  ];
  return (
    <section>
      <h2 id="corpus">收录与索引</h2>
      <dl class="about-facts">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
        <dt>索引编号</dt>
        <dd>
          <code>{buildId}</code>
        </dd>
      </dl>
      <p>
        索引编号由文件、词表、模型和程序版本算出：四者相同，编号就相同，同样的问题得到同样的回答。引用结果时请连同编号一起注明。全部文件见
        <a href={urls.documents()}>文件目录</a>。
      </p>
    </section>
  );
};

function standing(documents: readonly Document[]): string {
  const levels = Object.entries(LEVEL_NAMES).map(
    ([level, name]) => [name, documents.filter(({ region }) => region?.level === level).length] as const,
  );
  const drafts = documents.filter(({ status }) => status === "draft").length;
  return [...levels, [STATUS_NAMES.draft, drafts] as const]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join("，");
}

/** Of very many documents the first ones are told; the list of documents has all. */
const SHOWN = 20;

export const ReadingWarnings = ({ manifest, documents }: Pick<Props, "manifest" | "documents">) => {
  const odd = documents.filter(({ warnings }) => warnings.length > 0);
  return (
    <section>
      <h2 id="warnings">读取提示</h2>
      {odd.length === 0 && <p>所有文件读取时都没有疑点。</p>}
      {odd.slice(0, SHOWN).map((document) => (
        <details>
          <summary>
            {placeName(document)}：{document.warnings.length} 条
          </summary>
          <ul>
            {document.warnings.map(({ code, message }) => (
              <li>
                <WarningText code={code} message={message} /> <code class="muted">{code}</code>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {odd.length > SHOWN && (
        <p>
          另有 {odd.length - SHOWN} 份文件有提示，见<a href={urls.documents()}>文件目录</a>。
        </p>
      )}
      {manifest.failures.length > 0 && (
        <>
          <h3>没有读成的文件</h3>
          <ul>
            {manifest.failures.map(({ file, message }) => (
              <li>
                <code>{file}</code>：{message}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
