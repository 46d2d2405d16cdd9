/** The measure that a duty speaks of, in a line: its own words without number, title or first sentence, at most 80 characters. */
import type { PlanNode } from "../model/plan.ts";
import { matchMarker } from "../text/markers.ts";
import { splitSentences } from "../text/sentences.ts";

const MAX_TASK_CHARS = 80;
const MAX_TITLE_CHARS = 50;

/** The task of a node whose text (own words, statement of duty cut out) is given; its title where it has one. */
export function taskOf(node: PlanNode, text: string): string {
  const title = node.heading?.text ?? "";
  if (title !== "" && title.length <= MAX_TITLE_CHARS) return title;
  return firstWords(text);
}

export function firstWords(text: string): string {
  const plain = text.trim();
  const words = plain.slice(matchMarker(plain)?.length ?? 0);
  const first = splitSentences(words)[0];
  const sentence = first === undefined ? words : words.slice(first.start, first.end).replace(/[。；;]$/, "");
  return shorten(sentence);
}

/** Cuts at the last sign before the limit, else at the limit. */
function shorten(sentence: string): string {
  if (sentence.length <= MAX_TASK_CHARS) return sentence;
  const head = sentence.slice(0, MAX_TASK_CHARS);
  const cut = Math.max(head.lastIndexOf("，"), head.lastIndexOf("；"), head.lastIndexOf(","), head.lastIndexOf(";"));
  return cut >= MAX_TASK_CHARS / 2 ? head.slice(0, cut) : head;
}
