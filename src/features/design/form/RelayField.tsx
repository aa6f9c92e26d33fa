import { clsx } from "clsx";
import { memo, useId } from "react";
import { SourceLink } from "../../../components/SourceLink";
import { setPermissions } from "../../../core/edit";
import {
  anyRecipient,
  type ReceiveConnector,
  relayPermission,
  strangersMayRelay,
  withoutRelay,
} from "../../../core/model";
import { Switch } from "../../../ui/Switch";
import { run } from "../../../workspace/hooks";

interface Props {
  readonly connector: ReceiveConnector;
  readonly readOnly: boolean;
}

/** The right that makes an anonymous relay; a permission, no parameter, so it has a field of its own. */
export const RelayField = memo(function RelayField({ connector, readOnly }: Props) {
  const id = useId();
  const granted = strangersMayRelay(connector);
  const turn = (on: boolean) =>
    run(
      setPermissions({
        connector: connector.id,
        permissions: on
          ? [...withoutRelay(connector.permissions ?? []), relayPermission]
          : withoutRelay(connector.permissions ?? []),
      }),
    );
  return (
    <div
      data-field="Add-ADPermission"
      className={clsx(
        "relative scroll-mt-4 pl-3 before:absolute before:inset-y-0 before:left-0 before:w-0.5",
        granted === true && "before:bg-accent",
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label id={`${id}-label`} htmlFor={id} className="font-semibold text-ink-1">
          Strangers may relay
        </label>
        <span translate="no" className="font-machine text-param text-ink-3">
          Add-ADPermission
        </span>
      </div>
      <div data-control="" className="mt-1 mb-1 flex flex-wrap items-center gap-x-3">
        <Switch
          id={id}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-about`}
          checked={granted === true}
          tone={granted === "unknown" ? "unknown" : granted ? "own" : "implied"}
          disabled={readOnly}
          onChange={turn}
        />
        <span translate="no" className="font-machine text-param wrap-anywhere text-ink-3">
          {anyRecipient}
        </span>
      </div>
      <p id={`${id}-about`} className="text-small text-ink-3">
        {granted === "unknown" ? "Unknown: the import holds no permissions. " : ""}
        Clients that this connector takes send to any recipient without signing in. Needs Anonymous
        users above. <SourceLink id="anonymous-relay" />
      </p>
    </div>
  );
}, sameRelay);

/** Only the rights, and the groups that tell whether they are known, are shown here. */
function sameRelay(a: Props, b: Props): boolean {
  return (
    a.readOnly === b.readOnly &&
    a.connector.id === b.connector.id &&
    a.connector.permissions === b.connector.permissions &&
    a.connector.explicit.PermissionGroups === b.connector.explicit.PermissionGroups
  );
}
