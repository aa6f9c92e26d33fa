import { clsx } from "clsx";
import { Plus, X } from "lucide-react";
import { rights } from "../../../../core/catalogue";
import { Button } from "../../../../ui/Button";
import { IconButton } from "../../../../ui/IconButton";
import { Menu } from "../../../../ui/Menu";
import { AccountField } from "./AccountField";
import { groupsGiving, whoIs } from "./accounts";
import { RightRow } from "./RightRow";
import type { AccountRows } from "./rows";
import type { PermissionEdits } from "./usePermissionEdits";

interface Props {
  readonly account: AccountRows;
  readonly groups: readonly string[];
  readonly readOnly: boolean;
  readonly edits: PermissionEdits;
}

/** One account and all rights that it was given or denied by hand. */
export function AccountRights({ account, groups, readOnly, edits }: Props) {
  const { user, rows } = account;
  const taken = rows.map(({ row }) => row.right);
  const lower = new Set(taken.map((each) => each.toLowerCase()));
  const free = rights.filter(({ name }) => !lower.has(name.toLowerCase()));
  const who = whoIs(user);
  return (
    <li className="border-b border-line-2 last:border-b-0">
      <div className={clsx(readOnly ? "" : "bg-sunken", "py-0.5 pr-1 pl-0.5")}>
        <div className="flex items-center gap-1">
          <AccountField user={user} readOnly={readOnly} onRename={(to) => edits.rename(user, to)} />
          {readOnly ? null : (
            <IconButton
              size="row"
              icon={X}
              name={`Remove all rights of ${user}`}
              onClick={() => edits.removeAll(account)}
            />
          )}
        </div>
        {who ? <p className="-mt-0.5 pb-1 pl-8 text-small text-ink-3">{who}</p> : null}
      </div>
      <ul aria-label={`Rights of ${user}`}>
        {rows.map(({ row, index }) => (
          <RightRow
            key={index}
            row={row}
            index={index}
            taken={taken}
            groups={groupsGiving(groups, user, row.right)}
            readOnly={readOnly}
            onChange={edits.change}
            onRemove={edits.remove}
          />
        ))}
      </ul>
      {readOnly || free.length === 0 ? null : (
        <div className="border-t border-line-1 px-1 py-0.5">
          <Menu
            trigger={
              <Button look="quiet" icon={Plus} aria-label={`Add right for ${user}`}>
                Add right
              </Button>
            }
            groups={[
              {
                actions: free.map(({ name, meaning }) => ({
                  id: name,
                  label: name,
                  help: meaning,
                  onSelect: () => edits.add({ user, right: name, deny: false }),
                })),
              },
            ]}
          />
        </div>
      )}
    </li>
  );
}
