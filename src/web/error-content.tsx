/** An error as a page: what went wrong in words, the value, and the next step. What was not expected shows nothing of its insides. */
import { type ErrorCode, PlanlensError } from "../errors.ts";
import { Notice } from "./components/notice.tsx";
import type { PageContent } from "./page.ts";

interface Words {
  title: string;
  next: string;
}

const WORDS: Partial<Record<ErrorCode, Words>> = {
  INVALID_REQUEST: { title: "查询条件有误", next: "请按下面的说明修改，或清空条件重新查询。" },
  MALFORMED_URL: { title: "网址编码有误", next: "请检查网址是否复制完整。" },
  UNKNOWN_REGION: { title: "没有这个地区", next: "请在筛选栏中重新选择地区。" },
  UNKNOWN_TOPIC: { title: "没有这个主题", next: "请从主题表中选择。" },
  UNKNOWN_CONCEPT: { title: "没有这个指标", next: "请从指标表中选择。" },
  UNKNOWN_DOCUMENT: { title: "没有这份文件", next: "请从文件目录中选择。" },
  DOCUMENT_NOT_FOUND: { title: "没有这份文件", next: "它可能已不在当前索引中，请从文件目录中选择。" },
  PASSAGE_NOT_FOUND: { title: "没有这条条款", next: "文件可能已更新，请在文件中重新查找。" },
  NOT_FOUND: { title: "没有这个页面", next: "请检查网址，或回到首页。" },
  PAYLOAD_TOO_LARGE: { title: "提交的文本过长", next: "请分章提交。" },
  INDEX_MISSING: { title: "还没有索引", next: "请在服务器上运行 npm start 或 npm run ingest 建立索引，再刷新本页。" },
  INDEX_BROKEN: { title: "索引已损坏", next: "请在服务器上运行 npm run ingest 重建索引，再刷新本页。" },
  INDEX_STALE: { title: "索引已过期", next: "请在服务器上运行 npm run ingest 重建索引，再刷新本页。" },
};
const INTERNAL: Words = { title: "服务器出错了", next: "请稍后再试；原因已记入服务器日志。" };

/** Logs what the reader is not told. */
export function errorContent(error: unknown): PageContent {
  const expected = error instanceof PlanlensError && WORDS[error.code] !== undefined ? error : null;
  if (expected === null) console.error(error);
  const { title, next } = expected ? WORDS[expected.code]! : INTERNAL;
  const shownCode = expected?.code ?? "INTERNAL";
  const body = (
    <Notice kind="error" title={title} heading="h1">
      <p>{next}</p>
      {expected && expected.status < 500 && <p class="notice-detail">{expected.message}</p>}
      <p class="notice-code">
        错误代码 <code>{shownCode}</code> · <a href="/">回到首页</a>
      </p>
    </Notice>
  );
  return { title, body, status: expected?.status ?? 500 };
}
