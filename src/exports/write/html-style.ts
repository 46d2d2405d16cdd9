/** How the page bundle looks, on screen and on paper. Fonts by name, those of Windows and WPS first; none is embedded. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; color: #1f2937; background: #fff;
  font: 1rem/1.75 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1, h2, h3 { color: #1f3864; line-height: 1.4; }
header { border-bottom: 2px solid #1f3864; }
header p, .source, blockquote footer, small { color: #595959; font-size: .875rem; }
small { display: block; font-weight: normal; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #bfbfbf; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #1f3864; color: #fff; white-space: nowrap; }
tbody th { font-weight: 600; }
blockquote { margin: .75rem 0; padding: .25rem 1rem; border-left: 4px solid #1f3864;
  font-family: FangSong, "仿宋", "Noto Serif CJK SC", serif; white-space: pre-line; }
blockquote footer { font-family: sans-serif; }
.draft { padding: 0 .4em; border-radius: .2em; background: #ffedd5; color: #9a3412; font-size: .8125rem; font-weight: 600; }
.notes { font-size: .875rem; }
a { color: #1d4ed8; }
@media print {
  @page { size: A4 landscape; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  thead { display: table-header-group; }
  tr, h2, h3, blockquote { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
