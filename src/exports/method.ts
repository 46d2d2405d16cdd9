/** How to read a file: what conclusions, strengths and quotes mean. Stands at the end of every file that people read. */
import { STATE_NAMES } from "../services/names.ts";
import { STATE_MEANINGS } from "./labels.ts";

export function methodLines(): string[] {
  const states = Object.entries(STATE_NAMES).map(
    ([state, label]) => `${label}——${STATE_MEANINGS[state as keyof typeof STATE_MEANINGS]}`,
  );
  return [
    `结论：${states.join("；")}。每份文件单独检索，不因其他文件写得多而遗漏。`,
    "力度由低到高：提及、探索（试点、研究）、推进（建立、完善、健全）、承诺（写明数量或期限）。由程序按用词判定，引用前请对照原文。",
    "引文均为原文，只去掉了换行、换行处的空白和排版标记；行号指原文件的行，“条款编号”可在规镜中直接打开该条。",
    "空白表示原文件没有载明，不是零。征求意见稿不是正式文件，引用时请注明。",
  ];
}
