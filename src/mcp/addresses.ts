/** Addresses of documents and passages as resources. */
export const DOCUMENT_TEMPLATE = "planlens://documents/{docId}";
export const PASSAGE_TEMPLATE = "planlens://documents/{docId}/passages/{eId}";

export const documentUri = (docId: string): string => `planlens://documents/${encodeURIComponent(docId)}`;

/** `passageId` is `docId#eId`. */
export function passageUri(passageId: string): string {
  const [docId = "", eId = ""] = passageId.split("#");
  return `${documentUri(docId)}/passages/${encodeURIComponent(eId)}`;
}
