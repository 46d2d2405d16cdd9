/** The row of choices above indicators, targets and duties: a form that works without scripts; the state is in the address. */
import type { Child } from "hono/jsx";
import type { Document, TopicDescription } from "../../model/index.ts";
import { groupBy } from "../group-by.ts";

interface FiltersProps {
  action: string;
  /** Something is chosen that could be cleared. */
  isSet: boolean;
  children: Child;
}

export const FactFilters = ({ action, isSet, children }: FiltersProps) => (
  <form action={action} class="fact-filters no-print">
    {children}
    <button type="submit">筛选</button>
    {isSet && <a href={action}>清除</a>}
  </form>
);

export interface Choice {
  value: string;
  label: string;
}

interface SelectProps {
  name: string;
  label: string;
  /** What stands for no choice. */
  all: string;
  value: string | undefined;
  choices: readonly Choice[];
}

export const SelectFilter = ({ name, label, all, value, choices }: SelectProps) => (
  <label>
    <span>{label}</span>
    <select name={name}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
);

interface TopicProps {
  topics: readonly TopicDescription[];
  value: string | undefined;
}

export const TopicFilter = ({ topics, value }: TopicProps) => (
  <SelectFilter
    name="topic"
    label="主题"
    all="全部主题"
    value={value}
    choices={topics.map(({ topicId, prefLabel }) => ({ value: topicId, label: prefLabel }))}
  />
);

interface RegionProps {
  documents: readonly Document[];
  value: readonly string[] | undefined;
}

/** Places under their province; several at once are chosen in the address, and kept. */
export const RegionFilter = ({ documents, value }: RegionProps) => {
  const places = documents.flatMap(({ region }) => (region === null ? [] : [region]));
  const unique = [...new Map(places.map((region) => [region.code, region])).values()];
  const given = value?.join(",");
  const isSeveral = given !== undefined && !unique.some(({ code }) => code === given);
  return (
    <label>
      <span>地区</span>
      <select name="regions">
        <option value="">全部地区</option>
        {isSeveral && (
          <option value={given} selected>
            {regionNames(unique, value!)}
          </option>
        )}
        {[...groupBy(unique, ({ province }) => province ?? "省份未载明")].map(([province, regions]) => (
          <optgroup label={province}>
            {regions.map(({ code, name }) => (
              <option value={code} selected={code === given}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
};

const regionNames = (regions: readonly { code: string; name: string }[], codes: readonly string[]): string =>
  codes.map((code) => regions.find((region) => region.code === code)?.name ?? code).join("、");

interface YearProps {
  value: number | undefined;
}

export const DueBeforeFilter = ({ value }: YearProps) => (
  <label>
    <span>早于（年）</span>
    <input type="number" name="dueBefore" min={1949} max={2100} value={value ?? ""} inputmode="numeric" />
  </label>
);
