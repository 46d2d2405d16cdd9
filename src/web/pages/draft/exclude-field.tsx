/** Leaves one document out of the comparison: the draft's own edition would be its own precedent. Grouped by province, so that hundreds stay usable. */
import type { Document } from "../../../model/index.ts";
import { STATUS_NAMES } from "../../../services/names.ts";
import { placeName } from "../../components/document-name.tsx";

const NO_PROVINCE = "其他";

interface Props {
  documents: readonly Document[];
  chosen: readonly string[];
}

export const ExcludeField = ({ documents, chosen }: Props) => {
  const provinces = [...new Set(documents.map(provinceOf))];
  return (
    <label class="form-field">
      <span class="field-name">不参与比对的文件</span>
      <select name="exclude" id="exclude">
        <option value="">全部参与</option>
        {provinces.map((province) => (
          <optgroup label={province}>
            {documents
              .filter((document) => provinceOf(document) === province)
              .map((document) => (
                <option value={document.docId} selected={chosen.includes(document.docId)}>
                  {optionText(document)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <span class="field-help">草案本身若已在库中，请选它，以免自己成为自己的先例。</span>
    </label>
  );
};

const provinceOf = ({ region }: Document) => region?.province ?? NO_PROVINCE;

function optionText(document: Document): string {
  const years = document.planPeriod === null ? "" : ` ${document.planPeriod.start}–${document.planPeriod.end}`;
  return `${placeName(document)}${years}${document.status === "draft" ? `（${STATUS_NAMES.draft}）` : ""}`;
}
