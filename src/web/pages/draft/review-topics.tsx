/** Topics that the draft speaks of, strongest first, each with the way to how others write on it. */
import type { ReviewsAnswer, Strength } from "../../../model/index.ts";
import { StrengthSteps } from "../../components/state.tsx";
import { urls } from "../../urls.ts";

const LEVELS: readonly Strength[] = ["commit", "promote", "explore", "mention", "none"];

export const ReviewTopics = ({ answer: { topics } }: { answer: ReviewsAnswer }) => (
  <section aria-labelledby="topics">
    <h2 id="topics">涉及主题与力度</h2>
    {topics.length === 0 ? (
      <p>没有读出主题表里的主题。</p>
    ) : (
      LEVELS.map((level) => <Level level={level} topics={topics.filter((topic) => topic.strength === level)} />)
    )}
  </section>
);

const Level = ({ level, topics }: { level: Strength; topics: ReviewsAnswer["topics"] }) =>
  topics.length === 0 ? null : (
    <div class="topic-level">
      <h3>{level === "none" ? "只在背景中提到" : <StrengthSteps strength={level} />}</h3>
      <ul class="plain-list topic-list">
        {topics.map(({ topicId, label, clauses }) => (
          <li>
            <a href={urls.compare({ topic: topicId })}>{label}</a> <span class="small muted">{clauses} 条</span>
          </li>
        ))}
      </ul>
    </div>
  );
