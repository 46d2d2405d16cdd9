/** Who issued a document: the signature, else the title of the notice, the masthead or the order, else the imprint. */
import { type Front, squeeze } from "./metadata-front.ts";

const ORGAN_WORDS =
  "(?:人民政府办公[室厅]|政府办公[室厅]|人民政府|办公室|办公厅|委员会|管委会|领导小组|人民代表大会|[局厅部委院署])";
const ORGAN = new RegExp(`^[\\u4e00-\\u9fff（）()、]{2,38}${ORGAN_WORDS}$`);
/** 合水县人民政府办公室关于…的通知, 梧州市人民政府办公室印发…的通知 */
const TITLE_ISSUER = new RegExp(
  `^([\\u4e00-\\u9fff（）()、]{2,38}?${ORGAN_WORDS})(?=(?:关于|印发|转发|批转|发布|公布)|令$)`,
);
const MASTHEAD = /(?:文件|公报|令)$/;
const ADOPTED = /日([\u4e00-\u9fff]{4,40}会议)(?:审议|表决)?通过/;
const IMPRINT_DATE = /\d{4}\s*年.*$/;

export function issuerOf(front: Front): string | null {
  const signed = [...new Set(front.signatures.map(signer).filter((line) => line !== null))];
  if (signed.length > 0) return signed.join("、");
  for (const title of front.titles) {
    const found = TITLE_ISSUER.exec(squeeze(title))?.[1];
    if (found !== undefined) return found;
  }
  const others = [
    ...front.mastheads.map((line) => squeeze(line).replace(MASTHEAD, "")),
    ...front.imprints.map((line) => squeeze(line.replace(IMPRINT_DATE, ""))),
  ];
  return others.find((line) => ORGAN.test(line)) ?? ADOPTED.exec(squeeze(front.preamble))?.[1] ?? null;
}

function signer(line: string): string | null {
  const plain = squeeze(line).replace(/[（(](?:盖章|印章|章)[）)]$/, "");
  return ORGAN.test(plain) ? plain : null;
}
