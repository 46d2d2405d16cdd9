/** The precedents of a clause: an overview by place first, then place by place both texts side by side. */
import type { PrecedentGroup, PrecedentsAnswer } from "../../../model/index.ts";
import { statusName } from "../../../services/names.ts";
import { DocumentLink, placeName } from "../../components/document-name.tsx";
import { Notice } from "../../components/notice.tsx";
import { StrengthSteps } from "../../components/state.tsx";
import { urls } from "../../urls.ts";
import { PrecedentArticle } from "./precedent-article.tsx";
import { longestShared, type PrecedentView } from "./precedent-view.ts";

/** Longer clauses are only posted: an address must stay one that can be sent on. */
const MAX_LINKED_CHARS = 500;

interface Props {
  text: string;
  answer: PrecedentsAnswer;
  views: readonly PrecedentView[];
  query: { exclude?: string | undefined };
}

export const PrecedentResults = ({ text, answer, views, query }: Props) =>
  views.length === 0 ? (
    <NothingNear />
  ) : (
    <>
      <section aria-labelledby="overview">
        <h2 id="overview">
          {answer.groups.length} 个地方，{views.length} 条先例
        </h2>
        {text.length <= MAX_LINKED_CHARS && (
          <p class="small muted no-print">
            <a href={urls.precedents({ text, exclude: query.exclude })}>本页链接</a>（链接里含条款文字，转发前请留意）
          </p>
        )}
        <Overview groups={answer.groups} views={views} />
        <Legend />
      </section>
      {answer.groups.map((group) => (
        <Group group={group} text={text} views={viewsOf(group, views)} />
      ))}
    </>
  );

const viewsOf = (group: PrecedentGroup, views: readonly PrecedentView[]) =>
  views.filter(({ precedent }) => group.ranks.includes(precedent.rank));

const Overview = ({ groups, views }: { groups: readonly PrecedentGroup[]; views: readonly PrecedentView[] }) => (
  <section class="table-scroll" tabindex={0} aria-label="先例一览">
    <table class="overview">
      <caption class="visually-hidden">各地先例一览：力度、印发情况、共享表述和数字</caption>
      <thead>
        <tr>
          <th scope="col">地区</th>
          <th scope="col">印发情况</th>
          <th scope="col">力度</th>
          <th scope="col">条款</th>
          <th scope="col">最长共享表述</th>
          <th scope="col">数字不同</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const own = viewsOf(group, views);
          const longest = Math.max(...own.map(({ precedent }) => longestShared(precedent)));
          const changed = own.flatMap(({ precedent }) => precedent.numbers).filter(isDifferent).length;
          return (
            <tr>
              <th scope="row">
                <a href={`#${groupId(group)}`}>{placeName(group)}</a>
              </th>
              <td>{statusName(group)}</td>
              <td>
                <StrengthSteps strength={group.strength} />
              </td>
              <td>{own.length} 条</td>
              <td>{longest === 0 ? "无" : `${longest} 字`}</td>
              <td>{changed === 0 ? "无" : `${changed} 处`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </section>
);

const isDifferent = ({ input, passage }: PrecedentView["precedent"]["numbers"][number]) =>
  input !== null && passage !== null && input.raw !== passage.raw;

const groupId = ({ docId }: PrecedentGroup) => `from-${docId}`;

const Legend = () => (
  <p class="mark-legend small">
    图例：
    <mark class="m-shared" data-no="1">
      共享表述
    </mark>
    ，两侧编号相同者相互对应；<mark class="m-number">数字</mark>；没有共享表述时标出<mark class="m-term">同一用词</mark>
    。共享不等于谁抄谁，多半同出上级文件。
  </p>
);

const Group = ({ group, text, views }: { group: PrecedentGroup; text: string; views: readonly PrecedentView[] }) => (
  <section class="precedent-group" aria-labelledby={groupId(group)}>
    <header class="row">
      <h2 id={groupId(group)}>
        <DocumentLink document={group} />
      </h2>
      <StrengthSteps strength={group.strength} />
      {group.status === "draft" && <strong class="cite-note">征求意见稿，引用时请注明</strong>}
    </header>
    <p class="small muted">{group.title}</p>
    {views.map((view) => (
      <PrecedentArticle view={view} text={text} />
    ))}
  </section>
);

const NothingNear = () => (
  <Notice kind="empty" title="没有找到相近的条款">
    <p>
      已按词语和含义查过所有参与比对的文件。请写得再完整些（写明做什么、谁来做），或换一种说法；也可以先
      <a href={urls.search({})}>按主题检索</a>。
    </p>
  </Notice>
);
