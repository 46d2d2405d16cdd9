/** An answer as JSON with the documents that it names. No date: the same build and request give the same bytes. */
import { type Bytes, utf8 } from "../bytes.ts";
import type { Dossier } from "../dossier.ts";

export function writeJson({
  title,
  buildId,
  request,
  documents,
  answer,
}: Dossier & { answer: { buildId: string } }): Bytes {
  return utf8(`${JSON.stringify({ title, buildId, request, documents, answer }, null, 2)}\n`);
}
