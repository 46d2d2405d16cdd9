/**
 * Words of a question that say how it is asked and not what about. As terms of an OR query they flood the answer: 的 怎么 能 有 stand in
 * every plan.
 */

/** Whole words, as the segmenter cuts them. */
const FUNCTION_WORDS = new Set(
  (
    "的 了 吗 呢 吧 啊 呀 么 嘛 和 与 及 或 或者 以及 并 而 而且 但 但是 也 都 还 还是 就 才 又 再 很 太 更 最 是 为 在 从 到 向 对 把 被 让 给 由 于 以 按 用 等 之 其 该 " +
    "这 那 这个 那个 这些 那些 哪 哪个 哪些 哪里 哪儿 什么 啥 谁 谁来 怎么 怎样 怎么样 怎么办 如何 为何 为什么 为啥 咋 咋样 咋办 多少 几 几个 多久 多大 何时 什么时候 是否 有没有 能不能 " +
    "可不可以 会不会 是不是 要不要 可以 能 能够 会 要 需要 应 应该 有 没有 没 不 无 请 请问 想 想知道 知道 告诉 说 说明 我 我们 你 你们 他 他们 自己 咱 咱们 各地 各个 各 每个 " +
    "一个 一些 一下 一样 方面 关于 有关 相关 情况 内容 规定 提到 提出 规划 计划 里 里面 中 上 下 地方 县里 市里 当地 本地 来 去 做 办 搞 弄 分别"
  ).split(" "),
);

/** English: function words, question words, and the words by which a question names plans and their places. */
const ENGLISH_FUNCTION_WORDS = new Set(
  (
    "a an the of and or for in to on by with at as from into over under between during about than per via not no nor but if so then there here " +
    "is are was were be been being am do does did done has have had having will would shall should can could may might must " +
    "how what which who whom whose when where why that this these those it its they them their he she we us our you your i me my " +
    "any some all each every both other such same more most many much few less also only very please tell show list find give get want know " +
    "don t s isn aren doesn didn wasn weren hasn haven re ve ll plan plans place places city cities county counties region regions " +
    "document documents say says said mention mentions mentioned state states stated"
  ).split(" "),
);

/** Whether a word, as the segmenter cuts it, only says how something is asked. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word) || ENGLISH_FUNCTION_WORDS.has(word);
