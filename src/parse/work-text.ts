/**
 * The text that parsing works on: the view of the source with inline markup blanked out, character for character, so that every offset
 * stays valid. What was blanked is returned as furniture.
 */
import type { Span } from "../model/span.ts";

/** Stands where a cell or paragraph element ended inside one line; counts as white space everywhere. */
export const PARAGRAPH_BREAK = "\u2029";

const HTML_TAG = /<(\/?)[a-zA-Z][^<>\n]{0,60}>/g;
const BOLD = /\*\*/g;
const BULLET = /^[ \t　]*[-*+][ \t]+(?=\S)/gm;

export interface WorkText {
  text: string;
  markup: Span[];
}

export function makeWorkText(view: string): WorkText {
  const chars = view.split("");
  const markup: Span[] = [];
  const blank = (start: number, end: number, first = " ") => {
    markup.push({ start, end });
    for (let at = start; at < end; at++) chars[at] = at === start ? first : " ";
  };
  for (const tag of view.matchAll(HTML_TAG)) {
    blank(tag.index, tag.index + tag[0].length, tag[1] === "/" ? PARAGRAPH_BREAK : " ");
  }
  for (const bold of view.matchAll(BOLD)) blank(bold.index, bold.index + 2);
  for (const bullet of view.matchAll(BULLET)) {
    const at = bullet.index + bullet[0].search(/\S/);
    if (chars[at] !== " ") blank(at, at + 1);
  }
  return { text: chars.join(""), markup: markup.sort((a, b) => a.start - b.start) };
}
