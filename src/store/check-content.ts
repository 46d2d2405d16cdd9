/**
 * Refuses content that could not be answered from: checked before anything is written, each refusal BUILD_UNVERIFIED with the document or
 * passage and the value.
 */
import { createHash } from "node:crypto";
import { PlanlensError } from "../errors.ts";
import { Passage } from "../model/index.ts";
import { buildIdOf } from "./build-id.ts";
import type { BuildContent, DocumentBuild } from "./types.ts";

export const unverified = (problem: string): PlanlensError =>
  new PlanlensError(
    "BUILD_UNVERIFIED",
    `${problem}; the index that is served stays as it is, run npm run ingest again`,
  );

export function checkContent(content: BuildContent): void {
  const expected = buildIdOf(content.inputs);
  if (content.buildId !== expected) {
    throw unverified(`build id ${content.buildId} does not follow from its inputs, which give ${expected}`);
  }
  const passageIds = content.documents.flatMap((build) => build.passages.map((row) => row.passage.passageId));
  if (passageIds.length === 0) throw unverified("the build holds no passage");
  checkUnique(
    "document",
    content.documents.map((build) => build.document.docId),
  );
  checkUnique("passage", passageIds);
  for (const build of content.documents) {
    checkDocument(build);
    checkPassages(build);
    checkVectors(build, content.embedder.dims);
  }
}

function checkUnique(what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw unverified(`${what} ${id} occurs twice`);
    seen.add(id);
  }
}

function checkDocument({ document, passages, indicators, targets, duties, bytes }: DocumentBuild): void {
  const { docId, counts, source } = document;
  const held = { passages, indicators, targets, duties };
  for (const name of ["passages", "indicators", "targets", "duties"] as const) {
    const found = held[name].length;
    if (found !== counts[name]) throw unverified(`document ${docId} counts ${counts[name]} ${name} and has ${found}`);
  }
  const foreign = [...passages.map((row) => row.passage), ...indicators, ...targets, ...duties].find(
    (item) => item.docId !== docId,
  );
  if (foreign !== undefined) throw unverified(`document ${docId} holds something of document ${foreign.docId}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== source.sha256)
    throw unverified(`document ${docId}: its bytes have sha256 ${sha256}, not ${source.sha256}`);
  checkFactsHavePassages({ docId, passages, facts: [...indicators, ...targets, ...duties] });
}

function checkFactsHavePassages(of: {
  docId: string;
  passages: DocumentBuild["passages"];
  facts: readonly { passageId: string }[];
}): void {
  const ids = new Set(of.passages.map((row) => row.passage.passageId));
  const orphan = of.facts.find((fact) => !ids.has(fact.passageId));
  if (orphan !== undefined)
    throw unverified(`document ${of.docId}: a fact names the passage ${orphan.passageId}, which it lacks`);
}

function checkPassages({ passages }: DocumentBuild): void {
  for (const { passage } of passages) {
    const parsed = Passage.safeParse(passage);
    if (parsed.success) continue;
    const { path, message } = parsed.error.issues[0]!;
    throw unverified(`passage ${passage.passageId} does not fit its schema (${path.join(".")}: ${message})`);
  }
}

function checkVectors({ passages }: DocumentBuild, dims: number): void {
  for (const { passage, vector } of passages) {
    if (vector.length !== dims) {
      throw unverified(
        `passage ${passage.passageId} has a vector of ${vector.length} dimensions, the embedder has ${dims}`,
      );
    }
    if (!vector.every(Number.isFinite))
      throw unverified(`passage ${passage.passageId} has a vector that is not finite`);
  }
}
