/** One example of each kind of problem and of each body, shown in the OpenAPI document. */
import { PlanlensError } from "../errors.ts";
import type { Problem } from "../model/index.ts";
import { invalidRequest } from "../services/input/parse-input.ts";
import { toProblem } from "./problem.ts";

const notFound = "docId=350100 is not a document of this index; allowed: 350100-fuzhou, 370700-weifang";

export const PROBLEM_EXAMPLES: Readonly<Record<400 | 404 | 405 | 413 | 500 | 503, Problem>> = {
  400: toProblem(invalidRequest([{ path: "limit", message: "limit=0 is below 1; allowed: 1 to 100" }])),
  404: toProblem(new PlanlensError("DOCUMENT_NOT_FOUND", notFound, { errors: [{ path: "docId", message: notFound }] })),
  405: toProblem(
    new PlanlensError("METHOD_NOT_ALLOWED", "POST is not a method of /api/v1/search; allowed: GET, HEAD, OPTIONS"),
  ),
  413: toProblem(
    new PlanlensError("PAYLOAD_TOO_LARGE", "the body is larger than 77536 bytes; text may have 2000 characters"),
  ),
  500: toProblem(new Error("example")),
  503: toProblem(new PlanlensError("INDEX_MISSING", "there is no index yet; run npm run ingest")),
};

export const BODY_EXAMPLES = {
  basket: {
    title: "长期护理保险先例",
    items: [{ passageId: "350100-fuzhou#chp_4__sec_4__subcl_2", note: "拟参照" }, "370700-weifang#cl_1"],
  },
  precedents: { text: "到2025年，医保电子凭证激活率达到85%以上，定点医药机构全部支持扫码结算。", limit: 5 },
  reviews: {
    title: "某市医疗保障事业发展“十五五”规划（草案）",
    text: "一、主要任务\n（一）完善医疗救助制度。规范医疗救助保障范围，建立依申请救助机制。\n",
  },
};
