/** What a review found, in the order in which a drafter acts: gaps, figures, vague clauses, topics, then clause by clause. */
import type { ReviewsAnswer } from "../../../model/index.ts";
import { Notice } from "../../components/notice.tsx";
import { ReviewClauses } from "./review-clauses.tsx";
import { ReviewGaps } from "./review-gaps.tsx";
import { ReviewNumbers } from "./review-numbers.tsx";
import { ReviewTopics } from "./review-topics.tsx";
import { ReviewVague } from "./review-vague.tsx";
import type { ReviewView } from "./review-view.ts";

export const ReviewResults = ({ view }: { view: ReviewView }) => {
  const { answer } = view;
  if (answer.clauses.length === 0) return <NothingRead />;
  return (
    <div class="review">
      <p class="review-sum">
        {answer.title === null ? "草案" : `“${answer.title}”`}共读出 {answer.clauses.length} 条，与 {answer.peers}{" "}
        份文件比对。
      </p>
      <nav class="review-nav no-print" aria-label="审阅结果">
        <ul>
          {PARTS.map(({ id, label, count }) => (
            <li>
              <a href={`#${id}`}>
                {label} <b>{count(answer)}</b>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ReviewGaps view={view} />
      <ReviewNumbers view={view} />
      <ReviewVague answer={answer} />
      <ReviewTopics answer={answer} />
      <ReviewClauses view={view} />
    </div>
  );
};

const PARTS: readonly { id: string; label: string; count(answer: ReviewsAnswer): number }[] = [
  { id: "gaps", label: "可补内容", count: ({ gaps }) => gaps.length },
  { id: "numbers", label: "数字对照", count: ({ numbers }) => numbers.length },
  { id: "vague", label: "笼统条款", count: ({ vague }) => vague.length },
  { id: "topics", label: "涉及主题", count: ({ topics }) => topics.length },
  { id: "clauses", label: "逐条先例", count: ({ clauses }) => clauses.length },
];

const NothingRead = () => (
  <Notice kind="empty" title="没有读出条款">
    <p>文字太短，或没有成句的条款。请确认交来的是草案正文，再试一次。</p>
  </Notice>
);
