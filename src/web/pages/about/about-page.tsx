/** What the corpus holds, how answers come about, how good they are, and where they end. */
import { z } from "zod";
import { operations } from "../../../services/operations.ts";
import { definePage } from "../../page.ts";
import { Corpus, ReadingWarnings } from "./corpus.tsx";
import { readMeasured } from "./measured.ts";
import { Method } from "./method.tsx";
import { Quality } from "./quality.tsx";

const PARTS: readonly (readonly [id: string, name: string])[] = [
  ["corpus", "收录与索引"],
  ["reading", "怎样读文件"],
  ["search", "怎样检索"],
  ["states", "状态与力度"],
  ["absent", "“未提及”"],
  ["limits", "局限"],
  ["quality", "实测质量"],
  ["warnings", "读取提示"],
];

export const aboutPage = definePage({
  path: "/about",
  nav: "about",
  query: z.object({}),
  async render({ ctx }) {
    const { manifest, documents, lexicon } = ctx.index;
    const [{ topics }, measured] = await Promise.all([operations.topics.run(ctx, {}), readMeasured()]);
    return {
      title: "关于与方法",
      body: (
        <article class="prose about">
          <h1>关于与方法</h1>
          <p>
            规镜把各地规划逐条拆开、并排比对：同一个主题，谁写了、写到什么力度、原话是什么、谁没有写。每句话都能点回原文。
          </p>
          <nav aria-label="本页内容">
            <ul class="about-parts plain-list">
              {PARTS.map(([id, name]) => (
                <li>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
          <Corpus manifest={manifest} documents={documents} topics={topics.length} concepts={lexicon.concepts.length} />
          <Method />
          <Quality measured={measured} buildId={manifest.buildId} />
          <ReadingWarnings manifest={manifest} documents={documents} />
        </article>
      ),
    };
  },
});
