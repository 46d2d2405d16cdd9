/** What was looked for and not found: words, number of clauses, the nearest miss named as a miss, and a place where the same search does find. */
import type { Document, Receipt } from "../../../model/index.ts";
import { placeName } from "../../components/document-name.tsx";
import { HitQuote } from "../../components/hit-quote.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { urls } from "../../urls.ts";
import type { Row } from "./rows.ts";

interface Props {
  receipt: Receipt;
  row: Row;
  documents: readonly Document[];
}

export const ReceiptDetails = ({ receipt, row, documents }: Props) => (
  <details class="receipt">
    <summary>查证记录</summary>
    <dl>
      <dt>查过的用词</dt>
      <dd>{receipt.terms.join("、") || "（问题中没有可查的词）"}</dd>
      <dt>查过的范围</dt>
      <dd>
        全文 {receipt.passagesScanned} 条条款，
        {receipt.probability === null
          ? "没有一条写到"
          : `写到的可能性最高为 ${receipt.probability}，未达到 ${receipt.threshold} 的门槛`}
      </dd>
      {receipt.nearest !== null && (
        <>
          <dt>最接近的一条（不算提及）</dt>
          <dd>
            <HitQuote shown={row.texts.get(receipt.nearest)!} />
            <PlaceLink passage={receipt.nearest.passage} query={row.label} />
          </dd>
        </>
      )}
      <dt>对照</dt>
      <dd>
        <PositiveControl receipt={receipt} documents={documents} query={row.label} />
      </dd>
    </dl>
  </details>
);

const PositiveControl = ({ receipt, documents, query }: Pick<Props, "receipt" | "documents"> & { query: string }) => {
  const control = receipt.positiveControl;
  const document = documents.find(({ docId }) => docId === control?.docId);
  if (control === null || document === undefined) return <>所选其他文件中也没有查到。</>;
  const at = control.passageId.slice(control.docId.length + 1);
  return (
    <>
      同样的用词在<a href={urls.document(control.docId, { at, q: query })}>{placeName(document)}的条款</a>中查得到。
    </>
  );
};
