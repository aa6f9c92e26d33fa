import type { Complaint } from "../../values";

/** Why a document with this root element is not what Export-Clixml writes; undefined for CliXml. */
export function wrongRoot(root: string): Complaint | undefined {
  if (root === "Objs") return undefined;
  const isPage = root.toLowerCase() === "html";
  return {
    code: isPage ? "clixml-is-html" : "clixml-other-xml",
    what: isPage
      ? "This is an HTML page, not an export."
      : `This is XML of another kind: its root is <${root}>, where Export-Clixml writes <Objs>.`,
    mend: "Run Get-ReceiveConnector | Export-Clixml receive.xml in the Exchange Management Shell and give that file.",
  };
}
