/** What codebook and project are made from. */
import type { Document, Passage, ProjectRequest, TopicDescription } from "../../model/index.ts";
import { checkDocuments } from "../../services/checks.ts";
import type { ServiceContext } from "../../services/context.ts";
import { operations } from "../../services/operations.ts";

export interface CodebookDossier {
  title: string;
  buildId: string;
  topics: TopicDescription[];
}

export interface SourceText {
  document: Document;
  /** The decoded original that spans count in. */
  raw: string;
  passages: Passage[];
}

export interface ProjectDossier extends CodebookDossier {
  date: string;
  sources: SourceText[];
}

export async function gatherCodebook(ctx: ServiceContext): Promise<CodebookDossier> {
  const { buildId, topics } = await operations.topics.run(ctx, {});
  return { title: "主题编码本", buildId, topics };
}

/** All documents, or those named; throws UNKNOWN_DOCUMENT. */
export async function gatherProject(
  ctx: ServiceContext,
  { docs }: ProjectRequest,
  date: string,
): Promise<ProjectDossier> {
  const documents = docs === undefined ? ctx.index.documents : checkDocuments(ctx, docs, "docs");
  const sources: SourceText[] = [];
  for (const document of documents) {
    const { first, count } = ctx.index.passageRange(document.docId);
    const passages = await ctx.index.passages(Array.from({ length: count }, (_, at) => first + at));
    sources.push({ document, raw: await ctx.index.text(document.docId), passages });
  }
  return { ...(await gatherCodebook(ctx)), title: "医疗保障规划质性研究项目", date, sources };
}
