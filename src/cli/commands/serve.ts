/** `planlens start` and `planlens serve`: the pages, the HTTP API and the MCP address on one port. */
import type { Argv, CommandModule } from "yargs";
import type { Program } from "../program.ts";

interface Address {
  host: string | undefined;
  port: string | undefined;
}

const withAddress = (yargs: Argv): Argv<Address> =>
  yargs
    .option("host", { requiresArg: true, describe: "监听的地址，默认取 HOST，再默认 127.0.0.1" })
    .option("port", { requiresArg: true, describe: "端口，默认取 PORT，再默认 8787" }) as Argv<Address>;

export const startCommand = ({ config }: Program): CommandModule<object, Address> => ({
  command: "start",
  describe: "索引缺失或过期时先建，然后提供服务",
  builder: (yargs) => withAddress(yargs).example("$0 start --port 9000", "在 9000 端口提供服务"),
  handler: async (address) => {
    const chosen = config(address);
    const { buildIndex } = await import("../build-index.ts");
    await buildIndex(chosen);
    await (await import("../serve-index.ts")).serveIndex(chosen);
  },
});

export const serveCommand = ({ config }: Program): CommandModule<object, Address> => ({
  command: "serve",
  describe: "用现有索引提供服务；索引过期则拒绝并说明原因",
  builder: (yargs) => withAddress(yargs).example("$0 serve --host 0.0.0.0", "局域网内都可以访问"),
  handler: async (address) => {
    await (await import("../serve-current.ts")).serveCurrent(config(address));
  },
});
