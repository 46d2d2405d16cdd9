/** Words that open a statement of who carries a measure and until when: 牵头单位：, 责任部门：, 完成时限： … */

export const DUTY_ROLE =
  "(?:牵头|主办|组织|责任|主责|主体|承办|配合|协办|参与|参加|协同|落实|实施)(?:单位|部门|处室|科室|机构|主体|领导)";
export const DUTY_DEADLINE = "(?:完成|办结|落实|推进|实施|整改)?(?:时限|时间|期限|进度)(?:要求|安排)?";

const DUTY_LINE = new RegExp(`^[（(〔\\[]?\\s*(?:${DUTY_ROLE}|${DUTY_DEADLINE})\\s*[：:]`);
const CLOSING_BRACKET = new RegExp(
  `[（(〔\\[](?:(?:${DUTY_ROLE}|${DUTY_DEADLINE})\\s*[：:]|[^（()）]*按职责分工)[^]*[）)〕\\]]\\s*[。；]?$`,
);

/** A line that says nothing but who or until when. */
export function isDutyLine(text: string): boolean {
  return DUTY_LINE.test(text);
}

/** A paragraph that ends with its duty in brackets, and so is complete. */
export function endsWithDuty(text: string): boolean {
  return CLOSING_BRACKET.test(text);
}
