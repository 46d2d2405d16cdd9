/** One pinned passage: whole clause, source, and what the script needs to order, note, cite and remove it. */
import type { Document, Passage } from "../../../model/index.ts";
import { MAX_NOTE_CHARS } from "../../../model/index.ts";
import { citeGbt, pathText } from "../../../services/cite.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { DocumentLink, placeName } from "../../components/document-name.tsx";
import { PlaceLink } from "../../components/place.tsx";
import { StrengthSteps } from "../../components/state.tsx";

export const BasketEntry = ({ passage, document }: { passage: Passage; document: Document }) => {
  const name = `${placeName(document)}，${pathText(passage.path)}`;
  const citation = citeGbt(document, passage);
  return (
    <li class="basket-entry sheet" data-item={passage.passageId} data-name={name} data-citation={citation}>
      <div class="row entry-head">
        <Handle />
        <DocumentLink document={document} />
        <StrengthSteps strength={passage.strength} />
        <PlaceLink passage={passage} />
      </div>
      <blockquote class="quote" cite={passage.passageId}>
        {passage.text}
      </blockquote>
      <p class="citation small muted">{citation}</p>
      <Note name={name} />
      <div class="row actions">
        <CopyButton text={citation} of={name} />
        <Controls name={name} />
      </div>
    </li>
  );
};

/** A passage that an older build held. It stays until its reader takes it out. */
export const GoneEntry = ({ passageId }: { passageId: string }) => (
  <li class="basket-entry sheet entry-gone" data-item={passageId} data-name={passageId}>
    <div class="row entry-head">
      <Handle />
      <strong>条款已不在当前索引中</strong>
    </div>
    <p class="small muted">
      <code>{passageId}</code>：文件可能已更新或移走，请在新版文件中重新查找后摘录。
    </p>
    <div class="row actions">
      <Controls name={passageId} />
    </div>
  </li>
);

const Handle = () => (
  <span class="handle" data-own data-handle aria-hidden="true" title="拖动调整次序" hidden>
    ⠿
  </span>
);

const Note = ({ name }: { name: string }) => (
  <label class="note-field" data-own hidden>
    <span>批注</span>
    <textarea data-note rows={1} maxlength={MAX_NOTE_CHARS} aria-label={`批注：${name}`} />
  </label>
);

const Controls = ({ name }: { name: string }) => (
  <span class="row controls" data-own hidden>
    <button type="button" data-move="-1" aria-label={`上移：${name}`}>
      上移
    </button>
    <button type="button" data-move="1" aria-label={`下移：${name}`}>
      下移
    </button>
    <button type="button" data-remove aria-label={`移除：${name}`}>
      移除
    </button>
  </span>
);
