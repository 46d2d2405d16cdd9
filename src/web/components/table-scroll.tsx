/** A wide table scrolls in its own container, which takes the focus so that keys can scroll it. */
import type { Child } from "hono/jsx";

export const TableScroll = ({ label, children }: { label: string; children: Child }) => (
  <section class="table-scroll" tabindex={0} aria-label={label}>
    {children}
  </section>
);
