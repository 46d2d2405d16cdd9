/** The form for one drafted clause; with results below it, it folds to a line. */
import { type Document, MAX_CLAUSE_CHARS } from "../../../model/index.ts";
import { urls } from "../../urls.ts";
import { NothingKept } from "./draft-head.tsx";
import { ExcludeField } from "./exclude-field.tsx";

const EXAMPLES = [
  "稳步推进长期护理保险制度试点，探索建立适应我市经济社会发展水平的多元筹资机制。",
  "到2025年，基本医疗保险参保率稳定在96%以上。",
  "全面推行以按病种付费为主的多元复合式医保支付方式。",
];

interface Props {
  documents: readonly Document[];
  request: { text?: string | undefined; exclude?: string | undefined };
  folded: boolean;
}

export const ClauseForm = (props: Props) =>
  props.folded ? (
    <details class="fold no-print">
      <summary>修改条款或比对范围</summary>
      <Form {...props} />
    </details>
  ) : (
    <div class="form-beside">
      <Form {...props} />
      <section class="clause-examples" aria-labelledby="examples">
        <h2 id="examples" class="small-head">
          试一试
        </h2>
        <ul class="plain-list">
          {EXAMPLES.map((text) => (
            <li>
              <a href={urls.precedents({ text })}>{text}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );

const Form = ({ documents, request }: Props) => (
  <form class="draft-form sheet" method="post" action={urls.precedents({})} data-busy="正在比对各地条款…">
    <label class="form-field" for="text">
      <span class="field-name">拟写条款</span>
    </label>
    <textarea
      id="text"
      name="text"
      rows={6}
      required
      maxlength={MAX_CLAUSE_CHARS}
      aria-describedby="text-help"
      data-count-for="text-count"
    >
      {request.text ?? ""}
    </textarea>
    <p id="text-help" class="field-help">
      一条或一段，最多 {MAX_CLAUSE_CHARS} 字。
      <span id="text-count" data-max={MAX_CLAUSE_CHARS} />
    </p>
    <ExcludeField documents={documents} chosen={(request.exclude ?? "").split(",")} />
    <div class="row form-end">
      <button type="submit" class="primary">
        查找先例
      </button>
      <NothingKept />
    </div>
  </form>
);
