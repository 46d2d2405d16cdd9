/** The frame of every page: head, skip link, navigation with the search box, content, footer with the build. */
import type { Assets } from "./assets.ts";
import type { NavId, PageContent } from "./page.ts";
import { urls } from "./urls.ts";

const NAV: readonly { id: NavId; label: string; href: string }[] = [
  { id: "search", label: "检索", href: urls.search({}) },
  { id: "compare", label: "比对", href: urls.compare({}) },
  { id: "documents", label: "文件", href: urls.documents() },
  { id: "indicators", label: "指标", href: urls.indicators({}) },
  { id: "duties", label: "任务分工", href: urls.duties({}) },
  { id: "draft", label: "起草", href: urls.precedents({}) },
  { id: "basket", label: "摘录", href: urls.basket() },
];
const SHORT_BUILD_CHARS = 8;

interface Props {
  assets: Assets;
  nav: NavId | null;
  buildId: string | null;
  content: PageContent;
}

export const Layout = ({ assets, nav, buildId, content }: Props) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{nav === "home" ? "规镜 · 各地规划逐条比对" : `${content.title} · 规镜`}</title>
      <link
        rel="icon"
        href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%23174f5f'/%3E%3Cpath d='M8 10h7v12H8zM17 10h7v12h-7z' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E"
      />
      <link rel="stylesheet" href={assets.url("app.css")} />
      <script src={assets.url("theme.js")} />
      <script type="module" src={assets.url("main.js")} />
      {(content.islands ?? []).map((name) => (
        <script type="module" src={assets.url(`${name}.js`)} />
      ))}
    </head>
    <body>
      <a class="skip" href="#content">
        跳到正文
      </a>
      <Header nav={nav} query={content.query ?? ""} />
      <main id="content" class={mainClass(nav, content)} tabindex={-1}>
        {content.body}
      </main>
      <Footer buildId={buildId} />
    </body>
  </html>
);

/** The area of the navigation scopes the styles of its pages. */
const mainClass = (nav: NavId | null, { wide }: PageContent) =>
  [nav !== null && `page-${nav}`, wide && "wide"].filter(Boolean).join(" ") || undefined;

const Header = ({ nav, query }: { nav: NavId | null; query: string }) => (
  <header class="site-header">
    <a class="brand" href="/" aria-current={nav === "home" ? "page" : undefined}>
      规镜<small>planlens</small>
    </a>
    <nav aria-label="主导航">
      <ul>
        {NAV.map(({ id, label, href }) => (
          <li>
            <a href={href} aria-current={nav === id ? "page" : undefined}>
              {label}
              {id === "basket" && <span class="basket-count" data-basket-count hidden />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {nav !== "home" && nav !== "search" && (
      <search class="header-search">
        <form action={urls.search({})}>
          <input type="search" name="q" value={query} placeholder="检索条款" aria-label="检索词" maxlength={500} />
          <button type="submit">检索</button>
        </form>
      </search>
    )}
    <button type="button" class="theme-toggle" data-theme-toggle hidden aria-label="切换深浅色">
      <span aria-hidden="true">◐</span>
    </button>
  </header>
);

const Footer = ({ buildId }: { buildId: string | null }) => (
  <footer class="site-footer">
    <p>引文均为原文，可回到出处核对。“未提及”表示按所列用词没有查到，不等于当地没有这项工作。</p>
    <p>
      <a href={urls.about()}>关于与方法</a> · <a href="/docs">接口</a>
      {buildId !== null && (
        <>
          {" · 索引 "}
          <a href={urls.about()} title={buildId}>
            <code>{buildId.slice(0, SHORT_BUILD_CHARS)}</code>
          </a>
        </>
      )}
    </p>
  </footer>
);
