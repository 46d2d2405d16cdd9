/**
 * What only one document of a comparison says: figures, groups covered, instruments, bodies. They are taken from the evidence shown and looked for in
 * everything that answers in the other documents, so "only" never rests on what was cut off.
 */
import type { Lexicon, Only, OnlyMark, Passage, Span } from "../model/index.ts";
import type { ConceptMatch } from "../text/concept-matcher.ts";
import { groupsIn } from "../text/population-groups.ts";
import { titleEndOf } from "../text/title.ts";
import { tracer } from "../text/trace.ts";
import type { FilledCell } from "./cells.ts";
import type { ServiceContext } from "./context.ts";
import { figuresOf } from "./precedents-numbers.ts";
import type { Subject } from "./subject.ts";

/** Marks of one kind shown for a cell; the first ones stand in the best evidence. */
const MAX_SHOWN = 12;
/** Answers of one document that are searched for what another says. */
const MAX_READ = 40;
export const NOTHING_ONLY: Only = { numbers: [], groups: [], instruments: [], bodies: [] };

/** What a plan says of its own carrying out (牵头单位, 完成时限, 基本原则) is no instrument of policy. */
const GROUP_WITHOUT_INSTRUMENTS = "safeguards";

type Kind = keyof Only;
const KINDS: readonly Kind[] = ["numbers", "groups", "instruments", "bodies"];

/** Something that a passage says; two marks with one key say the same. */
interface Mark extends Span {
  key: string;
  label: string | null;
}
type Marks = Record<Kind, Mark[]>;

/** One entry for each cell, in their order; empty everywhere where there is nothing to compare with. */
export async function onlyHere(ctx: ServiceContext, subject: Subject, cells: readonly FilledCell[]): Promise<Only[]> {
  if (cells.length < 2) return cells.map(() => NOTHING_ONLY);
  const reader = markReader(ctx, subject);
  const said = cells.map(({ answers }) => keysOf(answers.slice(0, MAX_READ).map(({ passage }) => reader(passage))));
  const holders = countHolders(said);
  return Promise.all(
    cells.map(async ({ cell }) => {
      const only: Only = { numbers: [], groups: [], instruments: [], bodies: [] };
      const seen = new Set<string>();
      for (const { passage } of cell.evidence) {
        const marks = inSpoken(reader(passage), spokenPlaces(passage, subject, ctx));
        const slice = tracer(await ctx.index.text(passage.docId), passage);
        for (const kind of KINDS) {
          for (const mark of marks[kind]) {
            const id = `${kind} ${mark.key}`;
            if (seen.has(id) || holders.get(id) !== 1 || only[kind].length >= MAX_SHOWN) continue;
            seen.add(id);
            only[kind].push(toAnswer(passage, mark, slice(mark.start, mark.end).spans));
          }
        }
      }
      return only;
    }),
  );
}

const toAnswer = ({ passageId, text }: Passage, { label, start, end }: Mark, spans: Span[]): OnlyMark => ({
  label,
  text: text.slice(start, end),
  passageId,
  spans,
});

function keysOf(marks: readonly Marks[]): Set<string> {
  return new Set(marks.flatMap((each) => KINDS.flatMap((kind) => each[kind].map(({ key }) => `${kind} ${key}`))));
}

function countHolders(said: readonly ReadonlySet<string>[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const keys of said) for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  return holders;
}

/** Where a passage speaks of the subject: all of it where its title names the subject or nothing does, else the sentences that name it. */
function spokenPlaces(passage: Passage, { concepts }: Subject, { retrieval }: ServiceContext): readonly Span[] {
  const named = retrieval.conceptsOf(passage).filter((match) => concepts.has(match.conceptId));
  const titleEnd = titleEndOf(passage);
  const whole = [{ start: 0, end: passage.text.length }];
  if (named.length === 0 || named.some((match) => match.start < titleEnd) || passage.kind === "row") return whole;
  return passage.sentences.filter(({ start, end }) => named.some((match) => match.start >= start && match.end <= end));
}

/** Bodies stand behind the sentences they are charged with, so they count wherever they stand. */
function inSpoken(marks: Marks, places: readonly Span[]): Marks {
  const isIn = ({ start, end }: Mark) => places.some((place) => start >= place.start && end <= place.end);
  return {
    numbers: marks.numbers.filter(isIn),
    groups: marks.groups.filter(isIn),
    instruments: marks.instruments.filter(isIn),
    bodies: marks.bodies,
  };
}

/** Reads a passage once for a comparison. */
function markReader({ index, retrieval }: ServiceContext, { concepts }: Subject): (passage: Passage) => Marks {
  const labels = instrumentsOf(index.lexicon);
  const known = new Map<Passage, Marks>();
  const targetsOf = byPassage(index.targets);
  const dutiesOf = byPassage(index.duties);
  return (passage) => {
    const before = known.get(passage);
    if (before !== undefined) return before;
    const groups = groupsIn(passage.text);
    const figures = figuresOf(passage.text, targetsOf.get(passage.passageId) ?? []);
    const units = (dutiesOf.get(passage.passageId) ?? []).flatMap((duty) => [
      ...duty.lead,
      ...duty.support,
      ...duty.responsible,
    ]);
    const marks: Marks = {
      numbers: figures.map(({ raw, subject, start, end }) => ({ key: bare(raw), label: subject, start, end })),
      groups: groups.map(({ name, start, end }) => ({ key: name, label: name, start, end })),
      instruments: retrieval
        .conceptsOf(passage)
        .filter((match) => labels.has(match.conceptId) && isInstrument(match, concepts, groups))
        .map(({ conceptId, start, end }) => ({ key: conceptId, label: labels.get(conceptId)!, start, end })),
      bodies: units.flatMap(({ printed, unit }) => {
        const start = passage.text.indexOf(printed);
        return start < 0 ? [] : [{ key: unit, label: unit, start, end: start + printed.length }];
      }),
    };
    known.set(passage, marks);
    return marks;
  };
}

/** Names of the concepts that are topics or evidence of one; of all concepts where the lexicon has no topics. */
function instrumentsOf({ concepts, topicGroups }: Lexicon): Map<string, string> {
  const listed = topicGroups
    ?.filter(({ group }) => group.id !== GROUP_WITHOUT_INSTRUMENTS)
    .flatMap(({ topics }) => topics.flatMap(({ id, includes }) => [id, ...includes]));
  const isListed = listed && new Set(listed);
  return new Map(concepts.filter(({ id }) => isListed?.has(id) ?? true).map(({ id, pref }) => [id, pref]));
}

/** A concept named in policy words that is neither the subject itself nor a group of people. */
const isInstrument = (match: ConceptMatch, subject: ReadonlySet<string>, groups: readonly Span[]) =>
  !match.lay &&
  !subject.has(match.conceptId) &&
  !groups.some((group) => match.start < group.end && group.start < match.end);

/** ９０％, 90 % and 90% are one figure. */
const bare = (figure: string) => figure.normalize("NFKC").replace(/[\s,]/g, "");

function byPassage<F extends { passageId: string }>(facts: readonly F[]): Map<string, F[]> {
  const found = new Map<string, F[]>();
  for (const fact of facts) found.set(fact.passageId, [...(found.get(fact.passageId) ?? []), fact]);
  return found;
}
