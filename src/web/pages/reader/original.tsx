/** The decoded original with its line numbers, nothing left out; spans that were asked for are highlighted. */
import { z } from "zod";
import { DocId, type Document, type Span } from "../../../model/index.ts";
import { requireDocument } from "../../../services/checks.ts";
import { indexLines, linesOf } from "../../../text/line-numbers.ts";
import { DocumentLink, placeName } from "../../components/document-name.tsx";
import { Marked, type MarkedRange } from "../../components/marked.tsx";
import { Notice } from "../../components/notice.tsx";
import { definePage } from "../../page.ts";
import { urls } from "../../urls.ts";

const MAX_SPANS = 200;
const LINE_END = /[\r\n]+$/;

const Offsets = z
  .string()
  .regex(/^\d{1,9}(,\d{1,9})*$/, "应为逗号分隔的数字")
  .transform((text) => text.split(",").map(Number))
  .refine((offsets) => offsets.length <= MAX_SPANS, `最多 ${MAX_SPANS} 处`);

export const originalPage = definePage({
  path: "/documents/:docId/original",
  nav: "documents",
  query: z
    .object({ docId: DocId, start: Offsets.optional(), end: Offsets.optional() })
    .refine(({ start, end }) => (start?.length ?? 0) === (end?.length ?? 0), {
      message: "start 与 end 应成对给出",
      path: ["end"],
    }),
  async render({ ctx, request }) {
    const document = requireDocument(ctx, request.docId);
    const raw = await ctx.index.text(request.docId);
    const spans = (request.start ?? []).map((start, i) => ({ start, end: request.end![i]! }));
    return {
      title: `原文 · ${placeName(document)}`,
      body: <Original document={document} raw={raw} spans={spans} />,
    };
  },
});

interface Props {
  document: Document;
  raw: string;
  spans: readonly Span[];
}

const Original = ({ document, raw, spans }: Props) => {
  const index = [...indexLines(raw)];
  if (index.length > 1 && index.at(-1) === raw.length) index.pop();
  const inside = spans.filter(({ start, end }) => start < end && end <= raw.length);
  const lines = index.map((start, i) => ({ start, text: raw.slice(start, index[i + 1]).replace(LINE_END, "") }));
  const [first] = inside;
  return (
    <article class="original">
      <header class="page-head">
        <h1>
          原文 · <DocumentLink document={document} />
        </h1>
        <p>
          {document.source.file}，{lines.length} 行，{raw.length} 字。这里照录解码后的原件，包括页码、目录和表格标记。
        </p>
        <p class="row no-print">
          {first !== undefined && (
            <a href={`#L${linesOf(index, first.start)}`}>到高亮处（第 {linesOf(index, first.start)} 行）</a>
          )}
          <a href={urls.document(document.docId)}>回到逐条阅读</a>
          <a href={`/api/v1/documents/${encodeURIComponent(document.docId)}/source`}>下载原件</a>
        </p>
      </header>
      {inside.length < spans.length && (
        <Notice kind="empty" title="有的位置不在原文之内">
          <p>原文共 {raw.length} 字；请从条款旁的行号重新进入。</p>
        </Notice>
      )}
      <div class="original-lines">
        {lines.map(({ start, text }, i) => (
          <OriginalLine number={i + 1} text={text} ranges={rangesOf(inside, start, text)} />
        ))}
      </div>
    </article>
  );
};

function rangesOf(spans: readonly Span[], start: number, text: string): MarkedRange[] {
  return spans
    .map((span) => ({
      kind: "found" as const,
      start: Math.max(0, span.start - start),
      end: Math.min(text.length, span.end - start),
    }))
    .filter((range) => range.start < range.end);
}

interface LineProps {
  number: number;
  text: string;
  ranges: readonly MarkedRange[];
}

const OriginalLine = ({ number, text, ranges }: LineProps) => (
  <div class={`original-line${ranges.length > 0 ? " is-at" : ""}`} id={`L${number}`}>
    <a class="line-no" href={`#L${number}`}>
      {number}
    </a>
    <span>
      <Marked text={text} ranges={ranges} />
    </span>
  </div>
);
