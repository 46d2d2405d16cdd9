/** The ways to take a list of facts away as a file, with the same choices as the page. */
import { urls } from "../urls.ts";

interface Props {
  subject: "indicators" | "targets" | "duties";
  query: Parameters<typeof urls.exportFacts>[2];
}

export const ExportLinks = ({ subject, query }: Props) => (
  <p class="exports no-print">
    导出 <a href={urls.exportFacts(subject, "xlsx", query)}>Excel</a>{" "}
    <a href={urls.exportFacts(subject, "csv", query)}>CSV</a>
  </p>
);
