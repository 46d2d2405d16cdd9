/** Prompts for the three users' jobs. They say which tools to call and how to treat what comes back: verbatim, cited, silence included. */
import { completable } from "@modelcontextprotocol/sdk/server/completable.js";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { GetPromptResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { topicScheme } from "../services/topic-scheme.ts";
import type { GetContext } from "./create-mcp-server.ts";

/** What a client shows in a list of proposals. */
const MAX_PROPOSALS = 100;

const RULES = `要求：
- 引文逐字照录，不改写、不合并；每条引文后注明地区、章节和行号，文末按 GB/T 7714 列出来源（条款资源里有现成的引用格式）。
- 征求意见稿必须标明“征求意见稿”。
- 状态为“未提及”的，写明没有找到、查过哪些词、查过多少条，不要据此推断该地没有这项工作；“相当”的，写明是哪项相当制度。
- 力度只用四级：提及、探索、推进、承诺。工具没有给出的事实，不要补充。`;

export function providePrompts(server: McpServer, getContext: GetContext): void {
  const topic = completable(z.string().describe("主题标识（见 topics）或一句问题"), (start) =>
    topicIds(getContext, start),
  );
  server.registerPrompt(
    "research_topic",
    {
      title: "研究：一个主题在各地怎么写",
      description: "给研究者：按主题比较各地规划，附引文和出处",
      argsSchema: { topic },
    },
    ({ topic }) =>
      asked(`请研究“${topic}”在各份规划中的写法。
1. 用 topics 确认主题标识；有就用 compare 的 topic 参数，没有就用 q。
2. 对每份文件读 compare 给出的依据；需要上下文时读条款资源，涉及数字时再用 indicators 和 targets。
3. 先用一段话概括异同，再列表：地区、状态、力度、引文、出处；最后列来源。
${RULES}`),
  );
  server.registerPrompt(
    "find_precedents",
    {
      title: "起草：为条款找先例",
      description: "给起草人员：为一条拟写的条款找已有规划中的写法",
      argsSchema: { clause: z.string().describe("拟写的条款") },
    },
    ({ clause }) =>
      asked(`我在起草一份规划，拟写这一条：
「${clause}」
请用 precedents 找最接近的已有条款，然后：
1. 按文件列出先例：引文、出处、力度，指出与拟写条款共用的表述。
2. 对照数字：拟写的数字与先例的数字分别是多少。
3. 给出两三处修改建议，每处说明依据哪条先例。
${RULES}`),
  );
  server.registerPrompt(
    "review_draft",
    {
      title: "起草：审阅整篇草案",
      description: "给起草人员：对照已有规划审阅草案，找缺漏、数字和难以考核的举措",
      argsSchema: { draft: z.string().describe("草案全文"), title: z.string().optional().describe("草案标题") },
    },
    ({ draft, title }) =>
      asked(`请用 reviews 审阅下面的草案${title ? `《${title}》` : ""}（text 传全文${title ? `，title 传标题` : ""}），然后分四部分写审阅意见：
1. 多数文件有而草案缺少的主题，各举一条例证。
2. 数字对照：草案与各地的数字，说明是否可比。
3. 没有责任单位、时限和数字的举措，逐条提出怎样写实。
4. 与已有文件共用表述较多的条款。
${RULES}

草案：
${draft}`),
  );
  server.registerPrompt(
    "side_by_side",
    {
      title: "比较：几份文件并排看",
      description: "给所有人：把几份文件在一个问题上并排摆开",
      argsSchema: {
        question: completable(z.string().describe("问题或主题标识"), (start) => topicIds(getContext, start)),
        documents: z.string().optional().describe("文件标识，逗号分隔；不给就比较全部"),
      },
    },
    ({ question, documents }) =>
      asked(`请把${documents ? `这些文件（${documents}）` : "全部文件"}在“${question}”上并排比较：
用 compare 取得结果${
        documents
          ? `（docs 传 ${documents
              .split(",")
              .map((each) => each.trim())
              .join("、")}）`
          : ""
      }，做成一张表，一份文件一行：地区、状态、力度、一句引文、出处。表后用不超过三句话说明最大的差别。
${RULES}`),
  );
}

async function topicIds(getContext: GetContext, start: string): Promise<string[]> {
  const { index } = await getContext();
  const ids = topicScheme(index.lexicon).flatMap(({ concept }) => [concept.id, concept.pref]);
  return ids.filter((id) => id.startsWith(start)).slice(0, MAX_PROPOSALS);
}

const asked = (text: string): GetPromptResult => ({ messages: [{ role: "user", content: { type: "text", text } }] });
