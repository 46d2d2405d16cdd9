/**
 * Writes everything of a build but its table: documents, outlines, facts, lexicon, indicator concepts, topics, the original files byte for byte and their
 * decoded text.
 */
import { join } from "node:path";
import { toJson, writeDurably } from "./files.ts";
import {
  DOCUMENTS_FILE,
  DUTIES_FILE,
  INDICATOR_CONCEPTS_FILE,
  INDICATORS_FILE,
  LEXICON_FILE,
  outlineFile,
  sourceFile,
  TARGETS_FILE,
  TOPICS_FILE,
  textFile,
} from "./layout.ts";
import type { BuildContent } from "./types.ts";

export async function writeFiles(dir: string, content: BuildContent): Promise<void> {
  const { documents, lexicon, indicatorConcepts } = content;
  const write = (file: string, data: string | Uint8Array) => writeDurably(join(dir, file), data);
  await write(DOCUMENTS_FILE, toJson(documents.map((build) => build.document)));
  await write(LEXICON_FILE, toJson(lexicon));
  await write(INDICATOR_CONCEPTS_FILE, toJson(indicatorConcepts));
  await write(INDICATORS_FILE, toJson(documents.flatMap((build) => build.indicators)));
  await write(TARGETS_FILE, toJson(documents.flatMap((build) => build.targets)));
  await write(DUTIES_FILE, toJson(documents.flatMap((build) => build.duties)));
  await write(TOPICS_FILE, toJson(topicsOf(content)));
  for (const [number, build] of documents.entries()) {
    await write(outlineFile(number), toJson(build.outline));
    await write(sourceFile(build.document.source), build.bytes);
    await write(textFile(build.document.source), build.raw);
  }
}

/** All topics that some passage has, sorted by code unit so that the file is the same everywhere. */
function topicsOf({ documents }: BuildContent): string[] {
  const topics = new Set(documents.flatMap((build) => build.passages.flatMap((row) => row.passage.topics)));
  return [...topics].sort();
}
