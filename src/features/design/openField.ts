import { parameter } from "../../core/catalogue";
import { workspaceNow } from "../../workspace/hooks";

/** The group whose tab shows a field of a connector; undefined = essentials, where it stands. */
export function groupOf(connector: string, field: string): string | undefined {
  const found = workspaceNow().organisation.connectors[connector];
  if (!found) return undefined;
  if (field === "permissions") return found.kind === "receive" ? field : undefined;
  const declared = parameter(found.kind, field);
  if (declared?.role !== "property") return undefined;
  return declared.essential?.includes(found.usage ?? "Custom") ? undefined : declared.group;
}
