/** What was posted cannot be taken in: why, and what to do next. */
import { type ErrorCode, PlanlensError } from "../../../errors.ts";
import { Notice } from "../../components/notice.tsx";

interface Words {
  title: string;
  next: string;
  status: number;
}

const WORDS: Partial<Record<ErrorCode, Words>> = {
  FORMAT_UNSUPPORTED: {
    title: "不能读取这种文件",
    next: "请在 Word 或 WPS 中用“另存为”选择“纯文本（.txt）”后再上传；扫描件请先识别成文字。也可以复制全文，粘贴到文本框。",
    status: 415,
  },
  FILE_UNREADABLE: {
    title: "这个文件不是文本",
    next: "文件名像文本，内容却不是。请在 Word 或 WPS 中用“另存为”选择“纯文本（.txt）”，编码选 UTF-8，再上传。",
    status: 415,
  },
  DOCUMENT_EMPTY: { title: "文件里没有文字", next: "请换一个文件，或把文字粘贴到文本框。", status: 400 },
  PAYLOAD_TOO_LARGE: { title: "文本过长", next: "请分章提交。", status: 413 },
  INVALID_REQUEST: { title: "提交的内容有误", next: "请修改后重新提交。", status: 400 },
  UNKNOWN_DOCUMENT: { title: "没有要排除的这份文件", next: "请重新选择不参与比对的文件。", status: 400 },
};

/** Null for what is no fault of what was posted. */
export function refusalOf(error: unknown): { error: PlanlensError; words: Words } | null {
  const words = error instanceof PlanlensError ? WORDS[error.code] : undefined;
  return words === undefined ? null : { error: error as PlanlensError, words };
}

export const Refusal = ({ error, words }: { error: PlanlensError; words: Words }) => (
  <Notice kind="error" title={words.title}>
    <p>{words.next}</p>
    <p class="notice-detail">{error.message}</p>
    <p class="notice-code">
      错误代码 <code>{error.code}</code>
    </p>
  </Notice>
);
