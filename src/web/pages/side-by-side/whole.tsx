/** Two whole documents in two columns that scroll together, with the list of what they share. */
import { Notice } from "../../components/notice.tsx";
import { Pane } from "./pane.tsx";
import { eIdOf, type Pair, pairUrl } from "./request.ts";
import { SharedList } from "./shared-list.tsx";
import type { WholeTexts } from "./whole-texts.ts";

export const Whole = ({ pair, texts }: { pair: Pair; texts: WholeTexts }) => (
  <>
    <ChosenClause pair={pair} texts={texts} />
    {texts.shared.total === 0 ? (
      <Notice kind="empty" title="没有共享表述">
        <p>两份文件没有 13 字以上相同的文字。可以按主题比对，或选两条条款逐字对照。</p>
      </Notice>
    ) : (
      <SharedList pair={pair} texts={texts} />
    )}
    <p class="pane-options">
      <label data-sync-box hidden>
        <input type="checkbox" data-sync checked /> 同步滚动
      </label>
      <span class="muted small">带下划线的文字两份文件都有，点按可跳到另一份中的同一处。</span>
    </p>
    <div class="panes" data-panes data-at={pair.leftClause?.passage.eId}>
      <Pane side="left" document={pair.left} blocks={texts.left} pair={pair} />
      <Pane side="right" document={pair.right} blocks={texts.right} pair={pair} />
    </div>
  </>
);

/** A clause of the left is chosen; what shares wording with it in the right is offered first. */
const ChosenClause = ({ pair, texts }: { pair: Pair; texts: WholeTexts }) => {
  if (pair.leftClause === null) return null;
  const { passage } = pair.leftClause;
  const near = new Set(
    texts.shared.runs.flatMap(({ here, there }) =>
      here.passageId === passage.passageId ? [eIdOf(there.passageId)] : [],
    ),
  );
  const nearBlocks = texts.right.filter((block) => near.has(block.passage.eId));
  return (
    <div class="chosen-clause sheet">
      <p>
        已选左侧条款：<a href={`#left-${passage.eId}`}>{passage.text.slice(0, PREVIEW)}…</a>{" "}
        <a class="small-link" href={pairUrl(pair, { leftAt: null })}>
          取消
        </a>
      </p>
      <p>请在另一份文件中选一条，与它逐字对照{nearBlocks.length > 0 && "，或直接选有共享表述的条款："}</p>
      <ul>
        {nearBlocks.map((block) => (
          <li>
            <a href={pairUrl(pair, { rightAt: block.passage.eId })}>{block.passage.text.slice(0, PREVIEW)}…</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

const PREVIEW = 40;
