/**
 * What every parse must hold, whatever the text: nothing lost, nothing twice, text that its slices give back, order, addresses.
 * `checkInvariants` returns what is broken, in words; an empty list is the proof.
 */
import { parseFragment } from "parse5";
import type { PlanDocument, PlanNode, SourceText, TracedText } from "../../src/model/plan.ts";
import type { Span } from "../../src/model/span.ts";

const BLANK = /[\s\u00a0\ufeff\u200b\u3000]/g;
const EID = /^[a-z]+_[a-z0-9_]+(__[a-z]+_[a-z0-9_]+)*$/;
/** The tasks of one merged row share its stretch of the source, each with cells of its own. */
const SHARES_A_ROW = "task";
const MAX_REPORTED = 20;

export function checkInvariants(source: SourceText, documents: readonly PlanDocument[]): string[] {
  const faults: string[] = [];
  checkCoverage(source, documents, faults);
  for (const document of documents) {
    if (document.title !== null) checkText(source, document.title, `title of part ${document.part}`, faults);
    checkSiblings(source, document.nodes, null, faults);
    checkAddresses(document, faults);
    for (const warning of document.warnings)
      if (warning.span !== null && !inside(source, warning.span))
        faults.push(`${warning.code}: span outside the source`);
  }
  return faults.slice(0, MAX_REPORTED);
}

export function everyNode(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

/** Text without white space. */
export function dense(text: string): string {
  return text.replace(BLANK, "");
}

function checkCoverage(source: SourceText, documents: readonly PlanDocument[], faults: string[]): void {
  const owner = new Uint8Array(source.raw.length);
  const claim = (span: Span, who: string) => {
    if (!inside(source, span)) faults.push(`${who}: span ${span.start}–${span.end} outside the source`);
    for (let at = span.start; at < Math.min(span.end, owner.length); at++) {
      if (owner[at] !== 0 && dense(source.raw[at]!) !== "") {
        faults.push(`${who}: ${excerpt(source, at)} belongs to two`);
        return;
      }
      owner[at] = 1;
    }
  };
  for (const document of documents) {
    for (const node of everyNode(document.nodes)) for (const span of node.own.spans) claim(span, node.eId);
    for (const { kind, span } of document.furniture) claim(span, kind);
  }
  for (let at = 0; at < owner.length; at++)
    if (owner[at] === 0 && dense(source.raw[at]!) !== "") faults.push(`lost at ${at}: ${excerpt(source, at)}`);
}

function checkSiblings(
  source: SourceText,
  nodes: readonly PlanNode[],
  parent: PlanNode | null,
  faults: string[],
): void {
  let end = parent?.own.spans[0]?.start ?? 0;
  for (const node of nodes) {
    const spans = hull(node);
    if (spans === null) faults.push(`${node.eId}: stands nowhere`);
    else if (spans.start < end) faults.push(`${node.eId}: begins before what stands above it`);
    else end = node.kind === SHARES_A_ROW ? spans.start : spans.end;
    if (node.level !== (parent?.level ?? 0) + 1) faults.push(`${node.eId}: level ${node.level}`);
    checkNode(source, node, faults);
    checkSiblings(source, node.children, node, faults);
  }
}

function checkNode(source: SourceText, node: PlanNode, faults: string[]): void {
  checkText(source, node.own, node.eId, faults);
  const parts: [string, TracedText | null][] = [
    ["heading", node.heading],
    ["body", node.body],
    ...node.cells.map((cell): [string, TracedText] => ["cell", cell]),
  ];
  for (const [name, part] of parts) {
    if (part === null) continue;
    checkText(source, part, `${name} of ${node.eId}`, faults);
    if (part.text.trim() === "") faults.push(`${name} of ${node.eId}: empty`);
    for (const span of part.spans)
      if (!node.own.spans.some((own) => own.start <= span.start && span.end <= own.end))
        faults.push(`${name} of ${node.eId}: lies outside its own text`);
  }
}

function checkText(source: SourceText, traced: TracedText, who: string, faults: string[]): void {
  let end = 0;
  for (const span of traced.spans) {
    if (span.start < end || span.end <= span.start) faults.push(`${who}: spans out of order`);
    end = span.end;
  }
  const read = dense(traced.spans.map((span) => sliceText(source, span)).join(""));
  if (read !== dense(traced.text)) faults.push(`${who}: slices give «${read}», text is «${traced.text}»`);
}

/** What a reader sees of a slice: a web page's character references stand for characters. */
function sliceText(source: SourceText, span: Span): string {
  const slice = source.raw.slice(span.start, span.end);
  if (source.format !== "html") return slice;
  return parseFragment(slice)
    .childNodes.map((node) => ("value" in node ? node.value : ""))
    .join("");
}

function checkAddresses(document: PlanDocument, faults: string[]): void {
  const seen = new Set<string>();
  const visit = (node: PlanNode, parent: string) => {
    if (seen.has(node.eId)) faults.push(`${node.eId}: twice`);
    seen.add(node.eId);
    if (!EID.test(node.eId)) faults.push(`${node.eId}: no well-formed address`);
    const local = parent === "" ? node.eId : node.eId.slice(parent.length + 2);
    if (parent !== "" && !node.eId.startsWith(`${parent}__`)) faults.push(`${node.eId}: not under ${parent}`);
    if (local.includes("__")) faults.push(`${node.eId}: skips a level`);
    for (const child of node.children) visit(child, node.eId);
  };
  for (const node of document.nodes) visit(node, "");
}

function hull(node: PlanNode): Span | null {
  const all = everyNode([node]).flatMap((each) => each.own.spans);
  if (all.length === 0) return null;
  return { start: Math.min(...all.map((each) => each.start)), end: Math.max(...all.map((each) => each.end)) };
}

function inside(source: SourceText, span: Span): boolean {
  return span.start >= 0 && span.start < span.end && span.end <= source.raw.length;
}

function excerpt(source: SourceText, at: number): string {
  return JSON.stringify(source.raw.slice(Math.max(0, at - 8), at + 12));
}
