/** A client of the official SDK lists and calls everything, the same way over both transports. The client checks each answer by its schema. */
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passageUri } from "../../src/mcp/addresses.ts";
import { TEXT_BUDGET } from "../../src/mcp/compact-text.ts";
import { operations } from "../../src/services/operations.ts";
import { BUILD_MS, builtConfig } from "../built-index.ts";
import { type Connected, overHttp, overStdio } from "./clients.ts";
import { REQUESTS } from "./requests.ts";

type Content = { type: string; text?: string; uri?: string }[];

describe.each([
  ["streamable HTTP", overHttp],
  ["stdio", overStdio],
] as const)("over %s", (_, connect) => {
  let connected: Connected;
  beforeAll(async () => {
    connected = await connect(await builtConfig());
    await connected.client.listTools();
  }, BUILD_MS);
  afterAll(() => connected?.close());

  const call = async (name: string, args: Record<string, unknown>) => {
    const result = (await connected.client.callTool({ name, arguments: args })) as CallToolResult;
    return { ...result, content: result.content as Content };
  };

  it("lists every operation as a tool that only reads, with what it takes and gives", async () => {
    const { tools } = await connected.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(Object.values(operations).map(({ name }) => name));
    for (const tool of tools) {
      expect(tool.annotations?.readOnlyHint, tool.name).toBe(true);
      expect(tool.outputSchema?.type, tool.name).toBe("object");
      expect(tool.description, tool.name).toMatch(/\p{Script=Han}.*[a-z]{4}/su);
      for (const property of Object.values(tool.inputSchema.properties ?? {}))
        expect(property, tool.name).toHaveProperty("description");
    }
  });

  it.each(Object.entries(REQUESTS))("calls %s", async (name, args) => {
    const { isError, content, structuredContent } = await call(name, args);
    expect(isError, JSON.stringify(content)).toBeFalsy();
    expect(structuredContent).toHaveProperty("buildId");
    expect(content[0]!.type).toBe("text");
    expect(content[0]!.text!.length).toBeGreaterThan(10);
    expect(content[0]!.text!.length).toBeLessThan(TEXT_BUDGET + 2_000);
  });

  it("links clauses as resources that can be read, verbatim and with a citation", async () => {
    const { content, structuredContent } = await call("search", { q: "长期护理保险", limit: 2 });
    const { hits } = structuredContent as { hits: { passage: { passageId: string; text: string } }[] };
    const uris = content.filter(({ type }) => type === "resource_link").map(({ uri }) => uri);
    expect(uris).toEqual(hits.map(({ passage }) => passageUri(passage.passageId)));
    const { contents } = await connected.client.readResource({ uri: uris[0]! });
    const { text } = contents[0] as { text: string };
    expect(text).toContain(hits[0]!.passage.text);
    expect(text).toMatch(/GB\/T 7714）：.*\[Z\]/);
  });

  it("lists documents as resources and reads one with its outline", async () => {
    const { resources } = await connected.client.listResources();
    expect(resources.map(({ name }) => name)).toContain("370700-weifang");
    const { resourceTemplates } = await connected.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      "planlens://documents/{docId}",
      "planlens://documents/{docId}/passages/{eId}",
    ]);
    const { contents } = await connected.client.readResource({ uri: "planlens://documents/370700-weifang" });
    expect((contents[0] as { text: string }).text).toMatch(/征求意见稿[\s\S]*## 目录[\s\S]*（一）/);
  });

  it("refuses a resource that does not exist, naming what there is", async () => {
    const uri = "planlens://documents/110000-beijing";
    await expect(connected.client.readResource({ uri })).rejects.toThrow(/DOCUMENT_NOT_FOUND.*350100-fuzhou/);
  });

  it("completes documents, addresses of passages and topics", async () => {
    const { client } = connected;
    const passage = { type: "ref/resource", uri: "planlens://documents/{docId}/passages/{eId}" } as const;
    const docs = await client.complete({ ref: passage, argument: { name: "docId", value: "35" } });
    expect(docs.completion.values).toEqual(["350100-fuzhou"]);
    const context = { arguments: { docId: "350100-fuzhou" } };
    const eIds = await client.complete({ ref: passage, argument: { name: "eId", value: "chp_4__sec_4" }, context });
    expect(eIds.completion.values).toContain("chp_4__sec_4__subcl_2");
    const prompt = { type: "ref/prompt", name: "research_topic" } as const;
    const topics = await client.complete({ ref: prompt, argument: { name: "topic", value: "长期护理" } });
    expect(topics.completion.values).toContain("长期护理保险");
  });

  it("gives prompts for the three users' jobs", async () => {
    const { prompts } = await connected.client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual([
      "research_topic",
      "find_precedents",
      "review_draft",
      "side_by_side",
    ]);
    const clause = "全面推行按病种分值付费。";
    const { messages } = await connected.client.getPrompt({ name: "find_precedents", arguments: { clause } });
    expect(messages[0]!.content).toMatchObject({ type: "text", text: expect.stringContaining(clause) });
  });

  it.each([
    [
      "a value out of bounds",
      "search",
      { q: "门诊", limit: 0 },
      /INVALID_REQUEST: limit=0 is below 1; allowed: 1 to 100/,
    ],
    [
      "an entry of a list",
      "search",
      { q: "门诊", roles: ["aim"] },
      /INVALID_REQUEST: roles=aim is not one of achievement/,
    ],
    [
      "a word for a number",
      "search",
      { q: "门诊", limit: "ten" },
      /limit=ten is not a whole number; allowed: 1 to 100/,
    ],
    ["what is missing", "passage", { docId: "350100-fuzhou" }, /INVALID_REQUEST: eId is required/],
    ["an argument that does not exist", "search", { q: "门诊", page: 2 }, /UNKNOWN_PARAMETER: page is not an argument/],
    ["a topic", "compare", { topic: "drgs" }, /UNKNOWN_TOPIC: topic=drgs .*allowed: .*\n.*`topics`/],
    ["a region", "search", { q: "门诊", regions: ["110000"] }, /UNKNOWN_REGION: .*350100 福州市.*\n.*`documents`/],
    ["an address", "passage", { docId: "350100-fuzhou", eId: "nope" }, /PASSAGE_NOT_FOUND: .*\n.*`outline`/],
  ])("answers a wrong call so that a model can mend it: %s", async (_case, name, args, text) => {
    const { isError, content } = await call(name, args);
    expect(isError).toBe(true);
    expect(content[0]!.text).toMatch(text);
  });

  it("names the tools there are where one does not exist", async () => {
    await expect(call("delete_everything", {})).rejects.toThrow(/delete_everything is not a tool; allowed: .*search/);
  });

  it("takes null for an argument that is left out", async () => {
    const { isError, structuredContent } = await call("search", { q: "门诊", topic: null, limit: 1 });
    expect([isError ?? false, (structuredContent as { hits: unknown[] }).hits.length]).toEqual([false, 1]);
  });
});
