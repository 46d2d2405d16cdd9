/** Head of the two pages for whoever drafts, with the way from one to the other. */
import { urls } from "../../urls.ts";

const TABS = [
  { id: "precedents", label: "找先例", href: urls.precedents({}) },
  { id: "review", label: "审草案", href: urls.review() },
] as const;

interface Props {
  current: (typeof TABS)[number]["id"];
  title: string;
  lead: string;
}

export const DraftHead = ({ current, title, lead }: Props) => (
  <div class="page-head">
    <nav class="tabs" aria-label="起草工具">
      {TABS.map(({ id, label, href }) => (
        <a href={href} aria-current={id === current ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
    <h1>{title}</h1>
    <p>{lead}</p>
  </div>
);

export const NothingKept = () => (
  <p class="nothing-kept">
    <span aria-hidden="true">◇ </span>提交的文字只用于本次比对，不保存、不写入日志，也不发往其他网站。
  </p>
);
