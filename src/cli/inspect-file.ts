/**
 * Reads one plan as ingestion would and keeps all that was found in it, for a person to check before adding it. Touches no index and no
 * catalog: what the text does not say stays null. Throws FILE_UNREADABLE, FORMAT_UNSUPPORTED or DOCUMENT_EMPTY.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { PlanlensError } from "../errors.ts";
import { readSource } from "../formats/read-source.ts";
import { loadRules } from "../ingest/ingest.ts";
import { readDocuments } from "../ingest/read-document.ts";
import type { Document, Duty, Indicator, OutlineNode, Passage, Target } from "../model/index.ts";
import type { Furniture } from "../model/plan.ts";
import { parsePlan } from "../parse/parse.ts";
import { createConceptMatcher } from "../text/concept-matcher.ts";
import { loadLexicon } from "../text/lexicon.ts";
import { tagPassage } from "../text/tag-passage.ts";
import { createTopicTagger } from "../text/topic-tagger.ts";

/** One document of the file. `raw` is the decoded original that all spans count in. */
export interface Inspection {
  document: Document;
  outline: OutlineNode[];
  passages: Passage[];
  indicators: Indicator[];
  targets: Target[];
  duties: Duty[];
  furniture: Furniture[];
  raw: string;
}

export async function inspectFile(path: string, dataDir: string): Promise<Inspection[]> {
  const file = basename(path);
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new PlanlensError("FILE_UNREADABLE", `${path}: cannot be read (${cause.code}); check the path`, { cause });
  });
  const source = readSource(file, bytes);
  const [rules, { lexicon }] = await Promise.all([loadRules(dataDir), loadLexicon(dataDir)]);
  const tagger = createTopicTagger(createConceptMatcher(lexicon.concepts), lexicon.topicGroups ?? []);
  const plans = parsePlan(source);
  return readDocuments({ file, bytes, entry: undefined }, rules).map(({ bytes: _bytes, passages, ...read }, at) => ({
    ...read,
    passages: passages.map(({ passage }) => ({ ...passage, ...tagPassage(tagger, passage) })),
    furniture: plans[at]!.furniture,
  }));
}
