/**
 * Commitments with a date and no figure: a thing to exist or to be done by a year (2022年完成…对接, 做好2022年…市级统筹). Guarantees: a date that only
 * opens a general goal (到2025年，制度更加成熟定型), a date of entry into force and a date in the past give nothing.
 */

import type { Stretch } from "./target-clauses.ts";
import type { DateMention } from "./target-dates.ts";
import type { Figure } from "./target-figures.ts";
import type { FoundTarget, Scene } from "./target-scan.ts";
import { tenseOf } from "./target-tense.ts";

type Item = Omit<FoundTarget, "node" | "text" | "figure"> & { figureAt: [number, number] };

const VERB =
  "建立健全|建立完善|建立|建成|完成|实现|推行|推进|推广|启动|上线|出台|印发|制定|形成|构建|搭建|建设|开展|落实|实施|实行|接入|打造|对接|运行|开通|取消|做好|试行|启用|应用|推开|铺开|纳入";
const MANNER =
  "(?:全面|逐步|基本|初步|率先|普遍|积极|稳步|如期|正式|探索|试点|统一|持续|加快|有序|全部|争取|力争|确保|要|将)";
const WHO = "(?:我[市县省区]|全[市县省区]|各[县市区]+|市本级)?";
/** Behind the date: the act. A statement about a state (到2025年，制度更加成熟) does not match. */
const ACT = new RegExp(`^[，,]?\\s*${WHO}${MANNER}*(?:${VERB})(?:了)?(?=\\S{3})`);
/** Before the date: 做好2022年城镇职工基本医疗保险市级统筹. */
const ACT_BEFORE = /(?:做好|完成|抓好|落实|启动|推进|实施)$/;
/** 比例达到政策规定的范围: a rate to be reached whose figure stands elsewhere. */
const RATE_REACHED = /^[^，。]*(?:率|比例|水平)(?:达到|不低于|符合)[^\d，。]{3,}$/;
/** A goals paragraph opens with the year and goes on through several general statements. */
const GENERAL_CLAUSES = 3;
const GENERAL_ACT = /目标|制度更加|基本完成待遇保障|重要机制|关键领域|改革任务/;

export function datedCommitments(
  scene: Scene,
  clauses: readonly Stretch[],
  dates: readonly DateMention[],
  figures: readonly Figure[],
): Item[] {
  const items: Item[] = [];
  for (const date of dates) {
    const act = actOf(scene, clauses, date);
    if (act === null || figures.some((figure) => figure.start >= act.start && figure.start < act.end)) continue;
    if (!promises(scene, date, act) || isGeneral(scene, clauses, date, act)) continue;
    items.push(itemOf(scene, date, act));
  }
  return [...items, ...ratesReached(scene, clauses, dates, figures)];
}

function actOf(scene: Scene, clauses: readonly Stretch[], date: DateMention): Stretch | null {
  const at = clauses.findIndex((clause) => date.start >= clause.start && date.start < clause.end);
  if (at < 0) return null;
  const clause = clauses[at]!;
  const behind = scene.text.slice(date.end, clauses[at + 1]?.end ?? clause.end);
  if (ACT.test(behind)) {
    const next = scene.text.slice(date.end, clause.end).trim() === "" ? (clauses[at + 1] ?? clause) : clause;
    return { start: date.start, end: trimmed(scene.text, next) };
  }
  const before = ACT_BEFORE.exec(scene.text.slice(clause.start, date.start));
  if (before === null || clause.end - date.end < 4) return null;
  return { start: clause.start + before.index, end: trimmed(scene.text, clause) };
}

function trimmed(text: string, clause: Stretch): number {
  return clause.start + text.slice(clause.start, clause.end).replace(/[。！？；，、\s]+$/, "").length;
}

function promises(scene: Scene, date: DateMention, act: Stretch): boolean {
  if (date.since || scene.years === null || date.year < scene.years.start) return false;
  return tenseOf(scene.text.slice(act.start, act.end), date, scene.outlook, scene.years) === "future";
}

function isGeneral(scene: Scene, clauses: readonly Stretch[], date: DateMention, act: Stretch): boolean {
  if (GENERAL_ACT.test(scene.text.slice(act.start, act.end))) return true;
  const opensText = scene.text.slice(0, date.start).trim() === "";
  return opensText && scene.outlook === "ahead" && clauses.length > GENERAL_CLAUSES;
}

function ratesReached(
  scene: Scene,
  clauses: readonly Stretch[],
  dates: readonly DateMention[],
  figures: readonly Figure[],
): Item[] {
  return clauses.flatMap((clause) => {
    const date = dates.findLast((each) => each.start < clause.end && !each.since);
    const end = trimmed(scene.text, clause);
    const act = { start: clause.start, end };
    const text = scene.text.slice(clause.start, end);
    if (date === undefined || !RATE_REACHED.test(text) || !promises(scene, date, act)) return [];
    return figures.some((figure) => figure.start >= act.start && figure.start < act.end)
      ? []
      : [itemOf(scene, date, act)];
  });
}

function itemOf(scene: Scene, date: DateMention, act: Stretch): Item {
  const words = scene.printed.slice(act.start, act.end).replace(date.raw, "");
  const subject = words
    .replace(new RegExp(`^[，,\\s]*${WHO}${MANNER}*(?:${VERB})了?`), "")
    .replace(/(?:达到|符合).*$/, "");
  return {
    ...act,
    subject: subject.trim() === "" ? words.trim() : subject.trim(),
    figureAt: [act.start, act.start],
    op: null,
    value: null,
    valueTo: null,
    unit: null,
    deadline: { raw: date.raw, year: date.year },
    tense: "future",
  };
}
