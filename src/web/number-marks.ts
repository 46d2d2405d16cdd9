/** Figures as printed, with their sign: 84.5%, 1,234, ２０２５. They are boxed wherever texts stand side by side. */
import type { MarkedRange } from "./components/marked.tsx";

const FIGURE = /[\d０-９]+(?:[.,．，][\d０-９]+)*(?:\s?[%％‰])?/g;
/** `9.建立…`, `（3）…`: the number of a clause is no figure of it. */
const LEADING_MARK = /^\s*[（(]?[\d０-９]{1,3}(?:[.．、）)])(?![\d０-９])/;

export function numberMarks(text: string): MarkedRange[] {
  const from = LEADING_MARK.exec(text)?.[0].length ?? 0;
  return [...text.matchAll(FIGURE)]
    .filter(({ index }) => index >= from)
    .map(({ index, 0: figure }) => ({ start: index, end: index + figure.length, kind: "number" as const }));
}
