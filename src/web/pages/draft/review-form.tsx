/** The form for a draft: a file, dropped or chosen, or its text. With results below it, it folds to a line. */
import { type Document, MAX_DRAFT_CHARS } from "../../../model/index.ts";
import { urls } from "../../urls.ts";
import { NothingKept } from "./draft-head.tsx";
import { ExcludeField } from "./exclude-field.tsx";

/** UTF-8 takes at most four bytes a character. */
const MAX_FILE_BYTES = MAX_DRAFT_CHARS * 4;
const ACCEPTED = ".txt,.md,.html,.htm";

interface Props {
  documents: readonly Document[];
  request: { exclude?: string | undefined };
  folded: boolean;
}

export const ReviewForm = (props: Props) =>
  props.folded ? (
    <details class="fold no-print">
      <summary>换一份草案或调整比对范围</summary>
      <Form {...props} />
    </details>
  ) : (
    <Form {...props} />
  );

const Form = ({ documents, request }: Props) => (
  <form
    class="draft-form sheet"
    method="post"
    action={urls.review()}
    enctype="multipart/form-data"
    data-busy="正在逐条比对，整份草案约需十余秒…"
  >
    <div class="drop" data-drop data-max-bytes={MAX_FILE_BYTES}>
      <label for="file">把草案文件拖到这里，或从电脑中选取</label>
      <input type="file" id="file" name="file" accept={ACCEPTED} aria-describedby="file-help" />
      <p data-drop-told role="status" />
      <p id="file-help" class="field-help">
        纯文本（.txt）、Markdown（.md）或网页（.html），最多 {MAX_DRAFT_CHARS.toLocaleString("zh-CN")} 字。Word
        文件请先“另存为”纯文本。
      </p>
    </div>
    <p class="or">或</p>
    <label class="form-field" for="text">
      <span class="field-name">粘贴草案全文</span>
    </label>
    <textarea id="text" name="text" rows={6} aria-describedby="text-count" data-count-for="text-count" />
    <p class="field-help" id="text-count" data-max={MAX_DRAFT_CHARS} />
    <ExcludeField documents={documents} chosen={(request.exclude ?? "").split(",")} />
    <div class="row form-end">
      <button type="submit" class="primary">
        开始审阅
      </button>
      <NothingKept />
    </div>
  </form>
);
