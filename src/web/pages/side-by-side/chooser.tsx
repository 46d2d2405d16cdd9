/** Chooses the two documents; a list of hundreds is grouped by province and found by typing. */
import type { Document } from "../../../model/index.ts";
import { STATUS_NAMES } from "../../../services/names.ts";
import { placeName } from "../../components/document-name.tsx";
import { groupBy } from "../../group-by.ts";
import { urls } from "../../urls.ts";

interface Props {
  documents: readonly Document[];
  left: string | null;
  right: string | null;
}

export const PairChooser = ({ documents, left, right }: Props) => (
  <form action={urls.sideBySide({})} class="pair-chooser no-print">
    <DocumentSelect name="left" label="左" documents={documents} chosen={left ?? documents[0]?.docId} />
    <DocumentSelect name="right" label="右" documents={documents} chosen={right ?? documents[1]?.docId} />
    <button type="submit" class="primary">
      对照全文
    </button>
  </form>
);

interface SelectProps {
  name: string;
  label: string;
  documents: readonly Document[];
  chosen: string | undefined;
}

const DocumentSelect = ({ name, label, documents, chosen }: SelectProps) => (
  <p>
    <label for={`pair-${name}`}>{label}</label>{" "}
    <select name={name} id={`pair-${name}`}>
      {[...groupBy(documents, ({ region }) => region?.province ?? "其他")].map(([province, members]) => (
        <optgroup label={province}>
          {members.map((document) => (
            <option value={document.docId} selected={document.docId === chosen}>
              {placeName(document)}
              {document.status === "draft" && `（${STATUS_NAMES.draft}）`}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </p>
);
