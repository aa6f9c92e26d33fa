import { withBom } from "../../core/formats/powershell";
import { download } from "../../ui/download";
import type { PlanFile } from "../../workers/planFiles";

/** Hands a file of the plan to the person. Scripts bear a byte order mark, as Windows PowerShell needs it. */
export function savePlanFile(file: PlanFile, text: string, organisation: string): void {
  const content = file.script ? withBom(text) : text;
  download(content, `${organisation} ${file.name}`, file.type);
}
