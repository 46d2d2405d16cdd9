/** Topics as codes of REFI-QDA: a group is a folder that nothing is coded with, its topics lie in it with definition and other names. */
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import type { TopicDescription } from "../../model/index.ts";
import { xmlText } from "../xml-text.ts";
import { guidOf } from "./guid.ts";

export const ORIGIN = "规镜 planlens";

/** Adds `Codes`; topics in the order of the scheme, groups where their first topic stands. */
export function addCodes(parent: XMLBuilder, topics: readonly TopicDescription[]): void {
  const codes = parent.ele("Codes");
  const folders = new Map<string, XMLBuilder>();
  for (const topic of topics) addCode(folderOf(codes, folders, topic), topic);
}

function folderOf(codes: XMLBuilder, folders: Map<string, XMLBuilder>, { group }: TopicDescription): XMLBuilder {
  if (group === null) return codes;
  const folder =
    folders.get(group.id) ??
    codes.ele("Code", { guid: guidOf("group", group.id), name: xmlText(group.label), isCodable: "false" });
  folders.set(group.id, folder);
  return folder;
}

function addCode(parent: XMLBuilder, { topicId, prefLabel, definition, altLabels }: TopicDescription): void {
  const code = parent.ele("Code", { guid: guidOf("code", topicId), name: xmlText(prefLabel), isCodable: "true" });
  const others = altLabels.length === 0 ? null : `其他名称：${altLabels.join("、")}`;
  const description = [definition, others].filter((part) => part !== null).join("\n");
  if (description !== "") code.ele("Description").txt(xmlText(description));
}
