/** What each parameter means and one value to try; names and bounds come from the request schemas. */
export interface ParameterText {
  description: string;
  example?: string | number;
}

export const PARAMETERS: Readonly<Record<string, ParameterText>> = {
  docId: { description: "文件标识，见 /documents。Id of a document.", example: "350100-fuzhou" },
  eId: { description: "条款地址，见 passages。Address of a passage in its document.", example: "chp_3__sec_1" },
  q: {
    description: "要查的问题、词语或条文。Question, words or wording; at most 500 characters.",
    example: "按病种付费",
  },
  limit: { description: "最多返回几条。Answers at most." },
  offset: { description: "跳过前几条。Answers to skip." },
  mode: { description: "检索方式：hybrid 综合，keyword 字面，semantic 语义。Way of searching." },
  regions: {
    description:
      "地区代码（GB/T 2260），逗号分隔；省、市代码含其下辖地区。Region codes, comma separated; a province or prefecture covers what lies in it.",
    example: "350100,370700",
  },
  levels: {
    description:
      "地区层级，逗号分隔：province 省级，prefecture 地市，county 区县。Levels of regions, comma separated; together with regions both must hold.",
    example: "prefecture",
  },
  match: {
    description:
      "只要原词命中（exact：条款含有检索词的全部用词）或只要相关条款（related）。Only clauses that hold all words of the question, or only the others.",
    example: "exact",
  },
  kinds: {
    description:
      "文件种类，逗号分隔。Kinds, comma separated: plan, implementation-plan, notice, regulation, action-plan, opinion, other.",
    example: "plan",
  },
  statuses: { description: "发布状态，逗号分隔。Status, comma separated: issued, draft.", example: "issued" },
  roles: {
    description:
      "条款作用，逗号分隔。Roles, comma separated: achievement, challenge, principle, goal, measure, safeguard, preamble, other.",
    example: "measure,goal",
  },
  topic: { description: "主题标识，见 /topics。Id of a topic.", example: "drg" },
  topics: { description: "主题标识，逗号分隔，见 /topics。Ids of topics, comma separated.", example: "ltci,drg" },
  strength: {
    description: "承诺力度，逗号分隔。Strengths, comma separated: none, mention, explore, promote, commit.",
    example: "promote,commit",
  },
  perRegion: { description: "每个地区最多几条。Hits at most for one region." },
  docs: {
    description: "文件标识，逗号分隔。Ids of documents, comma separated.",
    example: "350100-fuzhou,370700-weifang",
  },
  passages: {
    description: "条款编号，逗号分隔。Ids of passages, comma separated.",
    example: "350100-fuzhou#chp_4__sec_4__subcl_2",
  },
  base: { description: "作为基准的文件，排在最前。Document that stands first.", example: "350100-fuzhou" },
  concept: { description: "指标概念标识，见 concepts。Id of an indicator concept.", example: "insured-rate" },
  tense: { description: "目标还是已有成绩：future 目标，past 成绩。Promised, or reported as reached." },
  dueBefore: {
    description:
      "完成年份早于某年，不含该年；没有完成年份的不返回。Due before the year, itself excluded; what has no year of its own is left out.",
    example: 2025,
  },
  unit: {
    description:
      "单位名称：规范名称（医疗保障局）查各地同一单位，原文名称（县医保局）只查原文这样写的。Body, by its normalised name or as printed.",
    example: "医疗保障局",
  },
  with: { description: "与之比较的另一份文件。The other document.", example: "370700-weifang" },
  text: { description: "拟写的条款或草案全文，不会保存。Wording of the draft; it is stored nowhere." },
  title: { description: "草案的标题。Title of the draft." },
  excludeDocIds: {
    description:
      "不参与对照的文件，例如草案自己的上一版，逗号分隔。Documents to leave out, such as the draft's own edition.",
  },
  items: { description: "条款标识，如 350100-fuzhou#chp_4__sec_4。Ids of passages, in the order wanted." },
  summary: {
    description:
      "true 时为每格附一段由语言模型只根据该格依据写成的摘要（须配置 SUMMARY_API_URL）；摘要每次可能不同，不在“同一请求字节相同”的承诺之内。A paragraph for each cell written by a language model from its evidence; not byte-equal between requests.",
  },
  evidence: { description: "每格最多几条依据。Evidence at most in one cell." },
};
