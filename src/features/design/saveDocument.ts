import { documentOf, writeHtml, writeMarkdown } from "../../core/formats/markdown";
import { chartSvg } from "../../core/formats/svg";
import { download } from "../../ui/download";
import { workspaceNow } from "../../workspace/hooks";
import { problemsNow } from "../../workspace/problems";
import { today } from "../../workspace/today";

/** The notations of the document, with the type and the ending of their files. */
const notations = {
  html: { write: writeHtml, type: "text/html", ending: "html" },
  markdown: { write: writeMarkdown, type: "text/markdown", ending: "md" },
} as const;

/** Saves a document of the open design: connectors, who may relay, findings and expectations, with the chart. */
export function saveDocument(notation: keyof typeof notations): void {
  const { organisation } = workspaceNow();
  const { write, type, ending } = notations[notation];
  const content = documentOf({
    organisation,
    problems: problemsNow(organisation),
    today: today(),
    chart: chartSvg(organisation),
  });
  download(write(content), `${organisation.name} design.${ending}`, type);
}
