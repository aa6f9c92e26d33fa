import { parameter } from "../core/catalogue";
import type { Connector } from "../core/model";

/** The group whose tab shows a field of a connector; undefined = essentials, where it stands, or no field at all. */
export function groupOfField(connector: Connector, field: string): string | undefined {
  if (field === "permissions") return connector.kind === "receive" ? field : undefined;
  const declared = parameter(connector.kind, field);
  if (declared?.role !== "property") return undefined;
  return declared.essential?.includes(connector.usage ?? "Custom") ? undefined : declared.group;
}
