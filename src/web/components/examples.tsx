/** Questions to begin with: a term, a measure, a number, one as people ask it at the counter, one in English. */
import { urls } from "../urls.ts";

const EXAMPLES: readonly { q: string; says: string }[] = [
  { q: "长期护理保险试点", says: "术语" },
  { q: "各地怎样推进 DRG 付费", says: "做法" },
  { q: "住院费用报销比例达到多少", says: "指标" },
  { q: "在外地看病怎么报销", says: "口语" },
  { q: "outpatient mutual aid", says: "English" },
];

export const Examples = () => (
  <div class="examples">
    <p class="muted small">例如</p>
    <ul class="plain-list">
      {EXAMPLES.map(({ q, says }) => (
        <li>
          <a href={urls.search({ q })} lang={says === "English" ? "en" : undefined}>
            {q}
          </a>{" "}
          <span class="muted small">{says}</span>
        </li>
      ))}
    </ul>
  </div>
);
