/** Serves the current index until a signal ends the process, and says what to open. */
import { Hono } from "hono";
import { createApi } from "../api/create-api.ts";
import type { Config } from "../config.ts";
import { type ContextHolder, contextHolder } from "../context.ts";
import { mcpHandler } from "../mcp/http.ts";
import { PrecedentsRequest } from "../model/index.ts";
import { startServer } from "../server.ts";
import { operations } from "../services/operations.ts";
import { bundleAssets } from "../web/assets.ts";
import { createWeb } from "../web/create-web.tsx";
import { programVersion } from "./program-version.ts";
import { shutdownOnSignal } from "./shutdown.ts";

/** What comes at once after the start is answered first. */
const WARM_AFTER_MS = 1_000;

export async function serveIndex(config: Config): Promise<void> {
  const holder = contextHolder(config);
  const [{ index }, assets, version] = await Promise.all([holder.getContext(), bundleAssets(), programVersion()]);
  const web = createWeb({ getContext: holder.getContext, assets });
  const mcp = mcpHandler({
    getContext: holder.getContext,
    version,
    policy: { host: config.host, ...config.mcp },
  });
  const app = new Hono().route("/", createApi(holder.getContext)).all("/mcp", mcp).route("/", web);
  const server = await startServer({ config, app });
  shutdownOnSignal({
    close: async () => {
      await server.close();
      await holder.close();
    },
  });
  const question = encodeURIComponent("各地如何推进长期护理保险？");
  console.log(
    `规镜 planlens 正在 ${server.url} 服务（索引 ${index.manifest.buildId}，${index.documents.length} 份规划）`,
  );
  console.log(`  打开网页  ${server.url}/`);
  console.log(`  接口说明  ${server.url}/docs`);
  console.log(`  一次检索  ${server.url}/api/v1/search?q=${question}`);
  console.log(`  智能助手  ${server.url}/mcp`);
  console.log(`  并排比较  ${server.url}/api/v1/compare?q=${question}`);
  setTimeout(() => void warm(holder), WARM_AFTER_MS).unref();
}

/** The first look-up of precedents loads the reader of drafts; done beforehand, nobody waits for it. A failure shows when somebody asks. */
async function warm({ getContext }: ContextHolder): Promise<void> {
  try {
    await operations.precedents.run(await getContext(), PrecedentsRequest.parse({ text: "健全医疗保障制度。" }));
  } catch {
    // The question that needs it is answered with the reason.
  }
}
