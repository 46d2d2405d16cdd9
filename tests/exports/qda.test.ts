/** REFI-QDA: valid against schemas of our own that say what the standard asks of what we write, and true to the sources. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { guidOf } from "../../src/exports/qda/guid.ts";
import { countedText } from "../../src/exports/qda/positions.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { topics } from "../../src/services/topics.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";
import { dense, exported, parts, plain, slicesOf, textOf } from "./exported.ts";

let ctx: ServiceContext;
let project: Record<string, string>;
beforeAll(async () => {
  ctx = await builtContext();
  project = parts((await exported(ctx, "project", "qdpx", { docs: "610926-pingli,370700-weifang" })).bytes);
}, BUILD_MS);
afterAll(() => ctx?.index.close());

async function problemsOf(xml: string, schema: string): Promise<string[]> {
  const path = fileURLToPath(new URL(`fixtures/${schema}.xsd`, import.meta.url));
  const { errors } = await validateXML({
    xml: [{ fileName: "file.xml", contents: xml }],
    schema: [readFileSync(path, "utf8")],
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return errors.map((error) => error.message);
}

describe("a codebook", () => {
  it("fits the schema and holds every topic once, in its group", async () => {
    const xml = textOf((await exported(ctx, "codebook", "qdc", {})).bytes);
    expect(await problemsOf(xml, "refi-qda-codebook")).toEqual([]);
    const names = [...xml.matchAll(/<Code guid="[^"]*" name="([^"]*)" isCodable="true"/g)].map((match) => match[1]);
    expect(names).toEqual((await topics(ctx)).topics.map((topic) => topic.prefLabel));
  });
});

describe("a project", () => {
  it("fits the schema, and every code that is referred to is there", async () => {
    expect(await problemsOf(project["project.qde"]!, "refi-qda-project")).toEqual([]);
  });

  it("would not fit with a code that is not there", async () => {
    const broken = project["project.qde"]!.replace(
      /targetGUID="[^"]*"/,
      `targetGUID="${guidOf("code", "no such topic")}"`,
    );
    expect((await problemsOf(broken, "refi-qda-project")).join()).toContain("codingOfCode");
  });

  it("has a plain text for each source, with line feeds only", () => {
    const paths = [...project["project.qde"]!.matchAll(/plainTextPath="internal:\/\/([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(Object.keys(project).sort()).toEqual(["project.qde", ...paths.map((path) => `sources/${path}`)].sort());
    for (const path of paths) expect(project[`sources/${path}`]).not.toMatch(/[\r\ufeff]/);
  });

  it("codes every clause that is about a topic, at its place in the text", async () => {
    const source = sourceXml("平利县“十四五”医疗保障事业发展规划");
    const points = [...project[`sources/${/internal:\/\/([^"]*)/.exec(source)![1]}`]!];
    const coded = new Map<string, string[]>();
    for (const [, start, end, body] of source.matchAll(SELECTION)) {
      const text = dense(points.slice(Number(start), Number(end)).join(""));
      for (const [, code] of body!.matchAll(/targetGUID="([^"]*)"/g))
        coded.set(code!, [...(coded.get(code!) ?? []), text]);
    }
    const { first, count } = ctx.index.passageRange("610926-pingli");
    const raw = await ctx.index.text("610926-pingli");
    let about = 0;
    for (const passage of await ctx.index.passages(Array.from({ length: count }, (_, at) => first + at))) {
      for (const { topicId } of passage.topicTags.filter((tag) => tag.about)) {
        about++;
        for (const span of passage.spans) expect(coded.get(guidOf("code", topicId))).toContain(slicesOf(raw, [span]));
      }
    }
    expect(about).toBeGreaterThan(20);
  });

  it("codes a topic that is only mentioned at the words that name it", async () => {
    const source = sourceXml("潍坊市医疗保障事业发展“十四五”规划");
    const points = [...project[`sources/${/internal:\/\/([^"]*)/.exec(source)![1]}`]!];
    const { topics: all } = await topics(ctx);
    const labels = new Map(all.map((topic) => [guidOf("code", topic.topicId), topic]));
    const short = [...source.matchAll(SELECTION)].filter(([, start, end]) => Number(end) - Number(start) < 8);
    expect(short.length).toBeGreaterThan(20);
    for (const [, start, end, body] of short) {
      expect(dense(points.slice(Number(start), Number(end)).join("")).length).toBeGreaterThan(1);
      expect(labels.has(/targetGUID="([^"]*)"/.exec(body!)![1]!)).toBe(true);
    }
  });

  const SELECTION = /<PlainTextSelection [^>]*startPosition="(\d+)" endPosition="(\d+)">(.*?)<\/PlainTextSelection>/gs;

  function sourceXml(title: string): string {
    const sources = project["project.qde"]!.split("<TextSource ").slice(1);
    return sources.find((each) => plain(each.slice(0, 200).replace(/>.*/s, "")).includes(title))!;
  }
});

describe("positions", () => {
  it("count code points, not UTF-16 units", () => {
    const { text, position } = countedText("甲𠮷乙");
    expect([text, position(0), position(1), position(3), position(4)]).toEqual(["甲𠮷乙", 0, 1, 2, 3]);
  });

  it("count CRLF as one, a lone CR as a line feed, and no byte order mark", () => {
    const raw = "\ufeff甲\r\n乙\r丙";
    const { text, position } = countedText(raw);
    expect(text).toBe("甲\n乙\n丙");
    for (const char of "甲乙丙") expect([...text][position(raw.indexOf(char))]).toBe(char);
    expect(position(raw.length)).toBe(5);
  });
});

it("a GUID depends on its names alone and says that it was made from them", () => {
  expect(guidOf("code", "drg")).toBe(guidOf("code", "drg"));
  expect(guidOf("code", "drg")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set([guidOf("code", "drg"), guidOf("group", "drg"), guidOf("code", "dip")]).size).toBe(3);
});
