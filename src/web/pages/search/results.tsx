/** The found clauses: exact ones apart from related ones, or the best of each place. */
import type { Document } from "../../../model/index.ts";
import type { HitText } from "../../components/hit-quote.tsx";
import { urls } from "../../urls.ts";
import { type Found, HITS_A_PLACE, type PlaceGroup, type Section, type SectionKind } from "./find.ts";
import { SearchHit } from "./hit.tsx";
import type { SearchPageQuery } from "./query.ts";

const SECTIONS: Record<SectionKind, { title: string; says: string }> = {
  exact: { title: "原词命中", says: "条款正文含有检索词的全部用词" },
  related: { title: "相关条款", says: "用别的说法，或意思相近；每条写明依据" },
};

export interface ResultsProps {
  url: URL;
  query: SearchPageQuery;
  found: Found;
  documents: ReadonlyMap<string, Document>;
  topicLabel(id: string): string;
}

export const Results = (props: ResultsProps) => (
  <>
    {props.found.sections.map((section) => (
      <ResultSection {...props} section={section} />
    ))}
    {props.found.places?.map((group) => (
      <PlaceSection {...props} group={group} />
    ))}
  </>
);

const ResultSection = ({ section, ...props }: ResultsProps & { section: Section }) => {
  const { kind, total, shown } = section;
  return (
    <section class="result-section" aria-labelledby={`part-${kind}`}>
      <header class="section-head">
        <h2 id={`part-${kind}`}>
          {SECTIONS[kind].title} <span class="count">{total}</span>
        </h2>
        <p class="muted small">{SECTIONS[kind].says}</p>
      </header>
      <HitList {...props} shown={shown} start={shown[0]?.hit.rank ?? 1} />
      {props.found.sections.length > 1 && total > shown.length && (
        <p>
          <a class="button" href={urls.change(props.url, { match: kind, page: null })}>
            查看全部 {total} 条{SECTIONS[kind].title}
          </a>
        </p>
      )}
    </section>
  );
};

const PlaceSection = ({ group, ...props }: ResultsProps & { group: PlaceGroup }) => (
  <section class="result-section" aria-labelledby={`place-${group.code}`}>
    <header class="section-head">
      <h2 id={`place-${group.code}`}>
        {group.name} <span class="count">{group.total}</span>
      </h2>
    </header>
    <HitList {...props} shown={group.shown} start={1} />
    {group.total > HITS_A_PLACE && (
      <p>
        <a class="button" href={urls.change(props.url, { regions: group.code, group: null, page: null })}>
          查看{group.name}全部 {group.total} 条
        </a>
      </p>
    )}
  </section>
);

type ListProps = Omit<ResultsProps, "found" | "url"> & { shown: readonly HitText[]; start: number };

const HitList = ({ shown, start, documents, query, topicLabel }: ListProps) => (
  <ol class="hits" start={start}>
    {shown.map((each) => (
      <SearchHit
        shown={each}
        document={documents.get(each.hit.passage.docId)!}
        query={query.q ?? ""}
        topicLabel={topicLabel}
      />
    ))}
  </ol>
);
