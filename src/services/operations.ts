/**
 * The one list of what can be asked. Every surface (HTTP, command line, agents) takes name, texts, input and output from here, so
 * they cannot differ.
 */
import { z } from "zod";
import {
  CompareAnswer,
  CompareRequest,
  DifferencesAnswer,
  DifferencesRequest,
  DistinctiveAnswer,
  DistinctiveRequest,
  DocumentAnswer,
  DocumentRequest,
  DocumentsAnswer,
  DutiesAnswer,
  DutiesRequest,
  HealthAnswer,
  IndicatorsAnswer,
  IndicatorsRequest,
  MatrixAnswer,
  MatrixRequest,
  OutlineAnswer,
  PassageAnswer,
  PassageRequest,
  PassagesAnswer,
  PassagesRequest,
  PrecedentsAnswer,
  PrecedentsRequest,
  ReviewsAnswer,
  ReviewsRequest,
  SearchAnswer,
  SearchRequest,
  TargetsAnswer,
  TargetsRequest,
  TopicsAnswer,
} from "../model/index.ts";
import { compare } from "./compare.ts";
import type { ServiceContext } from "./context.ts";
import { differences } from "./differences.ts";
import { distinctive } from "./distinctive.ts";
import { document } from "./document.ts";
import { documents } from "./documents.ts";
import { duties } from "./duties.ts";
import { health } from "./health.ts";
import { indicators } from "./indicators.ts";
import { matrix } from "./matrix.ts";
import { outline } from "./outline.ts";
import { passage } from "./passage.ts";
import { passages } from "./passages.ts";
import { precedents } from "./precedents.ts";
import { reviews } from "./reviews.ts";
import { search } from "./search.ts";
import { type SourceAnswer, source } from "./source.ts";
import { targets } from "./targets.ts";
import { topics } from "./topics.ts";

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  name: string;
  /** One line in Chinese, for people. */
  summary: string;
  /** What is answered and what an error means, in English. */
  description: string;
  input: I;
  output: O;
  run(ctx: ServiceContext, input: z.output<I>): Promise<z.output<O>>;
}

/** For operations that take nothing. */
export const NoInput = z.strictObject({});

const operation = <I extends z.ZodType, O extends z.ZodType>(given: Operation<I, O>): Operation<I, O> => given;

export const operations = {
  health: operation({
    name: "health",
    summary: "服务与索引状态",
    description: "Identity and size of the index build that answers; 503 with the next step when there is none.",
    input: NoInput,
    output: HealthAnswer,
    run: health,
  }),
  documents: operation({
    name: "documents",
    summary: "全部规划文件",
    description: "All documents with metadata, counts and the warnings met while reading them.",
    input: NoInput,
    output: DocumentsAnswer,
    run: documents,
  }),
  document: operation({
    name: "document",
    summary: "一份规划文件的元数据",
    description: "One document with metadata, counts and warnings.",
    input: DocumentRequest,
    output: DocumentAnswer,
    run: document,
  }),
  outline: operation({
    name: "outline",
    summary: "一份规划文件的目录结构",
    description:
      "The tree of chapters, sections, clauses, boxes and tables in reading order, each with its place in the file.",
    input: DocumentRequest,
    output: OutlineAnswer,
    run: outline,
  }),
  passages: operation({
    name: "passages",
    summary: "一份规划文件的逐条条款",
    description: "Passages of a document in reading order; `total` counts all of them.",
    input: PassagesRequest,
    output: PassagesAnswer,
    run: passages,
  }),
  passage: operation({
    name: "passage",
    summary: "一条条款及其上下文",
    description: "The passage at an address (eId), with the one before and the one after it.",
    input: PassageRequest,
    output: PassageAnswer,
    run: passage,
  }),
  source: operation({
    name: "source",
    summary: "原始文件",
    description:
      "The original file; text as UTF-8, all else byte for byte. Spans count UTF-16 units in the decoded text.",
    input: DocumentRequest,
    output: z.custom<SourceAnswer>(),
    run: source,
  }),
  search: operation({
    name: "search",
    summary: "检索条款",
    description:
      "Passages that answer a question, best first, with matched terms, scores and the sentence that answers best.",
    input: SearchRequest,
    output: SearchAnswer,
    run: search,
  }),
  compare: operation({
    name: "compare",
    summary: "跨地区比对",
    description:
      "One cell for each document on one topic or question; a cell is never empty, absence comes with a receipt.",
    input: CompareRequest,
    output: CompareAnswer,
    run: compare,
  }),
  matrix: operation({
    name: "matrix",
    summary: "主题覆盖矩阵",
    description:
      "How every document stands to every topic: state and strength as in a comparison on the topic, and the share of the document's passages that are about it. Worked out when the index is built.",
    input: MatrixRequest,
    output: MatrixAnswer,
    run: matrix,
  }),
  topics: operation({
    name: "topics",
    summary: "全部比对主题",
    description:
      "The topics that plans can be laid side by side on, in the order of the scheme, with names and neighbours.",
    input: NoInput,
    output: TopicsAnswer,
    run: topics,
  }),
  indicators: operation({
    name: "indicators",
    summary: "指标及其可比性",
    description:
      "Indicators of tables, prose and tasks in reading order. `concepts` says what they measure and, over the regions asked for, whether their figures may stand side by side; the note says why not.",
    input: IndicatorsRequest,
    output: IndicatorsAnswer,
    run: indicators,
  }),
  targets: operation({
    name: "targets",
    summary: "量化与限期目标",
    description:
      "Every commitment with a figure or a date, and every past figure, in reading order; `total` counts all that were found. A target speaks of the topics of its passage; the year of a past figure is the one it was reached in, so ask for tense=future with dueBefore to get what is promised.",
    input: TargetsRequest,
    output: TargetsAnswer,
    run: targets,
  }),
  duties: operation({
    name: "duties",
    summary: "任务分工",
    description:
      "Who has to do what by when, in reading order; `total` counts all that were found, none where no duty names the unit.",
    input: DutiesRequest,
    output: DutiesAnswer,
    run: duties,
  }),
  differences: operation({
    name: "differences",
    summary: "两份文件的共享表述",
    description:
      "Wording of at least 13 letters that two documents share, punctuation ignored and figures equal; figures that differ are named. Those with most wording of their own come first, formulae of the genre last. Shared wording says nothing of who wrote it first.",
    input: DifferencesRequest,
    output: DifferencesAnswer,
    run: differences,
  }),
  distinctive: operation({
    name: "distinctive",
    summary: "一份文件最有特色的条款",
    description: "Clauses whose wording and concepts stand in few other documents, the most distinctive first.",
    input: DistinctiveRequest,
    output: DistinctiveAnswer,
    run: distinctive,
  }),
  precedents: operation({
    name: "precedents",
    summary: "为拟写条款找先例",
    description:
      "The existing clauses nearest to a draft clause, with the wording they share and the figures side by side. `groups` lists them by document with status and strength. Nothing of the text is stored.",
    input: PrecedentsRequest,
    output: PrecedentsAnswer,
    run: precedents,
  }),
  reviews: operation({
    name: "reviews",
    summary: "对照已有规划审阅草案",
    description:
      "A whole draft held against the documents of the index: its clauses with precedents, topics that most others act on and the draft leaves out, its figures beside theirs, measures that nobody can be held to. Leave out the draft's own edition with excludeDocIds. Nothing of the draft is stored.",
    input: ReviewsRequest,
    output: ReviewsAnswer,
    run: reviews,
  }),
};
