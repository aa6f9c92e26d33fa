import { toast } from "../../ui/toast";
import { Cancelled } from "../../workers/cancelled";
import type { PlanFile } from "../../workers/planFiles";
import { savePlanFile } from "./planFile";
import { writeFile } from "./planStore";

/** Has a document of the plan written, and hands it to the person; says so where it could not be. */
export async function saveDocument(
  document: PlanFile,
  without: readonly string[],
  organisation: string,
): Promise<void> {
  try {
    savePlanFile(document, await writeFile(document.id, without), organisation);
  } catch (error) {
    if (error instanceof Cancelled) return;
    const why = error instanceof Error ? error.message : String(error);
    toast(`${document.name} could not be written: ${why}`, { kind: "error" });
  }
}
