/** Measures that nobody can be held to: no body, no date, no figure. */
import type { ReviewsAnswer } from "../../../model/index.ts";

export const ReviewVague = ({ answer: { vague } }: { answer: ReviewsAnswer }) => (
  <section aria-labelledby="vague">
    <h2 id="vague">笼统条款</h2>
    {vague.length === 0 ? (
      <p>每条举措都写明了责任主体、时限或数字之一。</p>
    ) : (
      <details class="sheet" open={vague.length <= SHOWN_OPEN}>
        <summary>{vague.length} 条举措没有写明责任主体、时限和数字，难以考核</summary>
        <ol class="vague">
          {vague.map(({ clause, text }) => (
            <li value={clause + 1}>
              <a href={`#clause-${clause + 1}`} class="quote">
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    )}
  </section>
);

/** More of them would push everything else out of sight. */
const SHOWN_OPEN = 5;
