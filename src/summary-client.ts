/**
 * The one place that asks a language model, and the only one that opens a connection to another server: any OpenAI-compatible one, so also a local one.
 * Guarantees an end: a time limit, a size limit, no redirects; whatever goes wrong is a SummaryFailure with its kind.
 */
import type { SummaryConfig } from "./config.ts";
import { ChatCompletion } from "./model/index.ts";
import { type Summariser, SummaryFailure } from "./services/context.ts";

const TIMEOUT_MS = 20_000;
/** An answer of a paragraph takes a few thousand bytes. */
const MAX_BYTES = 100_000;
const MAX_TOKENS = 600;

export function summaryClient(config: SummaryConfig, timeoutMs = TIMEOUT_MS): Summariser {
  const url = `${config.url.replace(/\/+$/, "")}/chat/completions`;
  return {
    model: config.model,
    async write({ instructions, evidence }) {
      const body = JSON.stringify({
        model: config.model,
        temperature: 0,
        max_tokens: MAX_TOKENS,
        messages: [
          { role: "system", content: instructions },
          { role: "user", content: evidence },
        ],
      });
      const headers = { "Content-Type": "application/json", ...authorization(config) };
      const signal = AbortSignal.timeout(timeoutMs);
      return contentOf(await send(url, { method: "POST", body, headers, signal, redirect: "error" }));
    },
  };
}

const authorization = ({ key }: SummaryConfig) => (key === null ? {} : { Authorization: `Bearer ${key}` });

async function send(url: string, init: RequestInit): Promise<string> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) {
      await response.body?.cancel();
      throw new SummaryFailure("refused", `the server answered ${response.status}`);
    }
    return await readAtMost(response, MAX_BYTES);
  } catch (cause) {
    if (cause instanceof SummaryFailure) throw cause;
    const isTimeout = cause instanceof Error && cause.name === "TimeoutError";
    throw new SummaryFailure(isTimeout ? "timeout" : "unreachable", "no answer", { cause });
  }
}

async function readAtMost(response: Response, bytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > bytes) throw new SummaryFailure("unusable", `the answer is larger than ${bytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function contentOf(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new SummaryFailure("unusable", "the answer is not JSON", { cause });
  }
  const parsed = ChatCompletion.safeParse(value);
  if (!parsed.success) throw new SummaryFailure("unusable", "the answer is no chat completion");
  return parsed.data.choices[0]!.message.content;
}
