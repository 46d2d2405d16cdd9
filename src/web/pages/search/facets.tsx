/** The filters: every value with the number of clauses it holds; a click adds it or takes it away. Values in use come first and are ticked. */
import type { Facets } from "../../../model/index.ts";
import { KIND_NAMES, LEVEL_NAMES, ROLE_NAMES, STATUS_NAMES, STRENGTH_NAMES } from "../../../services/names.ts";
import { ListFilter } from "../../components/list-filter.tsx";
import { urls } from "../../urls.ts";
import type { Found } from "./find.ts";
import { chosen, FILTER_NAMES, FILTERS, type Filter, type SearchPageQuery } from "./query.ts";

/** Values shown at once; the rest is one click away. */
const SHOWN = 7;
/** From so many on one types rather than looks. */
const TYPED_FROM = 15;
const NAMES: Partial<Record<Filter, Readonly<Record<string, string>>>> = {
  levels: LEVEL_NAMES,
  statuses: STATUS_NAMES,
  kinds: KIND_NAMES,
  roles: ROLE_NAMES,
  strength: STRENGTH_NAMES,
};
const FACET_OF: Record<Filter, keyof Facets> = {
  regions: "regions",
  levels: "levels",
  statuses: "statuses",
  kinds: "kinds",
  roles: "roles",
  strength: "strengths",
  topic: "topics",
};

interface Value {
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
}

interface Props {
  url: URL;
  query: SearchPageQuery;
  found: Found;
  labelOf(filter: Filter, value: string): string;
}

/** Names of values as people say them; what the facets do not name, `fallback` does. */
export const valueLabel = (filter: Filter, value: string, fallback: (value: string) => string): string =>
  NAMES[filter]?.[value] ?? fallback(value);

export const FacetColumn = ({ url, query, found, labelOf }: Props) => (
  <details class="filters">
    <summary>筛选</summary>
    <nav aria-label="筛选">
      {FILTERS.map((filter) => (
        <FacetBlock
          url={url}
          filter={filter}
          chosenValues={chosen(query, filter)}
          values={valuesOf(query, found, filter, labelOf)}
        />
      ))}
    </nav>
  </details>
);

function valuesOf(query: SearchPageQuery, found: Found, filter: Filter, labelOf: Props["labelOf"]): Value[] {
  const picked = chosen(query, filter);
  const counted = (found.without.get(filter) ?? found.answer).facets[FACET_OF[filter]];
  const values = counted.map(({ value, count }) => ({
    value,
    label: labelOf(filter, value),
    count,
    isChosen: picked.includes(value),
  }));
  const lost = picked
    .filter((value) => !values.some((each) => each.value === value))
    .map((value) => ({ value, label: labelOf(filter, value), count: 0, isChosen: true }));
  return [...lost, ...values].sort((a, b) => Number(b.isChosen) - Number(a.isChosen));
}

interface BlockProps {
  url: URL;
  filter: Filter;
  values: readonly Value[];
  chosenValues: readonly string[];
}

const FacetBlock = ({ url, filter, values, chosenValues }: BlockProps) => {
  if (values.length === 0) return null;
  const rest = values.slice(SHOWN);
  const id = `facet-${filter}`;
  const items = (list: readonly Value[]) =>
    list.map((value) => <FacetItem value={value} href={toggled(url, filter, value, chosenValues)} />);
  return (
    <section class="facet">
      <h2 id={`${id}-name`}>{FILTER_NAMES[filter]}</h2>
      <ul class="plain-list" aria-labelledby={`${id}-name`}>
        {items(values.slice(0, SHOWN))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>其余 {rest.length} 项</summary>
          {rest.length >= TYPED_FROM && <ListFilter list={id} label={`输入${FILTER_NAMES[filter]}名称`} />}
          <ul class="plain-list facet-rest" id={id}>
            {items(rest)}
          </ul>
        </details>
      )}
    </section>
  );
};

const FacetItem = ({ value: { label, count, isChosen }, href }: { value: Value; href: string }) => (
  <li>
    <a href={href} aria-current={isChosen ? "true" : undefined} rel="nofollow">
      <span class="tick" aria-hidden="true">
        {isChosen ? "☑" : "☐"}
      </span>
      <span class="facet-label">{label}</span>
      {isChosen && <span class="visually-hidden">（已选，点击取消）</span>}
      <span class="facet-count">{count}</span>
    </a>
  </li>
);

function toggled(url: URL, filter: Filter, { value, isChosen }: Value, chosenValues: readonly string[]): string {
  const next = isChosen ? chosenValues.filter((each) => each !== value) : [...chosenValues, value];
  return urls.change(url, { [filter]: filter === "topic" ? (isChosen ? null : value) : next, page: null });
}
