/** What can be done with the whole basket; shown where scripts run and something is in it. */
const FORMATS = [
  { format: "docx", label: "Word" },
  { format: "xlsx", label: "Excel" },
  { format: "csv", label: "CSV" },
  { format: "md", label: "Markdown" },
];

export const BasketTools = () => (
  <div class="basket-tools no-print" data-basket-tools hidden>
    <p class="row">
      <b data-basket-sum />
      <button type="button" data-copy-all>
        复制全部出处
      </button>
      <button type="button" data-share>
        复制分享链接
      </button>
      <button type="button" data-clear>
        清空
      </button>
    </p>
    <p class="row">
      <span id="export-label">导出</span>
      {FORMATS.map(({ format, label }) => (
        <button type="button" data-export={format} aria-describedby="export-label">
          {label}
        </button>
      ))}
    </p>
    <p class="basket-fault" data-basket-fault role="alert" hidden />
  </div>
);
