/**
 * What a statement of duty says: 牵头单位：甲；配合单位：乙、丙。完成时限：2025年, or 甲牵头，乙、丙按职责分工负责. Places count in the text that was given.
 */
import { DUTY_DEADLINE, DUTY_ROLE } from "../text/duty-marks.ts";
import { isUnitList, type ListedUnit, splitUnits } from "./duty-list.ts";

export type DutyRole = "lead" | "support" | "responsible";

export interface Statement {
  units: (ListedUnit & { role: DutyRole })[];
  /** As printed, null when none is given. */
  deadline: string | null;
}

const LABEL = new RegExp(`(?:${DUTY_ROLE}|(${DUTY_DEADLINE}))\\s*[：:]`, "g");
/** 甲牵头，乙、丙配合; 甲、乙按职责分工负责; longest wording first. */
const VERB =
  /(?:(?:共同|联合)?牵头(?:负责|实施|组织|落实|推进)?|按(?:照)?(?:各自)?职责(?:分工)?(?:抓好|做好)?(?:负责|落实|推进|实施)*|分(?:别|工)负责|(?:共同|具体)?负责(?:落实|实施)?|(?:积极)?(?:配合|参与|参加|协助|协同)(?:实施|落实|做好)?)(?=[，。；、,;]|$)/g;
const LEAD = /牵头|主办|主责|组织/;
const SUPPORT = /配合|协办|参与|参加|协同|协助/;

export function roleOf(words: string): DutyRole {
  if (LEAD.test(words)) return "lead";
  return SUPPORT.test(words) ? "support" : "responsible";
}

/** Whether the words in a bracket at a paragraph's end say who carries it or until when. */
export function isStatement(text: string): boolean {
  const first = firstLabel(text);
  if (first === 0) return true;
  const plain = text.slice(0, first ?? text.length);
  const verbs = [...plain.matchAll(VERB)];
  const last = verbs.at(-1);
  if (last === undefined || !/^[，。；、,;\s]*$/.test(plain.slice(last.index + last[0].length))) return false;
  return verbs.every((verb, at) => isUnitList(plain.slice(at === 0 ? 0 : endOf(verbs[at - 1]!), verb.index)));
}

export function readStatement(text: string, gaps: readonly boolean[] = []): Statement {
  const labels = [...text.matchAll(LABEL)];
  const statement: Statement = { units: [], deadline: null };
  addPlain(statement, text.slice(0, labels[0]?.index ?? text.length), gaps);
  labels.forEach((label, at) => {
    const from = endOf(label);
    const part = text.slice(from, labels[at + 1]?.index ?? text.length);
    if (label[1] !== undefined) statement.deadline ??= part.trim() === "" ? null : part;
    else addUnits(statement, roleOf(label[0]), withoutVerb(part), from, gaps);
  });
  return statement;
}

/** 责任单位：甲、乙按职责分工负责: behind a label the verb adds nothing. */
function withoutVerb(text: string): string {
  const verb = [...text.matchAll(VERB)].at(-1);
  return verb !== undefined && /^[，。；、,;\s]*$/.test(text.slice(endOf(verb))) ? text.slice(0, verb.index) : text;
}

function firstLabel(text: string): number | null {
  LABEL.lastIndex = 0;
  const found = LABEL.exec(text);
  LABEL.lastIndex = 0;
  return found?.index ?? null;
}

function endOf(match: RegExpMatchArray): number {
  return match.index! + match[0].length;
}

function addPlain(statement: Statement, text: string, gaps: readonly boolean[]): void {
  let from = 0;
  for (const verb of text.matchAll(VERB)) {
    addUnits(statement, roleOf(verb[0]), text.slice(from, verb.index), from, gaps);
    from = endOf(verb);
  }
  addUnits(statement, "responsible", text.slice(from), from, gaps);
}

function addUnits(statement: Statement, role: DutyRole, text: string, offset: number, gaps: readonly boolean[]): void {
  for (const unit of splitUnits(text, gaps.slice(offset, offset + text.length))) {
    statement.units.push({ ...unit, start: unit.start + offset, end: unit.end + offset, role });
  }
}
