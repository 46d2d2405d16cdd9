/** Duties as a list: place, task as printed, who carries it, by when. */
import type { Document, Duty } from "../../../model/index.ts";
import { DocumentLink } from "../../components/document-name.tsx";
import { Carriers, deadlineText } from "../../components/figures.tsx";
import { urls } from "../../urls.ts";

interface Props {
  duties: readonly Duty[];
  documents: ReadonlyMap<string, Document>;
}

export const DutyList = ({ duties, documents }: Props) => (
  <ul class="plain-list fact-list">
    {duties.map((duty) => (
      <DutyItem duty={duty} document={documents.get(duty.docId)!} />
    ))}
  </ul>
);

const DutyItem = ({ duty, document }: { duty: Duty; document: Document }) => (
  <li>
    <p class="fact-where">
      <DocumentLink document={document} />
    </p>
    <div>
      <blockquote class="quote">{duty.task}</blockquote>
      <div class="fact-line">
        <Carriers duty={duty} />
        <span>
          <b>时限</b> {deadlineText(duty.deadline)}
        </span>
        {duty.group !== null && <span class="muted">{duty.group}</span>}
        <a class="place" href={urls.document(duty.docId, { at: duty.passageId.slice(duty.docId.length + 1) })}>
          出处
        </a>
      </div>
    </div>
  </li>
);
