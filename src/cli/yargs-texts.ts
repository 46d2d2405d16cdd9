/** Texts of the argument parser where its own Chinese is no Chinese that an office would write. */
export const YARGS_TEXTS: Record<string, string | { one: string; other: string }> = {
  "Positionals:": "参数：",
  boolean: "开关",
  string: "文本",
  array: "可多个",
  required: "必填",
  "default:": "默认",
  "choices:": "可选",
  "Invalid values:": "选项的值不对：",
  "Argument: %s, Given: %s, Choices: %s": "--%s 给的是 %s，可选 %s",
  "Missing argument value: %s": { one: "这个选项没有给值：%s", other: "这些选项没有给值：%s" },
  "Not enough arguments following: %s": "--%s 后面要跟一个值",
  "Unknown argument: %s": { one: "没有这个选项或参数：%s", other: "没有这些选项或参数：%s" },
  "Unknown command: %s": { one: "没有这个命令：%s", other: "没有这些命令：%s" },
  "Arguments %s and %s are mutually exclusive": "--%s 与 --%s 不能同时用",
  "Not enough non-option arguments: got %s, need at least %s": {
    one: "参数不够：给了 %s 个，至少要 %s 个",
    other: "参数不够：给了 %s 个，至少要 %s 个",
  },
  "Too many non-option arguments: got %s, maximum of %s": {
    one: "参数太多：给了 %s 个，最多 %s 个",
    other: "参数太多：给了 %s 个，最多 %s 个",
  },
};
