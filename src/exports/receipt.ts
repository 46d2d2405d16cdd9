/** What was looked for and not found, in words that a reader can check. */
import type { Receipt } from "../model/index.ts";
import { citeGbt } from "../services/cite.ts";
import type { Library } from "./library.ts";

/** Sentences of a receipt, one a line. */
export function receiptLines(receipt: Receipt, library: Library): string[] {
  const { terms, passagesScanned, nearest, probability, threshold, positiveControl } = receipt;
  const lines = [
    `检索词：${terms.join("、")}。`,
    probability === null
      ? `逐条检索 ${passagesScanned} 条条款，没有一条写到。`
      : `逐条检索 ${passagesScanned} 条条款，写到的可能性最高为 ${probability}，未达到 ${threshold} 的门槛。`,
  ];
  if (nearest) {
    const { passage, quote } = nearest;
    lines.push(`最接近的一条：“${quote.text}”（${citeGbt(library.document(passage.docId), passage)}）`);
  }
  lines.push(
    positiveControl
      ? `同样的检索在《${library.document(positiveControl.docId).title}》中能够找到（${positiveControl.passageId}）。`
      : "同样的检索在其他参加比对的文件中也没有发现。",
  );
  return lines;
}
