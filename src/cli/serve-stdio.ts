/** Serves the current index to one assistant over standard input and output, until it hangs up or a signal comes. */
import type { Config } from "../config.ts";
import { contextHolder } from "../context.ts";
import { programVersion } from "./program-version.ts";

export async function serveStdio(config: Config): Promise<void> {
  const holder = contextHolder(config);
  const { connectStdio } = await import("../mcp/stdio.ts");
  await connectStdio(holder.getContext, await programVersion());
  await holder.close();
}
