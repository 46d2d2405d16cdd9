/**
 * Names of everything in an index folder. Paths inside a build use "/" and are relative to it, so that a build can be moved.
 *
 *   current.json            which build is served
 *   ingest.lock             the process that writes
 *   readers/<uuid>.json     one for each open reader, so that its build is kept
 *   builds/<buildId>/       manifest.json, documents.json, topics.json, …, outlines/<n>.json, sources/<sha256>.<format>,
 *                           texts/<sha256>.txt, passages.lance/
 */
import { join } from "node:path";

/** Version of what a build folder looks like. Raise it with every change that older code would misread. */
export const SCHEMA_VERSION = 3;

export const CURRENT_FILE = "current.json";
export const LOCK_FILE = "ingest.lock";
export const READERS_DIR = "readers";
export const BUILDS_DIR = "builds";

export const MANIFEST_FILE = "manifest.json";
export const DOCUMENTS_FILE = "documents.json";
export const TOPICS_FILE = "topics.json";
export const LEXICON_FILE = "lexicon.json";
export const INDICATORS_FILE = "indicators.json";
export const INDICATOR_CONCEPTS_FILE = "indicator-concepts.json";
export const TARGETS_FILE = "targets.json";
export const DUTIES_FILE = "duties.json";
/** Only in a build whose writer was given the rules of comparison. */
export const MATRIX_FILE = "matrix.json";
export const TABLE_NAME = "passages";
export const TABLE_DIR = `${TABLE_NAME}.lance`;

const BUILD_ID = /^[0-9a-f]{16}$/;
const PARTIAL = /^[0-9a-f]{16}\.partial-(\d+)$/;
const DAMAGED = /^[0-9a-f]{16}\.damaged-\d+$/;

export const isBuildId = (name: string): boolean => BUILD_ID.test(name);
export const isDamagedName = (name: string): boolean => DAMAGED.test(name);
export const partialName = (buildId: string): string => `${buildId}.partial-${process.pid}`;
export const damagedName = (buildId: string): string => `${buildId}.damaged-${process.pid}`;

/** The process that writes or wrote a partial folder; null for any other name. */
export function partialPid(name: string): number | null {
  const match = PARTIAL.exec(name);
  return match === null ? null : Number(match[1]);
}

export const buildDir = (indexDir: string, name: string): string => join(indexDir, BUILDS_DIR, name);
export const outlineFile = (documentNumber: number): string => `outlines/${documentNumber}.json`;
/** Named by content: documents that share a file share its copy. */
export const sourceFile = (source: { sha256: string; format: string }): string =>
  `sources/${source.sha256}.${source.format}`;
/** The decoded text of a source, as UTF-8; shared like the source. */
export const textFile = (source: { sha256: string }): string => `texts/${source.sha256}.txt`;
export const isTableFile = (path: string): boolean => path.startsWith(`${TABLE_DIR}/`);
