import { clsx } from "clsx";
import { memo, useRef } from "react";
import { FieldFindings } from "../../../../components/FieldFindings";
import { SourceLink } from "../../../../components/SourceLink";
import type { Finding, Fix } from "../../../../core/finding";
import type { Permission, ReceiveConnector } from "../../../../core/model";
import { PermissionList } from "./PermissionList";
import { UnknownPermissions } from "./UnknownPermissions";
import { usePermissionEdits } from "./usePermissionEdits";
import { WasPermissions } from "./WasPermissions";

interface Props {
  readonly connector: ReceiveConnector;
  /** Names of the permission groups in force. */
  readonly groups: readonly string[];
  /** What is deployed; undefined where nothing is, null where its permissions are not known. */
  readonly was: readonly Permission[] | null | undefined;
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
  readonly onFix: (fix: Fix) => void;
  readonly onFocus: (field: string) => void;
}

/** All rights beside those of the groups: who, which, allowed or denied. */
export const PermissionsField = memo(function PermissionsField(props: Props) {
  const { connector, groups, was, findings, readOnly } = props;
  const body = useRef<HTMLDivElement>(null);
  const edits = usePermissionEdits(connector, body);
  const { rows } = edits;
  return (
    <section
      aria-label="Rights beside the groups"
      data-field="permissions"
      onFocus={() => props.onFocus("permissions")}
      className={clsx(
        "relative scroll-mt-4 pl-3 before:absolute before:inset-y-0 before:left-0 before:w-0.5",
        rows.length > 0 && "before:bg-accent",
      )}
    >
      <div className="flex items-baseline gap-x-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
          <h3 className="font-semibold text-ink-1">Rights beside the groups</h3>
          <span translate="no" className="font-machine text-param text-ink-3">
            Add-ADPermission
          </span>
        </div>
        <WasPermissions connector={connector} was={was} readOnly={readOnly} />
      </div>
      <div ref={body} data-control="" className="mt-1 mb-1">
        {connector.permissions === undefined ? (
          <UnknownPermissions readOnly={readOnly} onNone={edits.sayNone} />
        ) : (
          <PermissionList edits={edits} groups={groups} readOnly={readOnly} body={body} />
        )}
      </div>
      {rows.some(({ deny }) => deny) ? (
        <p className="text-small text-ink-3">
          A denial wins over every right that groups and other entries give. <SourceLink id="R65" />
        </p>
      ) : null}
      <FieldFindings findings={findings} onFix={props.onFix} />
    </section>
  );
}, sameField);

function sameField(a: Props, b: Props): boolean {
  return (
    a.connector.id === b.connector.id &&
    a.connector.name === b.connector.name &&
    a.connector.permissions === b.connector.permissions &&
    a.groups.join() === b.groups.join() &&
    a.was === b.was &&
    a.readOnly === b.readOnly &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, index) => finding === b.findings[index])
  );
}
