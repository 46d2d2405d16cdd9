/** The columns of the matrix: the documents that the filters leave, by province and prefecture, a page at a time. */
import type { Document, MatrixAnswer, MatrixCell, MatrixTopic, RegionLevel } from "../../../model/index.ts";
import { byPlace } from "../../by-place.ts";
import { placeName } from "../../components/document-name.tsx";

/** What a wide screen shows without scrolling sideways. */
export const COLUMNS_A_PAGE = 12;
const NOWHERE = "未标明省份";

export interface Province {
  name: string;
  columns: number;
}

export interface MatrixView {
  columns: readonly Document[];
  /** Runs of columns of one province, in their order. */
  provinces: Province[];
  groups: TopicGroupView[];
  total: number;
  page: number;
  pages: number;
}

export interface TopicGroupView {
  id: string;
  label: string;
  rows: { topic: MatrixTopic; cells: MatrixCell[] }[];
}

interface Wanted {
  level?: RegionLevel | undefined;
  group?: string | undefined;
  page: number;
}

export function matrixView(answer: MatrixAnswer, { level, group, page: asked }: Wanted): MatrixView {
  const all = answer.columns.filter(({ region }) => level === undefined || region?.level === level).sort(byPlace);
  const pages = Math.max(1, Math.ceil(all.length / COLUMNS_A_PAGE));
  const page = Math.min(asked, pages);
  const columns = all.slice((page - 1) * COLUMNS_A_PAGE, page * COLUMNS_A_PAGE);
  return {
    columns,
    provinces: provincesOf(columns),
    groups: groupsOf(answer, columns).filter(({ id }) => group === undefined || id === group),
    total: all.length,
    page,
    pages,
  };
}

function provincesOf(columns: readonly Document[]): Province[] {
  const runs: Province[] = [];
  for (const document of columns) {
    const name = document.region?.province ?? (document.region === null ? NOWHERE : placeName(document));
    const last = runs.at(-1);
    if (last?.name === name) last.columns++;
    else runs.push({ name, columns: 1 });
  }
  return runs;
}

function groupsOf(answer: MatrixAnswer, columns: readonly Document[]): TopicGroupView[] {
  const width = answer.columns.length;
  const at = new Map(answer.columns.map(({ docId }, index) => [docId, index]));
  const groups = new Map<string, TopicGroupView>();
  answer.topics.forEach((topic, row) => {
    const { id, label } = topic.group ?? { id: "other", label: "其他主题" };
    const view = groups.get(id) ?? { id, label, rows: [] };
    const cells = columns.map(({ docId }) => answer.cells[row * width + at.get(docId)!]!);
    view.rows.push({ topic, cells });
    groups.set(id, view);
  });
  return [...groups.values()];
}
