/** Copies a text, such as a citation; it shows where scripts run. */
interface Props {
  text: string;
  /** What is copied, for those who do not see what stands beside the button. */
  of: string;
  label?: string;
}

export const CopyButton = ({ text, of, label = "复制出处" }: Props) => (
  <button type="button" class="copy" data-copy={text} aria-label={`${label}：${of}`} hidden>
    {label}
  </button>
);
