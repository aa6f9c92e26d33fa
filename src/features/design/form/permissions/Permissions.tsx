import type { Fix } from "../../../../core/finding";
import {
  effectiveOf,
  type Organisation,
  type Permission,
  type ReceiveConnector,
  serverOf,
} from "../../../../core/model";
import { problemsNow } from "../../../../workspace/problems";
import { GroupGrants } from "./GroupGrants";
import { PermissionsField } from "./PermissionsField";

interface Props {
  readonly organisation: Organisation;
  readonly connector: ReceiveConnector;
  readonly readOnly: boolean;
  readonly onFix: (fix: Fix) => void;
  readonly onFocus: (field: string) => void;
}

/** Who may do what on a receive connector: what was given by hand, and beside it what the groups give. */
export function Permissions({ organisation, connector, ...rest }: Props) {
  const groups = groupsOf(organisation, connector);
  const findings = problemsNow(organisation)
    .of(connector.id)
    .filter(({ place }) => place.parameter === "permissions");
  return (
    <>
      <PermissionsField
        {...rest}
        connector={connector}
        groups={groups ?? []}
        was={deployedOf(organisation, connector)}
        findings={findings}
      />
      <GroupGrants groups={groups} edge={serverOf(organisation, connector)?.role === "Edge"} />
    </>
  );
}

/** The groups in force; undefined where an import does not show them. */
function groupsOf(
  organisation: Organisation,
  connector: ReceiveConnector,
): readonly string[] | undefined {
  const groups = effectiveOf(organisation, connector).PermissionGroups;
  if (!groups || groups.origin === "unknown") return undefined;
  return Array.isArray(groups.value) ? groups.value : [];
}

function deployedOf(
  { deployed }: Organisation,
  { id }: ReceiveConnector,
): readonly Permission[] | null | undefined {
  const twin = Object.hasOwn(deployed, id) ? deployed[id] : undefined;
  return twin?.kind === "receive" ? (twin.permissions ?? null) : undefined;
}
