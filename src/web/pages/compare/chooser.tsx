/** Chooses what is compared: documents, topics by group, a question. One form that works without scripts; long lists can be searched. */
import type { Document, TopicDescription } from "../../../model/index.ts";
import { LEVEL_NAMES } from "../../../services/names.ts";
import { placeName, StatusBadge } from "../../components/document-name.tsx";
import { ListFilter } from "../../components/list-filter.tsx";
import { groupBy } from "../../group-by.ts";
import { urls } from "../../urls.ts";
import { type CompareView, MAX_COLUMNS } from "./request.ts";

/** Documents listed at once beside those already chosen. */
const LISTED = 40;

interface Props {
  view: CompareView;
  documents: readonly Document[];
  topics: readonly TopicDescription[];
  open: boolean;
}

export const Chooser = ({ view, documents, topics, open }: Props) => (
  <details class="compare-chooser sheet no-print" open={open}>
    <summary>选择文件与主题</summary>
    <form action={urls.compare({})} class="chooser-form">
      <p class="chooser-question">
        <label for="compare-q">问题</label>
        <input
          id="compare-q"
          type="text"
          name="q"
          value={view.q ?? ""}
          maxlength={500}
          placeholder="例如：各地如何推进长期护理保险？"
        />
      </p>
      <DocumentChoice view={view} documents={documents} />
      <TopicChoice view={view} topics={topics} />
      {view.only && <input type="hidden" name="only" value="1" />}
      <p>
        <button type="submit" class="primary">
          比对
        </button>
      </p>
    </form>
  </details>
);

const DocumentChoice = ({ view, documents }: Pick<Props, "view" | "documents">) => {
  const chosen = new Set(view.documents.map(({ docId }) => docId));
  const found = documents.filter((document) => !chosen.has(document.docId) && isFound(document, view.find ?? ""));
  return (
    <fieldset>
      <legend>文件（最多 {MAX_COLUMNS} 份，第一份为基准）</legend>
      {documents.length > LISTED && (
        <p class="chooser-find">
          <label for="compare-find">查找文件</label>
          <input id="compare-find" type="search" name="find" value={view.find ?? ""} placeholder="地名、标题或文号" />
          <button type="submit">查找</button>
          <span class="muted small" role="status">
            {findText(view, found.length)}
          </span>
        </p>
      )}
      <ul class="compare-choices">
        {view.documents.map((document) => (
          <DocumentBox document={document} checked />
        ))}
        {found.slice(0, LISTED).map((document) => (
          <DocumentBox document={document} checked={false} />
        ))}
      </ul>
    </fieldset>
  );
};

function findText({ find }: CompareView, found: number): string {
  if (find !== null && found === 0) return `没有与“${find}”相符的其他文件，请换一个地名或标题`;
  const listed = found > LISTED ? `，列出前 ${LISTED} 份，请输入更完整的名称` : "";
  return find === null ? `另有 ${found} 份${listed}` : `查到 ${found} 份${listed}`;
}

/** All words of the search stand in the names of the document. */
function isFound({ title, docNumber, issuer, region }: Document, find: string): boolean {
  const names = [title, docNumber, issuer, region?.code, region?.name, region?.prefecture, region?.province].join(" ");
  return find.split(/\s+/).every((word) => names.includes(word));
}

const DocumentBox = ({ document, checked }: { document: Document; checked: boolean }) => (
  <li>
    <label title={document.title}>
      <input type="checkbox" name="docs" value={document.docId} checked={checked} /> {placeName(document)}{" "}
      {document.region !== null && <span class="muted small">{LEVEL_NAMES[document.region.level]}</span>}
      <StatusBadge status={document.status} />
    </label>
  </li>
);

const TopicChoice = ({ view, topics }: Pick<Props, "view" | "topics">) => {
  const chosen = new Set(view.topics.map(({ topicId }) => topicId));
  return (
    <fieldset>
      <legend>主题（可多选）</legend>
      <ListFilter list="topic-groups" label="筛选主题，例如：门诊、DRG" />
      <div id="topic-groups" class="topic-groups">
        {groupsOf(topics).map(({ label, members }) => (
          <details data-entries open={members.some(({ topicId }) => chosen.has(topicId))}>
            <summary>
              {label} <span class="muted small">{members.length}</span>
            </summary>
            <ul class="compare-choices">
              {members.map((topic) => (
                <li data-entry={[topic.prefLabel, ...topic.altLabels, topic.labelEn ?? ""].join(" ")}>
                  <label>
                    <input type="checkbox" name="topics" value={topic.topicId} checked={chosen.has(topic.topicId)} />{" "}
                    {topic.prefLabel}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </fieldset>
  );
};

export interface TopicGroupOfPage {
  label: string;
  members: TopicDescription[];
}

/** Topics by their group, in the order of the scheme; a scheme without groups is one group. */
export const groupsOf = (topics: readonly TopicDescription[]): TopicGroupOfPage[] =>
  [...groupBy(topics, ({ group }) => group?.label ?? "全部主题")].map(([label, members]) => ({ label, members }));
