/** `planlens inspect`: what ingestion would read from one plan. */
import type { CommandModule } from "yargs";
import { EXIT } from "../exit-codes.ts";
import type { Program } from "../program.ts";

export const inspectCommand = ({
  terminal,
  config,
  end,
}: Program): CommandModule<object, { plan: string; json: boolean }> => ({
  command: "inspect <plan>",
  describe: "试读一份规划：目录、条款、指标、任务、提示，供入库前核对",
  builder: (yargs) =>
    yargs
      .positional("plan", { type: "string", demandOption: true, describe: "规划文件（.txt、.md、.html）" })
      .option("json", { type: "boolean", default: false, describe: "输出 JSON" })
      .example("$0 inspect data/plans/450400-wuzhou.txt", "核对梧州规划读得对不对"),
  handler: async ({ plan, json }) => {
    const { inspectPlan } = await import("../inspect-plan.ts");
    const output = { print: terminal.print, complain: terminal.complain };
    end((await inspectPlan(config(), plan, json, output)) === 0 ? EXIT.ok : EXIT.failed);
  },
});
