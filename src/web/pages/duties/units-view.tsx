/** Who carries what: all bodies with their counts beside the duties of one, its parts apart. */
import type { Document, Duty } from "../../../model/index.ts";
import { Notice } from "../../components/notice.tsx";
import { urls } from "../../urls.ts";
import { DutyList } from "./duty-list.tsx";
import { byUnit, type DutiesPageQuery, PART_NAMES, PARTS, type UnitDuties, unitNamed } from "./view.ts";

interface Props {
  duties: readonly Duty[];
  query: DutiesPageQuery;
  documents: ReadonlyMap<string, Document>;
}

/** Longer lists than this are read by place. */
const MAX_LISTED = 200;

export const UnitsView = ({ duties, query, documents }: Props) => {
  const units = byUnit(duties);
  const chosen = unitNamed(units, query.unit);
  return (
    <div class="units-view">
      <UnitIndex units={units} chosen={chosen} query={query} />
      {chosen === null ? (
        <NoSuchUnit query={query} />
      ) : (
        <ChosenUnit chosen={chosen} documents={documents} query={query} />
      )}
    </div>
  );
};

interface IndexProps {
  units: readonly UnitDuties[];
  chosen: UnitDuties | null;
  query: DutiesPageQuery;
}

const UnitIndex = ({ units, chosen, query: { regions, dueBefore, topic } }: IndexProps) => (
  <nav class="unit-index" aria-label="承担单位">
    <h2>
      承担单位 <small class="muted">{units.length} 类</small>
    </h2>
    <ol class="plain-list">
      {units.map(({ unit, total, duties }) => (
        <li>
          <a
            href={urls.duties({ unit, regions, dueBefore, topic })}
            aria-current={unit === chosen?.unit ? "true" : undefined}
          >
            <span>{unit}</span>
            <span
              class="unit-count"
              title={PARTS.map((part) => `${PART_NAMES[part]} ${duties[part].length}`).join("，")}
            >
              {total} 项
            </span>
          </a>
        </li>
      ))}
    </ol>
  </nav>
);

const ChosenUnit = ({ chosen, documents, query }: { chosen: UnitDuties } & Pick<Props, "documents" | "query">) => (
  <section class="chosen-unit">
    <h2>{chosen.unit}</h2>
    <p class="muted">原文写作：{chosen.printed.join("、")}</p>
    {PARTS.filter((part) => chosen.duties[part].length > 0).map((part) => (
      <section>
        <h3>
          {PART_NAMES[part]} <small class="muted">{chosen.duties[part].length} 项</small>
        </h3>
        <DutyList duties={chosen.duties[part].slice(0, MAX_LISTED)} documents={documents} />
        {chosen.duties[part].length > MAX_LISTED && (
          <Notice kind="limit" title={`只列出前 ${MAX_LISTED} 项`} heading="h3">
            <p>
              其余 {chosen.duties[part].length - MAX_LISTED} 项请用上面的地区或主题筛选，或
              <a href={urls.duties({ ...query, view: "matrix", page: null })}>按主题查看</a>。
            </p>
          </Notice>
        )}
      </section>
    ))}
  </section>
);

const NoSuchUnit = ({ query: { unit } }: { query: DutiesPageQuery }) => (
  <Notice kind="empty" title={`没有“${unit}”承担的任务`}>
    <p>所选范围内没有任务写明这个单位。请从左侧选择单位，或用文件中的写法（如“县医保局”）再查。</p>
  </Notice>
);
