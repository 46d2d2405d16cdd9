/**
 * One file may hold several documents: a notice that issues two or five plans at once. Each plan becomes a part of its own; the notice's
 * own words stay with the first. A notice that issues one plan is one document with it.
 */
import type { Block } from "./blocks.ts";
import { isPromulgation, titleEnd } from "./front-matter.ts";

/** Starts of the parts, always beginning with 0. */
export function partStarts(blocks: readonly Block[]): number[] {
  const named = namedTitles(blocks);
  if (named.length < 2) return [0];
  const starts: number[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const end = titleEnd(blocks, index, blocks.length);
    if (end === index) continue;
    const text = blocks
      .slice(index, end)
      .map((block) => (block.type === "text" ? block.run.text : ""))
      .join("");
    const key = titleKey(text);
    if (named.includes(key)) starts.push(index);
    index = end - 1;
  }
  return starts.length < 2 ? [0] : [0, ...starts.slice(1)];
}

/** Titles in 《》 of the sentence by which a notice issues documents. */
function namedTitles(blocks: readonly Block[]): string[] {
  const notice = blocks.find((block) => block.type === "text" && isPromulgation(block.run.text));
  if (notice?.type !== "text") return [];
  return [...notice.run.text.matchAll(/《([^》]+)》/g)].map((match) => titleKey(match[1]!));
}

const titleKey = (title: string) => title.replace(/[\s《》（）()“”"]/g, "");
