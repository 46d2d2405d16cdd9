/** The text in reading order: headings as printed, boxes and tables drawn as such, passages with their margin. */
import type { OutlineNode } from "../../../model/index.ts";
import { numberGap } from "../../../services/cite.ts";
import { urls } from "../../urls.ts";
import { Inferred, PassageBlock } from "./passage-block.tsx";
import type { ReadNode } from "./reading-tree.ts";
import { isTable, TableBlock } from "./table-block.tsx";
import type { ReaderView } from "./view.ts";

interface Props {
  view: ReaderView;
  node: ReadNode;
}

export const Section = ({ view, node }: Props) => {
  if (isTable(node)) return <TableBlock view={view} node={node} />;
  const { outline, passage, children } = node;
  const inside = (
    <>
      {outline !== null && passage === null && <HeadingRow view={view} node={node} outline={outline} />}
      {passage !== null && <PassageBlock view={view} passage={passage} node={node} />}
      {children.map((child) => (
        <Section view={view} node={child} />
      ))}
    </>
  );
  return outline?.kind === "box" ? <section class="box">{inside}</section> : inside;
};

/** The title of the document is h1, the outline follows it level by level. */
const MAX_HEADING = 6;

export const HeadingRow = ({ view, node, outline }: Props & { outline: OutlineNode }) => {
  const line = view.lineAt(node.start);
  const Heading = `h${Math.min(outline.level + 1, MAX_HEADING)}` as "h2";
  const { docId } = view.document;
  return (
    <div class={`heading-row${view.at === node.eId ? " is-at" : ""}`} id={node.eId}>
      <a class="line-no" href={urls.original(docId, {}, `L${line}`)} aria-label={`原文第 ${line} 行`}>
        {line}
      </a>
      <Heading>
        {outline.num !== null && <span class="num">{outline.num}</span>}
        {numberGap(outline.num)}
        {outline.heading}
        {outline.inferred && <Inferred />}
      </Heading>
    </div>
  );
};
