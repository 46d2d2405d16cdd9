/**
 * Lines → paragraphs. Two kinds of breaks are undone: hard wraps at a fixed width (every line of the file is one printed line), and the
 * single breaks that a page end leaves in the middle of a sentence.
 */
import { isDutyLine } from "../text/duty-marks.ts";
import { matchMarker } from "../text/markers.ts";
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
/** A heading that leaves less room than two characters could as well be a cut sentence. */
const HEADING_ROOM_COLUMNS = 4;
/** An unmarked line up to this length without any comma is a caption or a title, not half a sentence. */
const MAX_CAPTION_CHARS = 30;

const ORGAN = /(人民政府|办公室|办公厅|委员会|管委会|[局厅部委会院署])$/;
/** 成　员：潘朝晖 省政府秘书长 · 罗　平 省科技厅厅长: a name of two to four characters, a blank, an office, and no sentence. */
const NAME_LINE =
  /^(?:[\u4e00-\u9fff][\s\u3000]*[\u4e00-\u9fff]{1,5}[：:])?[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,3}|[\s\u3000]+[\u4e00-\u9fff])[\s\u3000]+[\u4e00-\u9fff（）、]{3,30}$/;

/** The width in columns at which the lines were wrapped, or null. */
export function wrapWidth(lines: readonly Line[]): number | null {
  if (lines.length < MIN_LINES_FOR_WIDTH) return null;
  const widths = lines.map((line) => displayWidth(line.text)).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.98)]!;
  if (width > MAX_WRAP_COLUMNS) return null;
  const full = widths.filter((each) => each >= width - WRAP_SLACK_COLUMNS).length;
  return full / widths.length >= MIN_FULL_SHARE ? width : null;
}

export function unwrapLines(work: string, lines: readonly Line[], width: number | null): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const last = open.at(-1);
    const stands = opensOwnBlock(open, line, lines[index + 1]);
    if (last !== undefined && (stands || !continues(open, last, line, width))) {
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

function continues(open: readonly Line[], last: Line, next: Line, width: number | null): boolean {
  if (next.tabbed || isSignature(next.text) || isPreface(next.text) || isPreface(last.text)) return false;
  return width === null ? continuesSentence(open, last, next) : continuesWrap(open, last, next, width);
}

/** Not hard-wrapped: only a sentence that is plainly unfinished goes on. */
function continuesSentence(open: readonly Line[], last: Line, next: Line): boolean {
  if (endsSentence(last.text)) return false;
  if (/[，、,]$/.test(last.text)) return matchMarker(next.text)?.kind !== "chapter";
  const text = open.map((line) => line.text).join("");
  const marker = matchMarker(text);
  const body = marker === null ? text : text.slice(marker.length);
  if (/^[，。、；）”」]/.test(next.text)) return true;
  if (marker === null ? isCaption(text) : isBareHeading(body)) return false;
  return matchMarker(next.text) === null;
}

function isCaption(text: string): boolean {
  if (TITLE_END.test(text) && !/[。；：]/.test(text)) return true;
  return text.length <= MAX_CAPTION_CHARS && !/[，。、；：,]/.test(text);
}

/** Hard-wrapped: a finished sentence ends its paragraph when the next line's first word would still have fitted. */
function continuesWrap(open: readonly Line[], last: Line, next: Line, width: number): boolean {
  const nextMarker = matchMarker(next.text);
  if (nextMarker !== null && /^(part|chapter|section|box)$/.test(nextMarker.kind)) return false;
  const margin = open.length === 1 ? Math.max(FIRST_LINE_MARGIN, last.indent) : 0;
  const room = width - margin - displayWidth(last.text) - displayWidth(firstWord(next.text));
  if (endsSentence(last.text)) return nextMarker === null && room <= 0;
  if (open.length === 1 && isHeadingLine(last.text, room, width)) return false;
  return nextMarker === null || room < HEADING_ROOM_COLUMNS || /[，、,]$/.test(last.text);
}

/** A marked heading leaves room at the line end; an unmarked one half the line. */
function isHeadingLine(text: string, room: number, width: number): boolean {
  const marker = matchMarker(text);
  if (!isBareHeading(marker === null ? text : text.slice(marker.length))) return false;
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
