/** Ingestion progress for people: one bar a stage on a terminal, one plain line a stage elsewhere. Everything goes to stderr. */
import cliProgress from "cli-progress";
import type { OnProgress, Stage } from "../ingest/progress.ts";

const LABELS: Record<Stage, string> = {
  read: "读取文件",
  parse: "拆解规划",
  embed: "计算向量",
  passages: "写入条款",
  indexes: "建立索引",
  files: "写入文件",
  matrix: "比对主题",
  verify: "核对索引",
  publish: "发布索引",
};

export interface ProgressView {
  onProgress: OnProgress;
  /** Ends the last bar. */
  stop(): void;
}

export function showProgress(stream: NodeJS.WriteStream = process.stderr): ProgressView {
  return stream.isTTY ? bars(stream) : plainLines(stream);
}

function bars(stream: NodeJS.WriteStream): ProgressView {
  let bar: cliProgress.SingleBar | null = null;
  let open: Stage | null = null;
  const stop = () => {
    bar?.update(bar.getTotal());
    bar?.stop();
    bar = null;
  };
  return {
    onProgress: ({ stage, done, total, name }) => {
      if (stage !== open) {
        stop();
        open = stage;
        const format = `${LABELS[stage]} [{bar}] {value}/{total} {name}`;
        bar = new cliProgress.SingleBar(
          { format, stream, hideCursor: true, barsize: 24 },
          cliProgress.Presets.shades_classic,
        );
        bar.start(total, done, { name });
      } else bar?.update(done, { name });
    },
    stop,
  };
}

function plainLines(stream: NodeJS.WriteStream): ProgressView {
  let open: Stage | null = null;
  return {
    onProgress: ({ stage, total }) => {
      if (stage !== open) stream.write(`${LABELS[stage]}${total > 1 ? `（${total}）` : ""}\n`);
      open = stage;
    },
    stop: () => {},
  };
}
