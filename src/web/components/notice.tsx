/** A state of the page that is no result: nothing found, an error, a limit reached. It always says what to do next. */
import type { Child } from "hono/jsx";

interface Props {
  kind: "empty" | "error" | "limit";
  title: string;
  heading?: "h1" | "h2" | "h3";
  children: Child;
}

export const Notice = ({ kind, title, heading: Heading = "h2", children }: Props) => (
  <section class={`notice notice-${kind}`}>
    <Heading>{title}</Heading>
    {children}
  </section>
);
