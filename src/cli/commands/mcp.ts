/** `planlens mcp`: the operations as tools for an assistant, over standard input and output. */
import type { CommandModule } from "yargs";
import type { Program } from "../program.ts";

export const mcpCommand = ({ config }: Program): CommandModule => ({
  command: "mcp",
  describe: "作为 MCP 服务器供智能助手调用（标准输入输出）",
  builder: (yargs) =>
    yargs.example("$0 mcp", "由 Claude、Cursor、Cherry Studio 等客户端启动；配置见 src/mcp/README.md"),
  handler: async () => {
    await (await import("../serve-stdio.ts")).serveStdio(config());
  },
});
