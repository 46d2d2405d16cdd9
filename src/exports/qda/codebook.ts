/** The topics as a REFI-QDA codebook (.qdc), for NVivo, MAXQDA, ATLAS.ti and others. */
import { create } from "xmlbuilder2";
import { type Bytes, utf8 } from "../bytes.ts";
import { addCodes, ORIGIN } from "./codes.ts";
import type { CodebookDossier } from "./gather.ts";

/** REFI-QDA 1.5, codebook exchange. */
export const CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0";

export function codebookXml({ topics }: CodebookDossier): Bytes {
  const file = create({ version: "1.0", encoding: "utf-8", defaultNamespace: { ele: CODEBOOK_NAMESPACE } });
  addCodes(file.ele("CodeBook", { origin: ORIGIN }), topics);
  return utf8(file.end({ prettyPrint: true }));
}
