/**
 * Lines → paragraphs. Two kinds of breaks are undone: hard wraps at a fixed width (every line of the file is one printed line), and the
 * single breaks that a page end leaves in the middle of a sentence.
 */
import { isDutyLine } from "../text/duty-marks.ts";
import { type Marker, matchMarker } from "../text/markers.ts";
import { type TextBlock, textBlock } from "./blocks.ts";
import { balanced, endsSentence, isBareHeading, isPreface, TITLE_END } from "./headings.ts";
import { displayWidth, type Line } from "./lines.ts";
import { readRun } from "./run.ts";

/** Fewer lines than this say nothing about a wrapping width. */
const MIN_LINES_FOR_WIDTH = 12;
/** Printed lines of official documents hold 26 to 36 characters; a file whose lines are longer is not hard-wrapped. */
const MAX_WRAP_COLUMNS = 100;
/** Share of lines that reach the width (less what one unbreakable word can leave open) in a hard-wrapped file. */
const MIN_FULL_SHARE = 0.45;
const WRAP_SLACK_COLUMNS = 6;
/** The first line of a paragraph is set in by two characters; copying out of a PDF loses that. */
const FIRST_LINE_MARGIN = 4;
/** Longest duty bracket read: 150 characters. */
const MAX_BRACKET_CHARS = 200;
const MIN_INDENT = 2;
/** Fewer set-in lines are single titles; nearly all lines set in is the margin of a page. */
const MIN_SET_IN = 5;
const MAX_SET_IN_SHARE = 0.8;
const MIN_FINISHED_SHARE = 0.85;
/** A heading that leaves less room than two characters could as well be a cut sentence. */
const HEADING_ROOM_COLUMNS = 4;
const CLOSING_QUOTE = /[^。！？；][”』」）)〕】》]$/;
/** An unmarked line up to this length without any comma is a caption or a title, not half a sentence. */
const MAX_CAPTION_CHARS = 30;

/** 2.筹资水平：2016年我县新农合筹资标准为 570元: figures behind a colon report, they name nothing. */
const REPORT = /.[：:].*\d/;

const ORGAN = /(人民政府|办公室|办公厅|委员会|管委会|[局厅部委会院署])$/;
/** 成　员：潘朝晖 省政府秘书长 · 罗　平 省科技厅厅长: a name of two to four characters, a blank, an office, and no sentence. */
const NAME_LINE =
  /^(?:[\u4e00-\u9fff][\s\u3000]*[\u4e00-\u9fff]{1,5}[：:])?[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,3}|[\s\u3000]+[\u4e00-\u9fff])[\s\u3000]+[\u4e00-\u9fff（）、]{2,30}$/;

export interface Wrapping {
  /** Columns at which the lines were wrapped. */
  width: number;
  /** First lines of paragraphs are set in, the others not. */
  setIn: boolean;
}

/** How a hard-wrapped file was wrapped, or null where lines are paragraphs. */
export function findWrapping(lines: readonly Line[]): Wrapping | null {
  if (lines.length < MIN_LINES_FOR_WIDTH) return null;
  const widths = lines.map((line) => displayWidth(line.text)).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.98)]!;
  if (width > MAX_WRAP_COLUMNS) return null;
  const full = widths.filter((each) => each >= width - WRAP_SLACK_COLUMNS).length;
  return full / widths.length >= MIN_FULL_SHARE ? { width, setIn: areFirstLinesSetIn(lines, width) } : null;
}

/** Set-in lines stand for paragraphs when some but not all lines are, and nearly all below a finished line. */
function areFirstLinesSetIn(lines: readonly Line[], width: number): boolean {
  const setIn = lines.flatMap((line, index) => (index > 0 && line.indent >= MIN_INDENT ? [index] : []));
  if (setIn.length < MIN_SET_IN || setIn.length > lines.length * MAX_SET_IN_SHARE) return false;
  const finished = setIn.filter((index) => {
    const { text } = lines[index - 1]!;
    return endsSentence(text) || /[）)]$/.test(text) || displayWidth(text) < width - WRAP_SLACK_COLUMNS;
  });
  return finished.length >= setIn.length * MIN_FINISHED_SHARE;
}

export function unwrapLines(work: string, lines: readonly Line[], wrapping: Wrapping | null): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const last = open.at(-1);
    const stands = opensOwnBlock(open, line, lines[index + 1]);
    if (last !== undefined && (stands || !continues(open, last, line, wrapping))) {
      blocks.push(textBlock(readRun(work, open), open[0]!));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) blocks.push(textBlock(readRun(work, open), open[0]!));
  return blocks;
}

/** A line that never goes on what stands above: who signs, who carries a measure, one name of a list of names. */
function opensOwnBlock(open: readonly Line[], line: Line, after: Line | undefined): boolean {
  if (after !== undefined && isSignature(after.text) && line.text.length <= MAX_CAPTION_CHARS && ORGAN.test(line.text))
    return true;
  const above = open.map((each) => each.text).join("");
  return (
    (isDutyLine(line.text) && balanced(above)) || (NAME_LINE.test(line.text) && NAME_LINE.test(open.at(-1)?.text ?? ""))
  );
}

