/** How answers come about, in the words of a policy office, and where they end. */
import { StateMark, StrengthSteps } from "../../components/state.tsx";

export const Method = () => (
  <>
    <section>
      <h2 id="reading">怎样读文件</h2>
      <p>
        程序按公文的编号层次（章、节，一、（一）、1.、（1），专栏、表格、附件）把每份文件拆成条款。一条条款是可以单独引用的最小单位：一款、一项、表格的一行、一项任务。页码、版头、目录不算条款，但原文的每个字都有去处，一个也不丢。
      </p>
      <p>
        每段引文都记着它在原文件中的位置，可以一直点回原文核对；除去换行与排版符号外，引文与原文逐字相同。编号在转换中丢失的，按上下文补上层次并注明；读得没有把握的地方列为“读取提示”。
      </p>
      <p>
        指标取自指标表与正文，连同单位、基期值、目标值、约束性或预期性；目标是写明数量或时限的承诺；任务分工取自牵头、配合、责任单位的写法。数值按原样显示，不换算。
      </p>
    </section>
    <section>
      <h2 id="search">怎样检索</h2>
      <p>
        检索同时看用词与意思。问句里的政策概念先在词表中认出，连带它的全称、简称、俗称和英文名一起查；相关而不等同的概念（如
        DRG 与
        DIP）分量很低，并单独注明。条款正文含有检索词全部用词的列为“原词命中”，其余列为“相关条款”，每条写明依据。意思的远近由装在本机的模型计算，不联网。
      </p>
    </section>
    <section>
      <h2 id="states">状态与力度怎样判定</h2>
      <dl class="about-terms">
        <dt>
          <StateMark state="measure" />
        </dt>
        <dd>有举措、目标或保障条款以这个主题为内容。</dd>
        <dt>
          <StateMark state="indicator" />
        </dt>
        <dd>只在指标中出现，没有写怎样做。</dd>
        <dt>
          <StateMark state="background" />
        </dt>
        <dd>只在成绩、问题或形势中提到。</dd>
        <dt>
          <StateMark state="equivalent" />
        </dt>
        <dd>没有这一项，但有作用相当的做法，例如以 DIP 代替 DRG；写明是哪一项。</dd>
        <dt>
          <StateMark state="absent" />
        </dt>
        <dd>见下一节。</dd>
        <dt>
          <StrengthSteps strength="mention" />
        </dt>
        <dd>只提到，没有动作。</dd>
        <dt>
          <StrengthSteps strength="explore" />
        </dt>
        <dd>探索、研究、试点、鼓励。</dd>
        <dt>
          <StrengthSteps strength="promote" />
        </dt>
        <dd>推进、完善、健全、建立、实施。</dd>
        <dt>
          <StrengthSteps strength="commit" />
        </dt>
        <dd>写明可以考核的数量或时限。</dd>
      </dl>
      <p>力度由条款里的动词、数量和时限判定，不是对政策效果的评价；起决定作用的词随条款列出。</p>
    </section>
    <section>
      <h2 id="absent">“未提及”是什么意思</h2>
      <p>
        “未提及”表示：把这份文件的全部条款按列出的用词和意思查过一遍，没有一条足够接近。它<strong>不等于</strong>
        当地没有这项工作——可能写在别的文件里，也可能换了我们的词表没有收的说法。所以每个“未提及”都附有凭据：查了哪些词、查了多少条、最接近的一条是什么，以及同样的查法在别的文件里确实查得到。
      </p>
    </section>
    <section>
      <h2 id="limits">局限</h2>
      <ul>
        <li>词表和判定规则是按医疗保障规划写的，用于别的领域之前需要另写词表。</li>
        <li>条款的作用与力度由用词和位置判定，不是理解文意；转述别处的要求、跨段的承诺可能判错。</li>
        <li>收录的是规划文本，不含配套文件和实际执行情况。</li>
        <li>征求意见稿不是正式文件，凡出现处都有标记，不宜作为先例直接引用。</li>
        <li>两段文字相同只说明相同，不说明谁先写。</li>
      </ul>
    </section>
  </>
);
