/**
 * Addresses (OASIS Akoma Ntoso Naming Convention): parent eId `__` alias `_` number. A node whose number was lost counts as `nn_1`, one
 * that never had a number counts among its likes, a number that comes twice gets `_2`. Unique in a document, stable for the same text.
 */
import type { NodeKind } from "../model/document.ts";
import type { DraftNode } from "./draft.ts";

const ALIAS: Record<NodeKind, string> = {
  part: "part",
  chapter: "chp",
  section: "sec",
  article: "art",
  clause: "cl",
  subclause: "subcl",
  paragraph: "para",
  subparagraph: "subpara",
  dash: "dash",
  ordinal: "ord",
  item: "item",
  heading: "hdg",
  box: "box",
  table: "tbl",
  row: "row",
  group: "grp",
  task: "task",
  attachment: "att",
  content: "p",
};

/** Kinds whose address counts their place even where a mark is printed, because the mark is the same for all or no number. */
const COUNTED_BY_PLACE = new Set<NodeKind>(["dash", "item", "heading", "table", "row", "attachment", "content"]);

/** The eIds of sibling nodes in order, under their parent's (or "" at the top). */
export function siblingEIds(nodes: readonly DraftNode[], parent: string): string[] {
  const used = new Map<string, number>();
  const places = new Map<string, number>();
  return nodes.map((node) => {
    const alias = ALIAS[node.kind];
    const place = (key: string) => {
      const next = (places.get(key) ?? 0) + 1;
      places.set(key, next);
      return next;
    };
    const local = localId(node, alias, place);
    const times = (used.get(local) ?? 0) + 1;
    used.set(local, times);
    const unique = times === 1 ? local : `${local}_${times}`;
    return parent === "" ? unique : `${parent}__${unique}`;
  });
}

function localId(node: DraftNode, alias: string, place: (key: string) => number): string {
  if (COUNTED_BY_PLACE.has(node.kind)) return `${alias}_${place(alias)}`;
  if (node.number === null) return `${alias}_nn_${place(`${alias}_nn`)}`;
  if (node.kind === "box") return `${alias}_${boxSeries(node.num)}${node.number}`;
  return `${alias}_${node.number}`;
}

/** 工程 and 重点工作 count apart from 专栏. */
function boxSeries(num: string | null): string {
  if (num === null || num.startsWith("专栏")) return "";
  if (num.startsWith("工程")) return "gc_";
  if (num.startsWith("重点")) return "zd_";
  return "";
}
