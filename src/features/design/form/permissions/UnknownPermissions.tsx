import { useNavigate } from "@tanstack/react-router";
import { Button } from "../../../../ui/Button";

interface Props {
  readonly readOnly: boolean;
  readonly onNone: () => void;
}

/** Nothing was imported: neither that there are rights nor that there are none. */
export function UnknownPermissions({ readOnly, onNone }: Props) {
  const navigate = useNavigate();
  return (
    <div className="hatched space-y-2 rounded-control border border-line-2 bg-raised p-2.5">
      <p className="text-ink-2">
        Unknown: the import holds no permissions. Rights that somebody was given beside the groups,
        relay among them, do not show in Get-ReceiveConnector.
      </p>
      {readOnly ? null : (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void navigate({ to: "/import" })}>Import permissions</Button>
          <Button onClick={onNone}>Say there are none</Button>
        </div>
      )}
    </div>
  );
}
