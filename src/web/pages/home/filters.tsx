/** Which columns and rows the matrix shows; a form that works without scripts, all of it in the address. */
import type { Document, RegionLevel } from "../../../model/index.ts";
import { LEVEL_NAMES } from "../../../services/names.ts";
import { byPlace } from "../../by-place.ts";
import { type Choice, Chooser } from "../../components/chooser.tsx";
import { ListFilter } from "../../components/list-filter.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { urls } from "../../urls.ts";
import type { HomeQuery } from "./home-page.tsx";

interface Props {
  url: URL;
  query: HomeQuery;
  documents: readonly Document[];
  groups: readonly { id: string; label: string }[];
}

export const MatrixFilters = ({ url, query, documents, groups }: Props) => {
  const levels = [...new Set(documents.flatMap(({ region }) => (region ? [region.level] : [])))];
  const isNarrowed = query.regions !== undefined || query.level !== undefined || query.group !== undefined;
  return (
    <form class="matrix-filters no-print" action={`${urls.home()}#matrix`}>
      <Chooser name="regions" legend="地区" choices={placeChoices(documents)} chosen={query.regions ?? []} />
      {levels.length > 1 && (
        <SelectField
          name="level"
          label="层级"
          all="全部层级"
          options={levels.map((level: RegionLevel) => [level, LEVEL_NAMES[level]] as const)}
          chosen={query.level}
        />
      )}
      <SelectField
        name="group"
        label="主题组"
        all="全部主题组"
        options={groups.map(({ id, label }) => [id, label] as const)}
        chosen={query.group}
      />
      <button type="submit">应用</button>
      {isNarrowed && <a href={`${urls.home()}#matrix`}>清除</a>}
      <span class="matrix-tools">
        <ListFilter list="matrix-groups" label="输入主题名称" />
        <OpenAll url={url} open={query.open} />
      </span>
    </form>
  );
};

const OpenAll = ({ url, open }: { url: URL; open: string | undefined }) => (
  <a href={`${urls.change(url, { open: open === "all" ? null : "all" })}#matrix`}>
    {open === "all" ? "收起主题组" : "展开全部主题"}
  </a>
);

/** Each place, before it the province or prefecture that several places lie in. */
function placeChoices(documents: readonly Document[]): Choice[] {
  const places = new Map<string, Choice & { count: number }>();
  const add = (value: string, label: string | null, note?: string) => {
    if (label === null) return;
    const known = places.get(value);
    if (known) known.count++;
    else places.set(value, { value, label, note, count: 1 });
  };
  for (const { region } of [...documents].sort(byPlace)) {
    if (region === null) continue;
    if (region.level !== "province") add(`${region.code.slice(0, 2)}0000`, region.province, "全省");
    if (region.level === "county") add(`${region.code.slice(0, 4)}00`, region.prefecture, "全市");
    add(region.code, region.name);
  }
  const isWider = ({ value }: Choice) => value.endsWith("00");
  const own = new Set(documents.map(({ region }) => region?.code));
  return [...places.values()]
    .filter((choice) => own.has(choice.value) || (isWider(choice) && choice.count > 1))
    .map(({ count, note, ...choice }) => ({
      ...choice,
      note: count > 1 ? `${note ?? ""} ${count} 份`.trim() : undefined,
    }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}
