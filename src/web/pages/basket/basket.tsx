/**
 * The basket: passages that a reader pinned. The server knows none of it: it draws the passages that an address or a form names, and the
 * script keeps order and notes in the browser. A shared link reads without scripts.
 */
import { z } from "zod";
import { passagesById } from "../../../services/passages-by-id.ts";
import { Notice } from "../../components/notice.tsx";
import { definePage, type PageInput } from "../../page.ts";
import { urls } from "../../urls.ts";
import { BasketEntry, GoneEntry } from "./basket-entry.tsx";
import { BasketTools } from "./basket-tools.tsx";

/** Passages drawn at once: as many as a basket holds. */
const MAX_ITEMS = 200;

const Query = z.object({
  items: z
    .string()
    .transform((text) => [...new Set(text.split(",").map((item) => item.trim()))].filter((item) => item !== ""))
    .pipe(z.array(z.string().max(500)).max(MAX_ITEMS, `最多 ${MAX_ITEMS} 条`))
    .optional(),
});
type Query = z.infer<typeof Query>;

export const basketPage = definePage({
  path: "/basket",
  nav: "basket",
  query: Query,
  posts: true,
  async render(input) {
    const shared = input.request.items !== undefined;
    const list = await listOf(input);
    return {
      title: shared ? "分享的摘录" : "我的摘录",
      body: shared ? <Shared>{list}</Shared> : <Own />,
      islands: ["basket"],
    };
  },
});

async function listOf({ ctx, request: { items = [] } }: PageInput<Query>) {
  const passages = await passagesById(ctx, items);
  return (
    <ol class="basket plain-list" data-basket-list>
      {items.map((passageId) => {
        const passage = passages.get(passageId);
        if (passage === undefined) return <GoneEntry passageId={passageId} />;
        const document = ctx.index.documents.find(({ docId }) => docId === passage.docId)!;
        return <BasketEntry passage={passage} document={document} />;
      })}
    </ol>
  );
}

const Shared = ({ children }: { children: Awaited<ReturnType<typeof listOf>> }) => (
  <div data-basket="shared">
    <div class="page-head">
      <h1>分享的摘录</h1>
      <p>别人分享的条款，按分享者的次序排列。打开它不会改动你自己的摘录；批注不随链接分享。</p>
    </div>
    <p class="row no-print">
      <button type="button" class="primary" data-basket-adopt hidden>
        加入我的摘录
      </button>
      <a href={urls.basket()}>看我的摘录</a>
    </p>
    {children}
  </div>
);

const Own = () => (
  <div data-basket="own">
    <div class="page-head">
      <h1>我的摘录</h1>
      <p>
        在任何页面点“摘录”，条款就收到这里，可写批注、调整次序、导出成文。摘录只保存在这台电脑的这个浏览器里，服务器不留存。
      </p>
    </div>
    <BasketTools />
    <p class="basket-undo" data-basket-undo hidden>
      <span data-undo-text />{" "}
      <button type="button" data-undo>
        撤销
      </button>
    </p>
    <p class="muted" data-basket-loading hidden>
      正在取回条款…
    </p>
    <ol class="basket plain-list" data-basket-list />
    <div data-basket-empty>
      <Notice kind="empty" title="还没有摘录">
        <p>
          从<a href={urls.search({})}>检索</a>、<a href={urls.compare({})}>比对</a>或<a href={urls.documents()}>文件</a>
          中找到要用的条款，点条款旁的“摘录”。
        </p>
        <noscript>
          <p>收集和整理摘录需要浏览器启用脚本；别人分享的摘录链接不启用脚本也能看。</p>
        </noscript>
      </Notice>
    </div>
  </div>
);
