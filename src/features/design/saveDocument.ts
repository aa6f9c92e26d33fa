import { download } from "../../ui/download";
import { workspaceNow } from "../../workspace/hooks";
import { loadRules, problemsNow } from "../../workspace/problems";
import { today } from "../../workspace/today";

/** The notations of the document, with the type and the ending of their files. */
const notations = {
  html: { writer: "writeHtml", type: "text/html", ending: "html" },
  markdown: { writer: "writeMarkdown", type: "text/markdown", ending: "md" },
} as const;

/** Saves a document of the open design: connectors, who may relay, findings and expectations, with the chart. */
export async function saveDocument(notation: keyof typeof notations): Promise<void> {
  const [markdown, { chartSvg }] = await Promise.all([
    import("../../core/formats/markdown"),
    import("../../core/formats/svg"),
    loadRules(),
  ]);
  const { organisation } = workspaceNow();
  const { writer, type, ending } = notations[notation];
  const content = markdown.documentOf({
    organisation,
    problems: problemsNow(organisation),
    today: today(),
    chart: chartSvg(organisation),
  });
  download(markdown[writer](content), `${organisation.name} design.${ending}`, type);
}
