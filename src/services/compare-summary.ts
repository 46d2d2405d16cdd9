/**
 * A paragraph for each cell, written by a language model from the cell's evidence alone. Nothing it writes is taken on trust: a sentence stays only if
 * it cites evidence of the cell and every figure in it stands in what it cites.
 */
import { PlanlensError } from "../errors.ts";
import type { Cell, CellSummary, Hit, SummarySentence, SummaryWarning } from "../model/index.ts";
import { normalise } from "../text/normalise.ts";
import { splitSentences } from "../text/sentences.ts";
import { type ServiceContext, type Summariser, SummaryFailure } from "./context.ts";

/** Cells that are summarised; a comparison of more places is read as a table. */
const MAX_CELLS = 12;
/** Requests at the same time; a local server often answers one after the other. */
const PARALLEL = 3;
const MAX_SENTENCES = 5;
const MAX_SENTENCE_CHARS = 200;
/** Of one passage; the clause that counts stands at its start. */
const MAX_EVIDENCE_CHARS = 1_200;

const INSTRUCTIONS =
  "你是政策研究助理。只根据给出的条款，用一至三句中文概括该地的做法。每句话末尾用 [编号] 注明所依据的条款，例如“……[1]。”。不得写入条款中没有的内容，数字必须与条款一致。";
const FAILURES: Record<SummaryFailure["kind"], string> = {
  timeout: "摘要服务未在时限内答复",
  refused: "摘要服务拒绝了请求",
  unreachable: "无法连接摘要服务",
  unusable: "摘要服务的答复无法使用",
};

/** The service that was set up; throws SUMMARY_UNAVAILABLE (400) where none was. */
export function requireSummariser({ summariser }: ServiceContext): Summariser {
  if (summariser != null) return summariser;
  const message = "summary=true needs a language model; set SUMMARY_API_URL and SUMMARY_MODEL, or leave summary out";
  throw new PlanlensError("SUMMARY_UNAVAILABLE", message, { errors: [{ path: "summary", message }] });
}

export interface Summaries {
  /** By document; cells without evidence, and those that failed, have none. */
  byDocument: Map<string, CellSummary>;
  warnings: SummaryWarning[];
}

/** Never fails: a cell whose summary cannot be had stays without, and a warning says why. */
export async function summarise(
  summariser: Summariser,
  cells: readonly Pick<Cell, "docId" | "evidence">[],
): Promise<Summaries> {
  const found: Summaries = { byDocument: new Map(), warnings: [] };
  const speaking = cells.filter(({ evidence }) => evidence.length > 0);
  const asked = speaking.slice(0, MAX_CELLS);
  for (let from = 0; from < asked.length; from += PARALLEL) {
    await Promise.all(asked.slice(from, from + PARALLEL).map((cell) => summariseCell(summariser, cell, found)));
  }
  for (const { docId } of speaking.slice(MAX_CELLS))
    found.warnings.push({ docId, code: "SUMMARY_SKIPPED", message: `只为前 ${MAX_CELLS} 格写摘要` });
  const order = cells.map(({ docId }) => docId);
  found.warnings.sort((a, b) => order.indexOf(a.docId) - order.indexOf(b.docId));
  return found;
}

async function summariseCell(
  summariser: Summariser,
  { docId, evidence }: Pick<Cell, "docId" | "evidence">,
  found: Summaries,
) {
  try {
    const written = await summariser.write({ instructions: INSTRUCTIONS, evidence: numbered(evidence) });
    const { sentences, dropped } = supported(written, evidence);
    if (sentences.length > 0) found.byDocument.set(docId, { model: summariser.model, sentences });
    if (dropped > 0)
      found.warnings.push({ docId, code: "SUMMARY_UNSUPPORTED", message: `略去 ${dropped} 句没有依据支持的话` });
  } catch (error) {
    if (!(error instanceof SummaryFailure)) throw error;
    found.warnings.push({ docId, code: "SUMMARY_FAILED", message: FAILURES[error.kind] });
  }
}

const textOf = ({ passage }: Hit) => passage.text.slice(0, MAX_EVIDENCE_CHARS);

const numbered = (evidence: readonly Hit[]) => evidence.map((hit, at) => `[${at + 1}] ${textOf(hit)}`).join("\n\n");

const CITE = /\[\s*\d+(?:\s*[,，、]\s*\d+)*\s*\]/g;
/** 90%, 1,234.5, and figures in words: 百分之九十, 三成, 五百家. Years count too: a wrong one is a wrong promise. */
const DIGITS = /\d+(?:[.,]\d+)*%?/g;
const IN_WORDS =
  /百分之[零〇一二两三四五六七八九十百点]+|[一二两三四五六七八九十百千万亿]+(?=[成倍个家项类种名人年月元])/g;

/** Sentences that stay, with what they cite; marks of citation are taken out of the text. Bad text gives none, never an error. */
export function supported(
  written: string,
  evidence: readonly Hit[],
): { sentences: SummarySentence[]; dropped: number } {
  const tidy = written
    .replace(/[【［]/g, "[")
    .replace(/[】］]/g, "]")
    .replace(/([。！？；]+)\s*((?:\[[\d,，、\s]+\]\s*)+)/g, "$2$1");
  const all = splitSentences(tidy).map(({ start, end }) => tidy.slice(start, end));
  const kept = all.flatMap((sentence) => {
    const cites = [...sentence.matchAll(CITE)].flatMap(([mark]) => mark.match(/\d+/g)!.map(Number));
    const text = sentence.replace(CITE, "").trim();
    return isSupported(text, cites, evidence) ? [{ text, cites: [...new Set(cites)].sort((a, b) => a - b) }] : [];
  });
  const sentences = kept.slice(0, MAX_SENTENCES);
  return { sentences, dropped: all.length - sentences.length };
}

function isSupported(text: string, cites: readonly number[], evidence: readonly Hit[]): boolean {
  if (cites.length === 0 || text.length > MAX_SENTENCE_CHARS || !/\p{L}/u.test(text)) return false;
  if (cites.some((cite) => cite < 1 || cite > evidence.length)) return false;
  const cited = normalise(cites.map((cite) => textOf(evidence[cite - 1]!)).join("\n")).text;
  const figures = new Set((cited.match(DIGITS) ?? []).map(bare));
  const own = normalise(text).text;
  return (
    (own.match(DIGITS) ?? []).every((figure) => figures.has(bare(figure))) &&
    (own.match(IN_WORDS) ?? []).every((figure) => cited.includes(figure))
  );
}

const bare = (figure: string) => figure.replaceAll(",", "");
