import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { SourceLink } from "../../../../components/SourceLink";
import { type PermissionGroup, permissionGroups } from "../../../../core/catalogue";
import { counted } from "../../../../core/values";
import { Icon } from "../../../../ui/Icon";
import { PrincipalMark } from "../../../../ui/PrincipalMark";
import { markOf, whoIs } from "./accounts";

interface Props {
  /** Names of the groups in force; undefined = the import does not show them. */
  readonly groups: readonly string[] | undefined;
  /** An Edge server has no accounts of the forest. */
  readonly edge: boolean;
}

/** What the permission groups give, for reading: which group which right to whom. */
export const GroupGrants = memo(function GroupGrants({ groups, edge }: Props) {
  const inForce = permissionGroups.filter(
    (group) => groups?.includes(group.name) && (group.edge || !edge),
  );
  return (
    <section aria-label="Given by the groups" className="pl-3">
      <h3 className="font-semibold text-ink-1">Given by the groups</h3>
      <p className="mb-1.5 text-small text-ink-3">
        {groups === undefined
          ? "Unknown: the import does not show PermissionGroups."
          : inForce.length === 0
            ? "No group is chosen: only the rights above count."
            : "They come and go with the groups chosen above. "}
        {inForce.length > 0 ? <SourceLink id="receive-connector-groups" /> : null}
      </p>
      {inForce.length > 0 ? (
        <ul className="overflow-hidden rounded-control border border-line-2 bg-sunken">
          {inForce.map((group) => (
            <li key={group.name} className="border-b border-line-1 last:border-b-0">
              <Group group={group} edge={edge} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}, sameGroups);

const sameNames = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  a?.join() === b?.join();

function sameGroups(a: Props, b: Props): boolean {
  return a.edge === b.edge && sameNames(a.groups, b.groups);
}

function Group({ group, edge }: { readonly group: PermissionGroup; readonly edge: boolean }) {
  const grants = group.grants.filter(({ mailboxOnly }) => !(mailboxOnly && edge));
  return (
    <ul>
      {grants.map(({ principal, rights, denied = [] }) => (
        <li key={principal} className="border-b border-line-1 last:border-b-0">
          <details className="group">
            <summary className="focus-inside flex min-h-row cursor-default items-center gap-2 px-2.5 py-1 hover:bg-hover">
              <Icon
                of={ChevronRight}
                size="row"
                className="-mr-0.5 -ml-1 shrink-0 text-ink-3 group-open:rotate-90"
              />
              <PrincipalMark principal={markOf(principal)} size={14} className="shrink-0" />
              <span className="min-w-0 flex-1">
                <span className="block wrap-anywhere text-ink-2">{principal}</span>
                <span className="block text-small text-ink-3">{group.label}</span>
              </span>
              <span className="shrink-0 text-small text-ink-3 tabular-nums">
                {counted(rights.length, "right")}
                {denied.length > 0 ? `, ${denied.length} denied` : ""}
              </span>
            </summary>
            <div className="px-2.5 pb-2 pl-12">
              {whoIs(principal) ? (
                <p className="text-small text-ink-3">{whoIs(principal)}</p>
              ) : null}
              <ul translate="no" className="font-machine text-param text-ink-2">
                {rights.map((right) => (
                  <li key={right} className="wrap-anywhere">
                    {right}
                  </li>
                ))}
                {denied.map((right) => (
                  <li key={right} className="wrap-anywhere">
                    {right} <span className="font-sans">denied</span>
                  </li>
                ))}
              </ul>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
