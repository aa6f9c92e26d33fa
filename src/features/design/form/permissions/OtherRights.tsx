import { memo } from "react";
import { anyRecipient, type ReceiveConnector, withoutRelay } from "../../../../core/model";
import { Button } from "../../../../ui/Button";
import { rowsOf } from "./rows";

interface Props {
  readonly connector: ReceiveConnector;
  readonly onOpen: (group: string) => void;
}

/** Under the essentials' relay: that there are more rights, and the way to them. */
export const OtherRights = memo(
  function OtherRights({ connector, onOpen }: Props) {
    const others = rowsOf(withoutRelay(connector.permissions ?? []));
    if (others.length === 0) return null;
    const relays = others.filter(({ right }) => right === anyRecipient).length;
    return (
      <p className="-mt-3 flex flex-wrap items-center gap-x-2 pl-3 text-small text-ink-2">
        {others.length} more {others.length === 1 ? "right" : "rights"} given or denied by hand
        {relays > 0 ? ", relay among them" : ""}.
        <Button look="quiet" onClick={() => onOpen("permissions")}>
          Show permissions
        </Button>
      </p>
    );
  },
  (a, b) => a.connector.permissions === b.connector.permissions && a.onOpen === b.onOpen,
);