function continues(open: readonly Line[], last: Line, next: Line, wrapping: Wrapping | null): boolean {
  if (next.tabbed || isSignature(next.text) || isPreface(next.text) || isPreface(last.text)) return false;
  return wrapping === null ? continuesSentence(open, last, next) : continuesWrap(open, last, next, wrapping);
}

/** Not hard-wrapped: only a sentence that is plainly unfinished goes on. */
function continuesSentence(open: readonly Line[], last: Line, next: Line): boolean {
  if (endsSentence(last.text)) return isInsideBracket(open) && matchMarker(next.text) === null;
  if (/[，、,]$/.test(last.text)) return matchMarker(next.text)?.kind !== "chapter";
  const text = open.map((line) => line.text).join("");
  const marker = matchMarker(text);
  const body = marker === null ? text : text.slice(marker.length);
  if (/^[，。、；）”」]/.test(next.text)) return true;
  if (marker === null ? isCaption(text) : isBareHeading(body)) return false;
  return markBelow(last, next) === null;
}

/** A duty bracket may hold several sentences: （牵头单位：市医保局；⏎配合单位：…）. One that never closes stops nothing for long. */
function isInsideBracket(open: readonly Line[]): boolean {
  const text = open.map((line) => line.text).join("");
  const at = Math.max(text.lastIndexOf("（"), text.lastIndexOf("("));
  return at >= 0 && !/[）)]/.test(text.slice(at)) && text.length - at <= MAX_BRACKET_CHARS;
}

/** The mark that a line opens with. A single dash below an unfinished line joins words (大理⏎-临沧公路). */
function markBelow(last: Line, next: Line): Marker | null {
  const marker = matchMarker(next.text);
  return marker !== null && /^[-－—]$/.test(marker.num) && !endsSentence(last.text) ? null : marker;
}

function isCaption(text: string): boolean {
  if (TITLE_END.test(text) && !/[。；：]/.test(text)) return true;
  return text.length <= MAX_CAPTION_CHARS && !/[，。、；：,]/.test(text);
}

/** Hard-wrapped: a finished sentence ends its paragraph when the next line's first word would still have fitted. */
function continuesWrap(open: readonly Line[], last: Line, next: Line, { width, setIn }: Wrapping): boolean {
  if (setIn && next.indent >= MIN_INDENT) return false;
  const nextMarker = markBelow(last, next);
  if (nextMarker !== null && /^(part|chapter|section|box)$/.test(nextMarker.kind)) return false;
  const margin = open.length === 1 ? Math.max(FIRST_LINE_MARGIN, last.indent) : 0;
  const room = width - margin - displayWidth(last.text) - displayWidth(firstWord(next.text));
  if (endsSentence(last.text)) return nextMarker === null && (room < roomBelow(last, next) || isInsideBracket(open));
  if (open.length === 1 && isHeadingLine(last.text, room, width)) return false;
  return nextMarker === null || room < HEADING_ROOM_COLUMNS || /[，、,]$/.test(last.text);
}

/**
 * How much room below a finished sentence says that its paragraph ends. A closing quote (较“十二五”⏎末增长8.6%) may stand inside a sentence,
 * and stops that hang over the margin make the width one character more than most lines have; a ratio (2:⏎1) is not finished at all.
 */
function roomBelow(last: Line, next: Line): number {
  if (/\d[:：]$/.test(last.text) && /^\d/.test(next.text)) return Number.POSITIVE_INFINITY;
  return CLOSING_QUOTE.test(last.text) ? HEADING_ROOM_COLUMNS : 1;
}

/** A marked heading leaves room at the line end; an unmarked one half the line. */
function isHeadingLine(text: string, room: number, width: number): boolean {
  const marker = matchMarker(text);
  const title = marker === null ? text : text.slice(marker.length);
  if (!isBareHeading(title) || REPORT.test(title)) return false;
  return room >= (marker === null && !TITLE_END.test(text) ? width / 2 : HEADING_ROOM_COLUMNS);
}

/** The part of a line that could not have been broken: a Latin word or figure, or one character, with the stops that must not begin a line. */
function firstWord(text: string): string {
  return /^(?:[A-Za-z0-9.%~-]+|[“（《〔(]*.)[，。、；：？！”）》〕%)]*/u.exec(text)?.[0] ?? text.slice(0, 1);
}

const DATE_LINE = /^(\d{4}年\d{1,2}月\d{1,2}日|[二〇零一三四五六七八九十]{4}年.{1,3}月.{1,3}日)(印发)?$/;

/** A date alone on its line closes a letter; it never continues a sentence. */
export function isSignature(text: string): boolean {
  return DATE_LINE.test(text.replace(/\s/g, ""));
}
