import { clsx } from "clsx";
import { Plus } from "lucide-react";
import { type RefObject, useState } from "react";
import { counted } from "../../../../core/values";
import { Button } from "../../../../ui/Button";
import { AccountRights } from "./AccountRights";
import { AddPermission } from "./AddPermission";
import { addButton } from "./focusRow";
import { accountsOf } from "./rows";
import type { PermissionEdits } from "./usePermissionEdits";

interface Props {
  readonly edits: PermissionEdits;
  readonly groups: readonly string[];
  readonly readOnly: boolean;
  readonly body: RefObject<HTMLElement | null>;
}

/** Accounts with their rights, and the way to one more. */
export function PermissionList({ edits, groups, readOnly, body }: Props) {
  const [adding, setAdding] = useState(false);
  const { rows } = edits;
  const accounts = accountsOf(rows);
  const close = () => {
    setAdding(false);
    requestAnimationFrame(() => addButton(body.current)?.focus());
  };
  return (
    <div
      className={clsx(
        "overflow-hidden rounded-control border",
        readOnly ? "bg-sunken" : "bg-raised",
        rows.length > 0 && !readOnly ? "border-line-3" : "border-line-2",
      )}
    >
      {accounts.length === 0 ? (
        <p className="flex min-h-row items-center px-2.5 text-small text-ink-3">
          None: only what the groups give counts.
        </p>
      ) : (
        <ul>
          {accounts.map((account, place) => (
            <AccountRights
              // biome-ignore lint/suspicious/noArrayIndexKey: an account keeps its place and its field while it is renamed
              key={place}
              account={account}
              groups={groups}
              readOnly={readOnly}
              edits={edits}
            />
          ))}
        </ul>
      )}
      {readOnly ? null : (
        <div className="border-t border-line-1">
          {adding ? (
            <AddPermission
              onAdd={(row) => {
                edits.add(row);
                close();
              }}
              onClose={close}
            />
          ) : (
            <div className="flex items-center bg-sunken px-1 py-0.5">
              <Button data-add="" look="quiet" icon={Plus} onClick={() => setAdding(true)}>
                Add permission
              </Button>
              <span className="ml-auto pr-2 text-small text-ink-3 tabular-nums">
                {rows.length === 0
                  ? ""
                  : `${counted(rows.length, "right")} of ${counted(accounts.length, "account")}`}
              </span>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
