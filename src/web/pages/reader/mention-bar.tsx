/** Where the document mentions what was asked, with the way to the mention before and after; it stays in sight while one reads. */
import { Notice } from "../../components/notice.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { urls } from "../../urls.ts";
import { type Mentions, neighboursOf } from "./mentions.ts";
import type { ReaderView } from "./view.ts";

export const MentionBar = ({ view }: { view: ReaderView }) => {
  const { mentions, document } = view;
  if (mentions === null) return null;
  if (mentions.eIds.length === 0) return <NoMention view={view} mentions={mentions} />;
  const { number, previous, next } = neighboursOf(mentions, view.order, view.at);
  const total = mentions.eIds.length;
  const step = (eId: string) => urls.document(document.docId, { ...mentions.query, at: eId });
  return (
    <nav class="mention-bar no-print" aria-label="本文件中的提及">
      <span>
        <b>{mentions.what}</b> 共 {total} 处提及{mentions.cut && "（只列检索到的前若干处）"}
      </span>
      <Step href={previous && step(previous)} label="上一处" />
      <span>{number === null ? `– / ${total}` : `${number} / ${total}`}</span>
      <Step href={next && step(next)} label="下一处" />
      <a href={urls.document(document.docId, { at: view.at })}>清除标记</a>
    </nav>
  );
};

const Step = ({ href, label }: { href: string | null; label: string }) =>
  href === null ? <span class="muted">{label}</span> : <a href={href}>{label}</a>;

const NoMention = ({ view: { document }, mentions }: { view: ReaderView; mentions: Mentions }) => (
  <Notice kind="empty" title={`本文件没有提及“${mentions.what}”`}>
    {mentions.nearest !== null && (
      <p>
        按意思最接近的一处：
        <PlaceLink passage={mentions.nearest} query={mentions.query.q} />
      </p>
    )}
    <p>
      换一个说法再查，或
      {mentions.query.q === undefined ? (
        <a href={urls.compare(mentions.query)}>看各地对这一主题的表述</a>
      ) : (
        <a href={urls.search(mentions.query)}>在全部文件中检索“{mentions.what}”</a>
      )}
      。 <a href={urls.document(document.docId)}>清除标记</a>
    </p>
  </Notice>
);
