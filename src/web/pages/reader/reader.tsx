/** One document, read from end to end: outline, text with its lines, facts and topics in the margin, mentions of what was asked. */
import { z } from "zod";
import { DocId, QueryText, TopicId } from "../../../model/index.ts";
import { placeName } from "../../components/document-name.tsx";
import { Notice } from "../../components/notice.tsx";
import { definePage } from "../../page.ts";
import { urls } from "../../urls.ts";
import { DocumentHead } from "./document-head.tsx";
import { MentionBar } from "./mention-bar.tsx";
import { OutlineNav } from "./outline-nav.tsx";
import { Section } from "./section.tsx";
import { type ReaderView, readerView } from "./view.ts";

const MAX_EID_CHARS = 300;

export const readerPage = definePage({
  path: "/documents/:docId",
  nav: "documents",
  query: z.object({
    docId: DocId,
    at: z.string().max(MAX_EID_CHARS).optional(),
    q: QueryText.optional(),
    topic: TopicId.optional(),
  }),
  async render({ ctx, request }) {
    const view = await readerView(ctx, request);
    return {
      title: `${placeName(view.document)} · ${view.document.title}`,
      body: <Reader view={view} />,
      islands: ["reader"],
      query: request.q ?? "",
      wide: true,
    };
  },
});

const Reader = ({ view }: { view: ReaderView }) => (
  <article class="reader">
    <DocumentHead view={view} />
    <OutlineNav view={view} />
    <div class="reader-text">
      {view.lost !== null && <Lost view={view} />}
      <MentionBar view={view} />
      {view.nodes.map((node) => (
        <Section view={view} node={node} />
      ))}
    </div>
  </article>
);

const Lost = ({ view: { document, lost } }: { view: ReaderView }) => (
  <Notice kind="empty" title="没有这一处">
    <p>
      本文件中没有位置 <code>{lost}</code>，文件可能已更新。请从目录中选择，或
      <a href={urls.search({ regions: document.region?.code })}>检索条款</a>。
    </p>
  </Notice>
);
