/**
 * What a page is: an address, a schema of its query, and a function from request to content. Pages never touch HTTP; `create-web.ts`
 * validates, opens the index, renders and sends.
 */
import type { Child } from "hono/jsx";
import type { z } from "zod";
import type { PlanlensError } from "../errors.ts";
import type { ServiceContext } from "../services/context.ts";

/** Entries of the main navigation; null stands in none of them. */
export type NavId =
  | "home"
  | "search"
  | "compare"
  | "documents"
  | "indicators"
  | "duties"
  | "draft"
  | "basket"
  | "about";

export interface PageInput<Q> {
  ctx: ServiceContext;
  request: Q;
  /** Why what was posted could not be taken in; the page says so above its form. Null on every other request. */
  refused: PlanlensError | null;
  /** Address of this very page, for links that change one thing of it. */
  url: URL;
}

export interface PageContent {
  /** Stands before “规镜” in the title of the window. */
  title: string;
  body: Child;
  /** Scripts of this page beside `main`: names of `islands/*.entry.ts`. */
  islands?: readonly string[];
  /** Text in the search box of the header. */
  query?: string;
  /** The page uses the whole width of the window. */
  wide?: boolean;
  status?: number;
}

export interface Page<Q extends z.ZodType = z.ZodType> {
  path: string;
  nav: NavId | null;
  /** Query and path parameters together, as text; what the schema does not name is ignored. */
  query: Q;
  render(input: PageInput<z.output<Q>>): Promise<PageContent>;
  /** Takes a posted form at the same address: its fields are merged over the query. Nothing of it is kept. */
  posts?: boolean;
}

/** Keeps the type of the query for `render`. */
export const definePage = <Q extends z.ZodType>(page: Page<Q>): Page<Q> => page;
