/**
 * A rough reading of which headings stand above a clause, for training only. The index gets its heading paths from the parser; here
 * it is enough that most clauses meet most of their headings.
 */

/** Numbering marks of headings, outermost first (GB/T 9704-2012: 第X章, 第X节, 一、, （一）). */
const LEVELS = [
  /^第[一二三四五六七八九十]+章/,
  /^第[一二三四五六七八九十]+节/,
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[）)]/,
];
/** A longer line is a clause that begins with a mark, or a heading with its clause on one line. */
const MAX_HEADING = 40;

interface Heading {
  /** Place in the text without white space. */
  at: number;
  level: number;
  text: string;
}

const squeeze = (text: string) => text.replace(/\s+/g, "");

function headingsOf(text: string): Heading[] {
  const headings: Heading[] = [];
  let at = 0;
  for (const line of text.split("\n").map(squeeze)) {
    const level = LEVELS.findIndex((mark) => mark.test(line));
    const heading = line.split("。")[0]!;
    if (level >= 0 && heading.length <= MAX_HEADING) headings.push({ at, level, text: heading });
    at += line.length;
  }
  return headings;
}

/** For a plan, a function from a clause to the headings above its first occurrence, outermost first; [] where it is not found. */
export function headingsAbove(plan: string): (clause: string) => string[] {
  const text = squeeze(plan);
  const headings = headingsOf(plan);
  return (clause) => {
    const at = text.indexOf(squeeze(clause));
    const open: Heading[] = [];
    for (const heading of at < 0 ? [] : headings.filter((h) => h.at < at)) {
      while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
      open.push(heading);
    }
    return open.map((heading) => heading.text);
  };
}
