/** How does every document stand to every topic? Read from the build, where it was worked out when the build was made. */
import type { MatrixAnswer, MatrixCell, MatrixRequest } from "../model/index.ts";
import type { IndexReader } from "../store/types.ts";
import { checkRegions, checkTopics } from "./checks.ts";
import type { ServiceContext } from "./context.ts";
import { matrixCells } from "./matrix-cells.ts";
import { topicScheme } from "./topic-scheme.ts";

/** Rows in the order asked for, else of the scheme; columns in the order of the build. Throws UNKNOWN_TOPIC and UNKNOWN_REGION. */
export async function matrix(ctx: ServiceContext, request: MatrixRequest): Promise<MatrixAnswer> {
  const { index } = ctx;
  const topics =
    request.topics === undefined
      ? topicScheme(index.lexicon)
      : checkTopics(ctx, [...new Set(request.topics)], "topics");
  const regions = request.regions && new Set(checkRegions(ctx, request.regions));
  const columns = index.documents.filter(
    ({ region }) => regions === undefined || (region !== null && regions.has(region.code)),
  );
  const cellAt = placed(index.matrix ?? (await workedOut(ctx)));
  return {
    buildId: index.manifest.buildId,
    topics: topics.map(({ concept, group }) => {
      return { topicId: concept.id, prefLabel: concept.pref, labelEn: concept.en[0] ?? null, group };
    }),
    columns,
    cells: topics.flatMap(({ concept }) => columns.map(({ docId }) => cellAt.get(concept.id)!.get(docId)!)),
  };
}

function placed(cells: readonly MatrixCell[]): Map<string, Map<string, MatrixCell>> {
  const byTopic = new Map<string, Map<string, MatrixCell>>();
  for (const cell of cells) {
    const row = byTopic.get(cell.topicId) ?? new Map<string, MatrixCell>();
    byTopic.set(cell.topicId, row.set(cell.docId, cell));
  }
  return byTopic;
}

const remembered = new WeakMap<IndexReader, Promise<MatrixCell[]>>();

/** For a build that was written without its matrix; once for each open build, a failure is not remembered. */
function workedOut(ctx: ServiceContext): Promise<MatrixCell[]> {
  const known = remembered.get(ctx.index);
  if (known !== undefined) return known;
  const made = matrixCells(ctx);
  remembered.set(ctx.index, made);
  made.catch(() => remembered.delete(ctx.index));
  return made;
}
