import { groupOfField } from "../../components/groupOfField";
import { workspaceNow } from "../../workspace/hooks";

/** The group whose tab shows a field of a connector; undefined = essentials, where it stands. */
export function groupOf(connector: string, field: string): string | undefined {
  const found = workspaceNow().organisation.connectors[connector];
  return found && groupOfField(found, field);
}
