/** `planlens ingest`: makes the index, unless it is up to date. */
import type { CommandModule } from "yargs";
import { EXIT } from "../exit-codes.ts";
import type { Program } from "../program.ts";

export const UP_TO_DATE = "索引已是最新，无需重建（--force 可强制重建）";

export const ingestCommand = ({ terminal, config, end }: Program): CommandModule<object, { force: boolean }> => ({
  command: "ingest",
  describe: "读取 data/plans 的规划，建立索引",
  builder: (yargs) =>
    yargs
      .option("force", { type: "boolean", default: false, describe: "索引已是最新也重建" })
      .example("$0 ingest", "有新文件或词表改动后运行；没有变化就不重建"),
  handler: async ({ force }) => {
    const { buildIndex } = await import("../build-index.ts");
    const result = await buildIndex(config(), force);
    if (result === null) terminal.complain(UP_TO_DATE);
    else if (result.failures.length > 0) end(EXIT.failed);
  },
});
