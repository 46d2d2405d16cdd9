/** Summaries: what a model writes stays only where the evidence bears it, and no failure of its server harms the comparison. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { CompareAnswer, CompareRequest, type Hit } from "../../src/model/index.ts";
import { compare } from "../../src/services/compare.ts";
import { supported } from "../../src/services/compare-summary.ts";
import type { ServiceContext } from "../../src/services/context.ts";
import { summaryClient } from "../../src/summary-client.ts";
import { BUILD_MS, builtContext } from "../built-index.ts";

const hit = (text: string) => ({ passage: { text } }) as Hit;
const EVIDENCE = [
  hit("到2025年，DRG付费医疗机构病种覆盖90%以上，基金覆盖70%以上。"),
  hit("稳步推进长期护理保险制度试点，基金支出1,200万元。"),
];
const kept = (written: string) => supported(written, EVIDENCE).sentences;

describe("a sentence that a model wrote", () => {
  it.each([
    ["病种覆盖要达到90%以上[1]。", "病种覆盖要达到90%以上。", [1]],
    ["病种覆盖要达到90%以上。[1]", "病种覆盖要达到90%以上。", [1]],
    ["推进长护险试点，并扩大DRG付费【1】【2】。", "推进长护险试点，并扩大DRG付费。", [1, 2]],
    ["支出1200万元[1、2]。", "支出1200万元。", [1, 2]],
  ])("stays where it cites and its figures stand there: %s", (written, text, cites) =>
    expect(kept(written)).toEqual([{ text, cites }]),
  );

  it.each([
    ["cites nothing", "病种覆盖要达到90%以上。"],
    ["cites what is not there", "病种覆盖要达到90%以上[3]。"],
    ["cites one that is there and one that is not", "病种覆盖要达到90%以上[1][7]。"],
    ["has a figure of its own", "病种覆盖要达到95%以上[1]。"],
    ["has a figure of another passage", "病种覆盖要达到90%以上[2]。"],
    ["has another year", "到2023年覆盖90%[1]。"],
    ["drops the sign of a share", "覆盖90个病种[1]。"],
    ["writes a figure in words that nobody printed", "病种覆盖达到百分之九十九[1]。"],
    ["counts what nobody counted", "共有五百家机构参加[2]。"],
    ["is nothing but a citation", "[1]"],
    ["has no end", `${"很".repeat(500)}[1]。`],
  ])("is dropped where it %s", (_, written) =>
    expect(supported(written, EVIDENCE)).toEqual({ sentences: [], dropped: 1 }),
  );

  it("is judged alone: the others stay", () => {
    const { sentences, dropped } = supported("推进试点[2]。覆盖率100%[1]。基金覆盖70%以上[1]。", EVIDENCE);
    expect([sentences.map(({ text }) => text), dropped]).toEqual([["推进试点。", "基金覆盖70%以上。"], 1]);
  });

  it.each(["", "\u0000\ud800", "[", "[99999999999999999999]。"])("may be rubbish: %j", (written) =>
    expect(kept(written)).toEqual([]),
  );
});

describe("a server of a language model", () => {
  let ctx: ServiceContext;
  let server: Server;
  let url: string;
  let reply: (response: ServerResponse, body: string) => void;
  const received: { authorization: string | undefined; body: string }[] = [];
  const content = (text: string) => JSON.stringify({ choices: [{ message: { role: "assistant", content: text } }] });

  beforeAll(async () => {
    ctx = await builtContext();
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => (body += chunk));
      request.on("end", () => {
        received.push({ authorization: request.headers.authorization, body });
        reply(response, body);
      });
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  }, BUILD_MS);
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
    ctx?.index.close();
  });

  const summariser = (timeoutMs?: number) => summaryClient({ url, key: "secret", model: "stub" }, timeoutMs);
  const ask = (timeoutMs?: number) =>
    compare(
      { ...ctx, summariser: summariser(timeoutMs) },
      CompareRequest.parse({ topic: "dual-channel", summary: "true" }),
    );
  const withoutSummary = async () => compare(ctx, CompareRequest.parse({ topic: "dual-channel" }));

  it("is asked for each cell with its evidence alone, and what the evidence bears is shown", async () => {
    received.length = 0;
    reply = (response) => response.end(content("完善双通道管理[1]。投入999亿元[1]。"));
    const answer = await ask();
    expect(CompareAnswer.parse(answer)).toEqual(answer);
    const speaking = answer.cells.filter((cell) => cell.evidence.length > 0);
    expect(received.length).toBe(speaking.length);
    expect(received.every(({ authorization }) => authorization === "Bearer secret")).toBe(true);
    for (const { docId, summary, evidence } of answer.cells) {
      expect(summary).toEqual(
        evidence.length === 0 ? null : { model: "stub", sentences: [{ text: "完善双通道管理。", cites: [1] }] },
      );
      const dropped = answer.summaryWarnings.filter((warning) => warning.docId === docId);
      expect(dropped.map(({ code }) => code)).toEqual(evidence.length === 0 ? [] : ["SUMMARY_UNSUPPORTED"]);
    }
  });

  it.each([
    ["answers nothing in time", () => {}, "摘要服务未在时限内答复"],
    ["refuses", (response: ServerResponse) => response.writeHead(500).end("secret trace"), "摘要服务拒绝了请求"],
    ["hangs up", (response: ServerResponse) => response.destroy(), "无法连接摘要服务"],
    ["sends no JSON", (response: ServerResponse) => response.end("<html>"), "摘要服务的答复无法使用"],
    ["sends other JSON", (response: ServerResponse) => response.end('{"choices":[]}'), "摘要服务的答复无法使用"],
    [
      "sends too much",
      (response: ServerResponse) => response.end(content("长".repeat(200_000))),
      "摘要服务的答复无法使用",
    ],
    [
      "sends elsewhere",
      (response: ServerResponse) => response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end(),
      "无法连接摘要服务",
    ],
  ])("that %s leaves the cells as they are, with a warning", async (_, behaviour, message) => {
    reply = behaviour as typeof reply;
    const answer = await ask(500);
    const warnings = answer.summaryWarnings.map(({ code, message: said }) => `${code} ${said}`);
    expect(new Set(warnings)).toEqual(new Set([`SUMMARY_FAILED ${message}`]));
    expect({ ...answer, summaryWarnings: [] }).toEqual(await withoutSummary());
  });

  it("that is not set up is an error that says so, and nothing is asked without the parameter", async () => {
    received.length = 0;
    reply = (response) => response.end(content("完善双通道管理[1]。"));
    const request = CompareRequest.parse({ topic: "ltci", summary: "true" });
    await expect(compare({ ...ctx, summariser: null }, request)).rejects.toMatchObject({
      code: "SUMMARY_UNAVAILABLE",
      message: expect.stringContaining("SUMMARY_API_URL"),
    });
    const silent = await compare({ ...ctx, summariser: summariser() }, CompareRequest.parse({ topic: "ltci" }));
    expect(silent.cells.every(({ summary }) => summary === null)).toBe(true);
    expect(received).toEqual([]);
  });

  it("gives an answer over HTTP that is not to be kept", async () => {
    reply = (response) => response.end(content("完善双通道管理[1]。"));
    const app = createApi(async () => ({ ...ctx, summariser: summariser() }));
    const written = await app.request("/api/v1/compare?topic=dual-channel&summary=true");
    expect([written.status, written.headers.get("ETag"), written.headers.get("Cache-Control")]).toEqual([
      200,
      null,
      "no-store",
    ]);
    const plain = await app.request("/api/v1/compare?topic=dual-channel&summary=false");
    expect(plain.headers.get("ETag")).not.toBeNull();
    const unset = await createApi(async () => ctx).request("/api/v1/compare?topic=drg&summary=true");
    expect(unset.status).toBe(400);
    expect(await unset.json()).toMatchObject({ code: "SUMMARY_UNAVAILABLE" });
  });
});
