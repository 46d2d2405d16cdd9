/** What the corpus holds, how answers come about, and where they end. */
import { z } from "zod";
import { definePage } from "../page.ts";

export const aboutPage = definePage({
  path: "/about",
  nav: "about",
  query: z.object({}),
  async render({ ctx }) {
    const { manifest, documents } = ctx.index;
    return {
      title: "关于与方法",
      body: (
        <article class="prose">
          <h1>关于与方法</h1>
          <p>
            规镜逐条读取各地规划并排比对。当前索引 <code>{manifest.buildId}</code>，共 {documents.length} 份文件。
          </p>
        </article>
      ),
    };
  },
});
