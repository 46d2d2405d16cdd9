/** A document by its place, always with the badge of a draft: a draft is no precedent to cite without saying so. */
import type { Document } from "../../model/index.ts";
import { KIND_NAMES, STATUS_NAMES } from "../../services/names.ts";
import { urls } from "../urls.ts";

type Named = Pick<Document, "docId" | "title" | "region" | "status">;

/** Name of the place; the title where the place is not known. */
export const placeName = ({ region, title }: Pick<Document, "region" | "title">): string => region?.name ?? title;

export const StatusBadge = ({ status }: { status: Document["status"] }) =>
  status === "draft" ? <span class="badge badge-draft">{STATUS_NAMES.draft}</span> : null;

export const KindBadge = ({ kind }: { kind: Document["kind"] }) => <span class="badge">{KIND_NAMES[kind]}</span>;

export const DocumentLink = ({ document }: { document: Named }) => (
  <span class="document-name">
    <a href={urls.document(document.docId)} title={document.title}>
      {placeName(document)}
    </a>
    <StatusBadge status={document.status} />
  </span>
);
