/** The corpus at a glance: how much there is, of what standing, how recent. */
import type { Document, RegionLevel } from "../../../model/index.ts";
import { LEVEL_NAMES, UNKNOWN } from "../../../services/names.ts";
import { DocumentLink } from "../../components/document-name.tsx";
import { urls } from "../../urls.ts";

/** More drafts than these are counted, not named. */
const NAMED_DRAFTS = 6;
const LEVELS: readonly RegionLevel[] = ["province", "prefecture", "county"];

export const Glance = ({ documents }: { documents: readonly Document[] }) => {
  const drafts = documents.filter(({ status }) => status === "draft");
  const dates = documents.flatMap(({ docDate }) => docDate ?? []).sort();
  const sum = (of: (counts: Document["counts"]) => number) =>
    documents.reduce((all, { counts }) => all + of(counts), 0);
  return (
    <section class="glance" aria-labelledby="glance">
      <h2 id="glance" class="visually-hidden">
        收录概况
      </h2>
      <dl>
        <Figure name="文件" value={documents.length} href={urls.documents()} note={levelsText(documents)} />
        <Figure name="条款" value={sum(({ passages }) => passages)} />
        <Figure name="指标" value={sum(({ indicators }) => indicators)} href={urls.indicators({})} />
        <Figure name="量化与限期目标" value={sum(({ targets }) => targets)} href={urls.targets({})} />
        <Figure name="任务分工" value={sum(({ duties }) => duties)} href={urls.duties({})} />
        <Figure name="最近成文" value={dates.at(-1) ?? UNKNOWN} note={dates[0] ? `最早 ${dates[0]}` : undefined} />
      </dl>
      {drafts.length > 0 && (
        <p class="small">
          {drafts.length <= NAMED_DRAFTS ? (
            <>
              尚未正式印发：
              {drafts.map((document) => (
                <DocumentLink document={document} />
              ))}
            </>
          ) : (
            <a href={urls.documents({ status: "draft" })}>其中征求意见稿 {drafts.length} 份</a>
          )}
        </p>
      )}
    </section>
  );
};

interface FigureProps {
  name: string;
  value: number | string;
  href?: string;
  note?: string | undefined;
}

const Figure = ({ name, value, href, note }: FigureProps) => (
  <div>
    <dt>{href ? <a href={href}>{name}</a> : name}</dt>
    <dd>
      {value}
      {note && <span class="muted small">{note}</span>}
    </dd>
  </div>
);

const levelsText = (documents: readonly Document[]): string =>
  LEVELS.map((level) => [LEVEL_NAMES[level], documents.filter(({ region }) => region?.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(" · ");
