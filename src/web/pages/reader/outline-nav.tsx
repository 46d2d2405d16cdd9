/** The outline beside the text: chapters, with their sections and clauses on demand; the chapter of the place asked for stands open. */
import { numberGap } from "../../../services/cite.ts";
import { urls } from "../../urls.ts";
import type { ReadNode } from "./reading-tree.ts";
import type { ReaderView } from "./view.ts";

/** Deeper headings are read in the text. */
const MAX_DEPTH = 3;
const ITEMS = new Set(["row", "task", "item", "dash", "ordinal", "content"]);

export const OutlineNav = ({ view }: { view: ReaderView }) => (
  <nav class="outline no-print" aria-label="目录">
    <details class="outline-whole" open>
      <summary>目录</summary>
      <FindHere view={view} />
      <ol>
        {view.nodes.filter(isEntry).map((node) => (
          <Entry node={node} depth={1} at={view.at} />
        ))}
      </ol>
    </details>
  </nav>
);

const FindHere = ({ view: { document, mentions } }: { view: ReaderView }) => (
  <search>
    <form class="find-here" action={urls.document(document.docId)}>
      <input
        type="search"
        name="q"
        value={mentions?.query.q ?? ""}
        placeholder="在本文件中查找"
        aria-label="在本文件中查找"
        maxlength={500}
      />
      <button type="submit">查找</button>
    </form>
  </search>
);

const isEntry = ({ outline }: ReadNode): boolean => outline !== null && !ITEMS.has(outline.kind);

const holds = (node: ReadNode, at: string | null): boolean =>
  node.eId === at || node.children.some((child) => holds(child, at));

interface EntryProps {
  node: ReadNode;
  depth: number;
  at: string | null;
}

const Entry = ({ node, depth, at }: EntryProps) => {
  const children = depth < MAX_DEPTH ? node.children.filter(isEntry) : [];
  const isHere = holds(node, at);
  const isLast = isHere && !children.some((child) => holds(child, at));
  return (
    <li>
      <a href={`#${node.eId}`} aria-current={isLast ? "location" : undefined}>
        <HeadingText node={node} />
      </a>
      {children.length > 0 && depth === 1 && (
        <details open={isHere}>
          <summary>
            <span class="visually-hidden">{headingOf(node)}</span> 下级 {children.length} 项
          </summary>
          <Entries nodes={children} depth={depth + 1} at={at} />
        </details>
      )}
      {children.length > 0 && depth > 1 && <Entries nodes={children} depth={depth + 1} at={at} />}
    </li>
  );
};

const Entries = ({ nodes, depth, at }: { nodes: readonly ReadNode[]; depth: number; at: string | null }) => (
  <ol>
    {nodes.map((node) => (
      <Entry node={node} depth={depth} at={at} />
    ))}
  </ol>
);

const headingOf = ({ outline }: ReadNode): string =>
  [outline?.num, outline?.heading].filter((part) => part != null).join(" ");

const HeadingText = ({ node: { outline } }: { node: ReadNode }) => (
  <>
    {outline?.num != null && <span class="num">{outline.num}</span>}
    {numberGap(outline?.num ?? null)}
    {outline?.heading}
  </>
);
