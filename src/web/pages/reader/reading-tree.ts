/**
 * A document as it is read: its outline with every passage in its place. Guarantees that each passage stands in the tree exactly once and that
 * siblings follow the order of the original.
 */
import type { OutlineNode, Passage } from "../../../model/index.ts";

export interface ReadNode {
  eId: string;
  /** Null for a passage without a heading of its own. */
  outline: OutlineNode | null;
  /** Null for a bare heading. */
  passage: Passage | null;
  /** Where it begins in the original. */
  start: number;
  children: ReadNode[];
}

export function readingTree(outline: readonly OutlineNode[], passages: readonly Passage[]): ReadNode[] {
  const byEId = new Map(passages.map((passage) => [passage.eId, passage]));
  const nodes = new Map<string, ReadNode>();
  const roots = outline.map((node) => nodeOf(node, byEId, nodes));
  for (const passage of passages) {
    if (nodes.has(passage.eId)) continue;
    const parent = passage.path.findLast(({ eId }) => nodes.has(eId));
    const siblings = parent === undefined ? roots : nodes.get(parent.eId)!.children;
    siblings.push({ eId: passage.eId, outline: null, passage, start: passage.spans[0]!.start, children: [] });
  }
  sortByPlace(roots);
  return roots;
}

function nodeOf(outline: OutlineNode, passages: ReadonlyMap<string, Passage>, nodes: Map<string, ReadNode>): ReadNode {
  const node: ReadNode = {
    eId: outline.eId,
    outline,
    passage: passages.get(outline.eId) ?? null,
    start: outline.span.start,
    children: outline.children.map((child) => nodeOf(child, passages, nodes)),
  };
  nodes.set(outline.eId, node);
  return node;
}

function sortByPlace(siblings: ReadNode[]): void {
  siblings.sort((a, b) => a.start - b.start);
  for (const { children } of siblings) sortByPlace(children);
}

/** Ids of everything that can be jumped to, in reading order. */
export function readingOrder(nodes: readonly ReadNode[]): string[] {
  return nodes.flatMap(({ eId, children }) => [eId, ...readingOrder(children)]);
}
