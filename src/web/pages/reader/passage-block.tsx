/** A passage in the running text: its lines in the original, its words, its margin. */
import type { Passage, Span } from "../../../model/index.ts";
import { titleEndOf } from "../../../text/title.ts";
import { Marked, type MarkedRange } from "../../components/marked.tsx";
import { urls } from "../../urls.ts";
import { PassageNotes } from "./passage-notes.tsx";
import type { ReadNode } from "./reading-tree.ts";
import type { ReaderView } from "./view.ts";

interface Props {
  view: ReaderView;
  passage: Passage;
}

export const PassageBlock = ({ view, passage, node }: Props & { node: ReadNode }) => (
  <div class={passageClass(view, passage)} id={passage.eId}>
    <LineLink view={view} passage={passage} />
    <p class="quote">
      {node.outline?.inferred && <Inferred />}
      <PassageText view={view} passage={passage} />
      <MentionSteps view={view} passage={passage} />
    </p>
    <PassageNotes view={view} passage={passage} />
  </div>
);

export const passageClass = ({ at, mentions }: ReaderView, { eId }: Passage): string =>
  ["passage", at === eId && "is-at", mentions?.eIds.includes(eId) && "is-mention"].filter(Boolean).join(" ");

/** The printed marker was lost: the place in the tree was worked out. */
export const Inferred = () => (
  <span class="inferred" title="原文此处的编号缺失，层级是推断的">
    推断
  </span>
);

/** Verbatim; the run-in title stands out, the words of the question are marked. */
export const PassageText = ({ view, passage, end }: Props & { end?: number }) => {
  const { text } = passage;
  const ranges = view.mentions?.marks.get(passage.eId) ?? [];
  const title = titleEndOf(passage);
  const last = end ?? text.length;
  return (
    <>
      {title > 0 && (
        <strong>
          <Cut text={text} ranges={ranges} start={0} end={title} />
        </strong>
      )}
      <Cut text={text} ranges={ranges} start={title} end={last} />
    </>
  );
};

const Cut = ({ text, ranges, start, end }: { text: string; ranges: readonly MarkedRange[] } & Span) => {
  const inside = ranges
    .map((range) => ({
      ...range,
      start: Math.max(0, range.start - start),
      end: Math.min(end, range.end) - start,
    }))
    .filter((range) => range.end > range.start);
  return <Marked text={text.slice(start, end)} ranges={inside} />;
};

export const LineLink = ({ passage: { docId, spans, lines } }: Props) => (
  <a class="line-no" href={originalUrl(docId, spans, lines.start)} aria-label={`原文第 ${lines.start} 行`}>
    {lines.start}
  </a>
);

/** The original with these spans highlighted. */
export const originalUrl = (docId: string, spans: readonly Span[], line: number): string =>
  urls.original(
    docId,
    { start: spans.map(({ start }) => String(start)), end: spans.map(({ end }) => String(end)) },
    `L${line}`,
  );

/** From mention to mention inside the page. */
export const MentionSteps = ({ view: { mentions }, passage: { eId } }: Props) => {
  const index = mentions === null ? -1 : mentions.eIds.indexOf(eId);
  if (mentions === null || index < 0) return null;
  const { eIds } = mentions;
  return (
    <span class="mention-steps no-print">
      {index > 0 && (
        <a href={`#${eIds[index - 1]}`} aria-label="上一处提及">
          ↑
        </a>
      )}
      <span>
        {index + 1}/{eIds.length}
      </span>
      {index < eIds.length - 1 && (
        <a href={`#${eIds[index + 1]}`} aria-label="下一处提及">
          ↓
        </a>
      )}
    </span>
  );
};
