/** How search does on each plan with a model and weights that never saw it, printed as a table. */
import type { Config } from "../config.ts";
import { openContext } from "../context.ts";
import { formatLeaveOneOut, leaveOneOut } from "../eval/leave-one-out.ts";
import { collectUnknownPlans } from "./left-out-models.ts";

export async function runLeaveOneOut(config: Config, models: string): Promise<void> {
  const shipped = await openContext(config);
  try {
    console.log(formatLeaveOneOut(leaveOneOut(await collectUnknownPlans(config, shipped, models))));
  } finally {
    shipped.index.close();
  }
}
