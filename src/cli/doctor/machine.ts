/** Room and memory of the machine, and the port to be listened on. */
import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { freemem, totalmem } from "node:os";
import { dirname } from "node:path";
import type { Config } from "../../config.ts";
import { type Finding, ok, warning } from "./finding.ts";

const GB = 1024 ** 3;
/** An index of the five plans takes some 10 MB, and a new build stands beside the old one; an embedding model may take more. */
const ROOM_GB = 0.5;
/** A served index of the five plans takes some 400 MB, building one more. */
const MEMORY_GB = 1;

export async function checkDisk({ indexDir }: Config): Promise<Finding> {
  let folder = indexDir;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const detail = `${folder} 所在的盘还有 ${inGb(bavail * bsize)} GB`;
  if (bavail * bsize >= ROOM_GB * GB) return ok("磁盘", detail);
  return warning("磁盘", detail, "清出空间，或用 PLANLENS_INDEX_DIR 把索引放到别的盘");
}

export async function checkMemory(): Promise<Finding> {
  const limit = Math.min(totalmem(), process.constrainedMemory() || totalmem());
  const detail = `共 ${inGb(limit)} GB，空闲 ${inGb(freemem())} GB`;
  return limit >= MEMORY_GB * GB ? ok("内存", detail) : warning("内存", detail, `至少留给它 ${MEMORY_GB} GB`);
}

const inGb = (bytes: number): string => (bytes / GB).toFixed(1);

export async function checkPort({ host, port }: Config): Promise<Finding> {
  const name = `端口 ${port}`;
  const code = await whyTaken(host, port);
  if (code === null) return ok(name, `${host} 上可用`);
  const cure = "如果规镜正在运行，这是正常的；否则用 planlens serve --port 换一个";
  return warning(name, `${host} 上不能监听（${code}）`, cure);
}

function whyTaken(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
