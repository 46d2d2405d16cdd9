/** Before anything is chosen: ways into a comparison, by group of topics or by a question. */
import type { TopicDescription } from "../../../model/index.ts";
import { urls } from "../../urls.ts";
import { groupsOf } from "./chooser.tsx";
import type { CompareView } from "./request.ts";

const QUESTIONS = ["各地如何推进长期护理保险？", "DRG付费病种覆盖率达到多少？", "哪些规划没有写惠民保？"] as const;

export const Start = ({ view, topics }: { view: CompareView; topics: readonly TopicDescription[] }) => {
  const docs = view.documents.map(({ docId }) => docId);
  return (
    <section class="compare-start">
      <h2>从一组主题开始</h2>
      <ul class="start-groups">
        {groupsOf(topics).map(({ label, members }) => (
          <li>
            <a href={urls.compare({ docs, topics: members.map(({ topicId }) => topicId) })}>{label}</a>
            <span class="muted small">{members.map(({ prefLabel }) => prefLabel).join("、")}</span>
          </li>
        ))}
      </ul>
      <h2>或从一个问题开始</h2>
      <ul>
        {QUESTIONS.map((q) => (
          <li>
            <a href={urls.compare({ docs, q })}>{q}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
