/**
 * What may be a title: a line that only names something, or a short first sentence that names what its paragraph is about
 * (完善医疗救助制度。规范医疗救助保障范围…).
 */
import { isDutyLine } from "../text/duty-marks.ts";

/** Longer first sentences state something. Longest run-in title read in the five plans: 26 characters (探索国家医保谈判药品单独支付政策，支持优质仿制药使用). */
const MAX_RUN_IN_CHARS = 28;
/** A run-in title before a colon is a name (参保覆盖面：); longer ones introduce a list. */
const MAX_COLON_TITLE_CHARS = 14;
/** Longest bare heading; real ones stay under 40 characters, and two lines of a wrapped title under 60. */
const MAX_HEADING_CHARS = 42;

const SENTENCE_END = /[。！？!?]/;
const INNER_STOP = /[。；;！？]/;
/** Words by which a sentence reports or promises something countable; a title has none. */
const STATEMENT = /\d|了|已经|应当|不得|包括$|分别|达到|同比|即[：:]|如下|是我国|的通知》/;
const OPEN_QUOTE_END = /[”』」）)〕】》]$/;

/** How the title of an official document ends (公文文种 and the names of plans). */
export const TITLE_END =
  /(规划|纲要|方案|计划|通知|意见|办法|政策|规定|条例|决定|细则|要点|措施|清单|报告|公告|函|令)(（[^（）]*）|\([^()]*\))?$/;

const PREFACE = /^(前\s*言|引\s*言|序\s*言|导\s*言|序|结\s*语|结束语)$/;

/** 前言, 引言, 结语 alone on their line. */
export function isPreface(text: string): boolean {
  return PREFACE.test(text);
}

/** Whether a whole line (marker removed) can stand as a title of its own: short, one clause, one closing stop at most. */
export function isBareHeading(text: string): boolean {
  const title = stripStop(text);
  if (title === "" || title.length > MAX_HEADING_CHARS) return false;
  return !INNER_STOP.test(title) && !/[，,：:]$/.test(text) && balanced(title);
}

/** Length of the run-in title with its stop, or 0 when the paragraph has none. */
export function runInLength(text: string): number {
  const sentence = firstStop(text, SENTENCE_END);
  if (isDutyLine(text.slice(sentence + 1))) return 0;
  if (sentence > 0 && sentence + 1 < text.length && isRunInTitle(text.slice(0, sentence), MAX_RUN_IN_CHARS))
    return sentence + 1;
  const colon = firstStop(text, /[：:]/);
  if (colon > 0 && colon + 1 < text.length && isRunInTitle(text.slice(0, colon), MAX_COLON_TITLE_CHARS)) {
    return /[，,、。；]/.test(text.slice(0, colon).replace(/、/g, "")) ? 0 : colon + 1;
  }
  return 0;
}

function isRunInTitle(title: string, limit: number): boolean {
  if (title.length < 2 || title.length > limit || INNER_STOP.test(title) || /[：:]/.test(title)) return false;
  if (STATEMENT.test(title.replace(/“[^”]*”/g, "")) || !balanced(title)) return false;
  return (title.match(/[，,]/g) ?? []).length <= 1;
}

/** First stop outside quotes and brackets. */
function firstStop(text: string, stop: RegExp): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!;
    if (/[“《（(〔【「『]/.test(char)) depth++;
    else if (/[”》）)〕】」』]/.test(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && stop.test(char)) return index;
    if (index > MAX_HEADING_CHARS) return -1;
  }
  return -1;
}

/** A title without its closing stop. */
export function stripStop(text: string): string {
  return text.replace(/[。．：:]+$/, "");
}

/** Brackets and quotes that open also close: half a bracket is half a line. */
export function balanced(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return count(/[（(〔《“【]/g) === count(/[）)〕》”】]/g);
}

/** Whether a text is a finished sentence, so that nothing of it is missing below. */
export function endsSentence(text: string): boolean {
  return /[。！？!?；;：:…]$/.test(text) || (OPEN_QUOTE_END.test(text) && balanced(text));
}
