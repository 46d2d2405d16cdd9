/** `planlens doctor`: what is installed, how data, model and index stand, and what to do. */
import type { CommandModule } from "yargs";
import type { Finding, State } from "../doctor/finding.ts";
import { EXIT } from "../exit-codes.ts";
import type { Program } from "../program.ts";
import { wrapped } from "../terminal/wrap.ts";

const MARKS = { ok: "✓", warning: "!", broken: "✗" } as const;
const STYLES = { ok: "green", warning: "yellow", broken: "red" } as const;
const INDENT = "  ";

export const doctorCommand = (program: Program): CommandModule<object, { json: boolean }> => ({
  command: "doctor",
  describe: "检查安装、数据、模型和索引，指出毛病和办法",
  builder: (yargs) =>
    yargs
      .option("json", { type: "boolean", default: false, describe: "输出 JSON" })
      .example("$0 doctor", "装好后、出错时先运行它；有毛病时退出码为 1"),
  handler: async ({ json }) => {
    const { examine } = await import("../doctor/examine.ts");
    const findings = await examine(() => program.config());
    program.terminal.print(json ? JSON.stringify(findings) : shown(findings, program));
    if (countOf(findings, "broken") > 0) program.end(EXIT.failed);
  },
});

const countOf = (findings: readonly Finding[], state: State): number =>
  findings.filter((finding) => finding.state === state).length;

function shown(findings: readonly Finding[], program: Program): string {
  const [ills, doubts] = [countOf(findings, "broken"), countOf(findings, "warning")];
  const summary = ills + doubts === 0 ? "一切正常" : `毛病 ${ills} 处，提醒 ${doubts} 处`;
  return [...findings.map((finding) => lines(finding, program)), "", summary].join("\n");
}

function lines({ name, state, detail, cure }: Finding, { terminal }: Program): string {
  const mark = terminal.styled(STYLES[state], MARKS[state]);
  const below = (text: string) => wrapped(text, terminal.width - INDENT.length).map((line) => INDENT + line);
  const [first, ...rest] = below(`${name}：${detail}`);
  return [`${mark} ${first!.trimStart()}`, ...rest, ...(cure === null ? [] : below(`办法：${cure}`))].join("\n");
}
