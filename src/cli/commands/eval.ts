/** `planlens eval`: measures search and compare on the graded queries, beside plain baselines. */
import type { CommandModule } from "yargs";
import type { Program } from "../program.ts";

interface Given {
  set: string | undefined;
  quick: boolean;
  json: boolean;
  against: string | undefined;
}

export const evalCommand = ({ config }: Program): CommandModule<object, Given> => ({
  command: "eval",
  describe: "用人工评定的问题衡量检索和比对的质量",
  builder: (yargs) =>
    yargs
      .option("set", { requiresArg: true, type: "string", describe: "只用这一组问题" })
      .option("quick", { type: "boolean", default: false, describe: "少抽样，快一些" })
      .option("json", { type: "boolean", default: false, describe: "输出 JSON，可留作以后比较" })
      .option("against", { requiresArg: true, type: "string", describe: "与以前的 JSON 结果比较，列出得失" })
      .example("$0 eval --json > run.json", "留下一次结果")
      .example("$0 eval --against run.json", "看改动以后哪些问题变好、变差"),
  handler: async (given) => {
    await (await import("../run-eval.ts")).runEval(config(), given);
  },
});
