import type { Connector } from "../../model";
import { sameValue, type Value } from "../../values";
import { type Remark, remark } from "./statement";

/**
 * Custom among the permission groups shows that rights were granted one by one. Whether a cmdlet takes
 * it is disputed (receive semantics V17), so it is never written, and that is said where it matters.
 */
export function groupsRemark(connector: Connector, deployed: Connector | undefined): Remark[] {
  const now = groups(connector);
  if (sameValue(now, deployed && groups(deployed))) return [];
  if (!Array.isArray(now) || !now.includes("Custom")) return [];
  return [
    remark(
      "PermissionGroups is written without Custom: it stands for rights granted one by one.",
      "PermissionGroups",
    ),
  ];
}

const groups = ({ explicit }: Connector): Value | undefined =>
  Object.hasOwn(explicit, "PermissionGroups") ? explicit.PermissionGroups : undefined;
