/** `planlens export <subject>`: an answer as a file, in the formats of the table of exports. */
import { writeFile } from "node:fs/promises";
import type { Argv, CommandModule } from "yargs";
import type { ExportSubject } from "../../exports/index.ts";
import type { Subject } from "../../exports/subjects.ts";
import { parseInput } from "../../services/input/parse-input.ts";
import { type Given, givenValues } from "../given-values.ts";
import { commandInput, usageOf, withInput } from "../operation-options.ts";
import type { Program } from "../program.ts";
import { withContext } from "../with-context.ts";

const STDOUT = "-";

type AnySubject = Pick<Subject<never, never>, "summary" | "input"> & { formats: object };

export const exportCommand = (program: Program): CommandModule => ({
  command: "export <subject>",
  describe: "把回答导出成文件：Word、Excel、CSV、Markdown 等",
  builder: async (yargs) => {
    const { exportSubjects } = await import("../../exports/index.ts");
    for (const [name, subject] of Object.entries(exportSubjects))
      yargs.command(subjectCommand(name as ExportSubject, subject as unknown as AnySubject, program) as CommandModule);
    return yargs
      .demandCommand(1, 1, "请给出要导出什么；planlens export --help 列出全部", "一次只能导出一种")
      .example("$0 export compare --topic drg --format md", "按病种付费的比对，存成 Markdown")
      .example("$0 export indicators --format csv --output 指标.csv", "全部指标，存成指定的文件") as Argv;
  },
  handler: () => {},
});

function subjectCommand(name: ExportSubject, subject: AnySubject, program: Program): CommandModule<object, Given> {
  const input = commandInput(subject.input);
  const formats = Object.keys(subject.formats);
  return {
    command: `${name} ${usageOf(input)}`.trim(),
    describe: `${subject.summary}（${formats.join("、")}）`,
    builder: (yargs) =>
      withInput(yargs, input)
        .option("format", { alias: "f", choices: formats, demandOption: true, describe: "文件格式" })
        .option("output", {
          alias: "o",
          requiresArg: true,
          describe: "存成哪个文件；- 表示写到标准输出。默认按内容取名",
        }),
    handler: async (given) => {
      const values = await givenValues(given, input, program.terminal);
      const request = parseInput(subject.input, values, `an option of export ${name}`);
      await save({ subject: name, format: given.format, request }, given.output, program);
    },
  };
}

async function save(order: object, output: unknown, program: Program): Promise<void> {
  const { exportFile } = await import("../../exports/index.ts");
  const { bytes, fileName } = await withContext(program, (ctx) => exportFile(ctx, order as never));
  if (output === STDOUT) return program.terminal.write(bytes);
  const path = typeof output === "string" ? output : fileName;
  await writeFile(path, bytes);
  program.terminal.complain(`已存为 ${path}（${bytes.length} 字节）`);
}
