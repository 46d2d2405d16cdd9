/**
 * A REFI-QDA project (.qdpx): the plans as plain text, topics as codes, and what is tagged as coded selections. A clause about a topic is
 * selected whole; a topic that a clause only mentions, at the words that name it.
 */
import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import type { Document, Passage, Span } from "../../model/index.ts";
import { citeGbt, pathText } from "../../services/cite.ts";
import { sliceTraced } from "../../text/trace.ts";
import { type Bytes, utf8 } from "../bytes.ts";
import { fixedZip } from "../write/fixed-zip.ts";
import { xmlText } from "../xml-text.ts";
import { addCodes, ORIGIN } from "./codes.ts";
import type { ProjectDossier, SourceText } from "./gather.ts";
import { guidOf } from "./guid.ts";
import { type CountedText, countedText } from "./positions.ts";

/** REFI-QDA 1.5, project exchange. */
export const PROJECT_NAMESPACE = "urn:QDA-XML:project:1.0";
const DESCRIPTION =
  "整条论述某主题的条款整条标记；只提到某主题的，标记提到它的词语。位置按 Unicode 码位计数，换行为 LF。";

export function projectArchive(dossier: ProjectDossier): Bytes {
  const entries: Record<string, Uint8Array> = {};
  const counted = dossier.sources.map(({ raw }) => countedText(raw));
  dossier.sources.forEach(({ document }, at) => {
    entries[`sources/${sourceGuid(document)}.txt`] = utf8(counted[at]!.text);
  });
  entries["project.qde"] = utf8(projectXml(dossier, counted));
  return fixedZip(entries, dossier.date);
}

const sourceGuid = ({ docId, source }: Document): string => guidOf("source", docId, source.sha256);

function projectXml(
  { title, date, topics, sources, buildId }: ProjectDossier,
  counted: readonly CountedText[],
): string {
  const file = create({ version: "1.0", encoding: "utf-8", defaultNamespace: { ele: PROJECT_NAMESPACE } });
  const user = guidOf("user", ORIGIN);
  const project = file.ele("Project", {
    name: title,
    origin: ORIGIN,
    creatingUserGUID: user,
    creationDateTime: `${date}T00:00:00Z`,
  });
  project.ele("Users").ele("User", { guid: user, name: ORIGIN });
  addCodes(project.ele("CodeBook"), topics);
  const known = new Set(topics.map((topic) => topic.topicId));
  // The schema knows no empty list of sources.
  const list = sources.length > 0 ? project.ele("Sources") : project;
  for (const [at, source] of sources.entries()) addSource(list, source, counted[at]!, known);
  project.ele("Description").txt(`${DESCRIPTION}索引版本 ${buildId}。`);
  return file.end({ prettyPrint: true });
}

function addSource(
  parent: XMLBuilder,
  { document, raw, passages }: SourceText,
  counted: CountedText,
  known: ReadonlySet<string>,
): void {
  const guid = sourceGuid(document);
  const source = parent.ele("TextSource", {
    guid,
    name: xmlText(document.title),
    plainTextPath: `internal://${guid}.txt`,
  });
  source.ele("Description").txt(xmlText(citeGbt(document)));
  for (const passage of passages) {
    for (const { span, topicIds } of selectionsOf(raw, passage, known)) {
      addSelection(source, passage, span, topicIds, counted);
    }
  }
}

interface Selection {
  span: Span;
  topicIds: string[];
}

/** Places in the original with the topics coded there, in document order. */
export function selectionsOf(raw: string, passage: Passage, known: ReadonlySet<string>): Selection[] {
  const bySpan = new Map<string, Selection>();
  for (const { topicId, about, places } of passage.topicTags) {
    if (!known.has(topicId)) continue;
    const spans = about
      ? passage.spans
      : places.flatMap(({ start, end }) => sliceTraced(raw, passage, start, end).spans);
    for (const span of spans) {
      const key = `${span.start}-${span.end}`;
      const selection = bySpan.get(key) ?? { span, topicIds: [] };
      if (!selection.topicIds.includes(topicId)) selection.topicIds.push(topicId);
      bySpan.set(key, selection);
    }
  }
  return [...bySpan.values()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function addSelection(
  source: XMLBuilder,
  { passageId, path }: Passage,
  { start, end }: Span,
  topicIds: readonly string[],
  counted: CountedText,
): void {
  const place = `${start}-${end}`;
  const selection = source.ele("PlainTextSelection", {
    guid: guidOf("selection", passageId, place),
    name: xmlText(pathText(path) || passageId),
    startPosition: String(counted.position(start)),
    endPosition: String(counted.position(end)),
  });
  for (const topicId of topicIds) {
    const coding = selection.ele("Coding", { guid: guidOf("coding", passageId, place, topicId) });
    coding.ele("CodeRef", { targetGUID: guidOf("code", topicId) });
  }
}
