/** Lines to try, by operation, with what each shows. The help lists the commands in this order: most used first. */
export const OPERATION_EXAMPLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  search: [
    ["$0 search 长期护理保险", "综合检索"],
    ["$0 search 门诊 慢特病 --regions 350100,370700", "只查福州和潍坊"],
    ["$0 search DRG --strength promote,commit --per-region 2", "只看推进和承诺，每地最多两条"],
  ],
  compare: [
    ["$0 compare 各地如何推进长期护理保险", "按问题并排比较"],
    ["$0 compare --topic drg --evidence 5", "按主题，每格五条依据"],
  ],
  matrix: [["$0 matrix --topics drg,ltci", "两个主题在各地的状态和力度"]],
  precedents: [
    ["$0 precedents - < clause.txt", "从标准输入读一条拟写的条款"],
    ["$0 precedents --text 推进按病种分值付费改革", "直接写出条款"],
  ],
  reviews: [["$0 review draft.txt --title 某市十五五规划", "对照已有规划审阅整篇草案"]],
  indicators: [
    ["$0 indicators --concept insured-rate", "各地的参保率"],
    ["$0 indicators --regions 350000 --csv", "福建省内的指标，存成表格"],
  ],
  targets: [["$0 targets --tense future --due-before 2025", "2025 年以前要实现的目标"]],
  duties: [["$0 duties --unit 医疗保障局", "医疗保障局承担的任务"]],
  topics: [["$0 topics", "可以比对的全部主题"]],
  documents: [
    ["$0 documents", "全部文件一览"],
    ["$0 documents --csv > 文件.csv", "存成表格"],
  ],
  document: [["$0 document 350100-fuzhou", "福州市规划的文号、发文机关、日期"]],
  outline: [["$0 outline 450400-wuzhou", "章、节、条、专栏的层级"]],
  passages: [["$0 passages 610926-pingli --limit 20 --offset 40", "第 41 至 60 条"]],
  passage: [["$0 passage 350100-fuzhou chp_4__sec_4", "一条条款和它前后各一条"]],
  source: [["$0 source 621024-heshui > 合水.txt", "取出原始文件"]],
  differences: [["$0 differences 350100-fuzhou 370700-weifang", "两份文件的共享表述和不同的数字"]],
  distinctive: [["$0 distinctive 450400-wuzhou --limit 5", "梧州最有特色的五条"]],
  health: [["$0 health", "索引的编号、文件数和条款数"]],
};
