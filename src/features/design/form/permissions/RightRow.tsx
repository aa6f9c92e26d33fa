import { X } from "lucide-react";
import { memo } from "react";
import { IconButton } from "../../../../ui/IconButton";
import { Segmented } from "../../../../ui/Segmented";
import { meaningOf, RightSelect } from "./RightSelect";
import type { PermissionRow } from "./rows";

interface Props {
  readonly row: PermissionRow;
  readonly index: number;
  /** Rights of the account, so that none is offered twice. */
  readonly taken: readonly string[];
  /** The groups that give this right to this account. */
  readonly groups: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (index: number, change: Partial<Omit<PermissionRow, "user">>) => void;
  readonly onRemove: (index: number) => void;
}

const answers = [
  { value: "allow", label: "Allow" },
  { value: "deny", label: "Deny" },
] as const;

/** One right of an account: which, allowed or denied, and what that comes to. */
export const RightRow = memo(function RightRow(props: Props) {
  const { row, index, groups, readOnly, onChange, onRemove } = props;
  const of = `${row.right} of ${row.user}`;
  return (
    <li data-right={index} className="border-t border-line-1 pt-0.5 pr-1 pb-2">
      <div className="flex items-center gap-1 pl-0.5">
        <RightSelect
          bare
          aria-label={`Right of ${row.user}`}
          value={row.right}
          taken={props.taken}
          readOnly={readOnly}
          onChange={(right) => onChange(index, { right })}
          className="flex-1"
        />
        {readOnly ? null : (
          <IconButton
            size="row"
            icon={X}
            name={`Remove ${row.deny ? "denial of " : ""}${of}`}
            onClick={() => onRemove(index)}
          />
        )}
      </div>
      <div className="flex items-start gap-2.5 pr-7 pl-2.5">
        <Segmented
          aria-label={`Allow or deny ${of}`}
          value={row.deny ? "deny" : "allow"}
          options={answers}
          disabled={readOnly}
          onChange={(answer) => onChange(index, { deny: answer === "deny" })}
        />
        <p className="min-w-0 flex-1 text-small text-ink-3">
          {meaningOf(row.right)}
          {groups.length > 0 ? ` ${besideGroups(row.deny, groups)}` : ""}
        </p>
      </div>
    </li>
  );
}, sameRow);

/** An entry that repeats a group, or takes away what a group gives (R65). */
const besideGroups = (deny: boolean, groups: readonly string[]): string =>
  deny
    ? `Takes away what ${groups.join(" and ")} ${groups.length === 1 ? "gives" : "give"}.`
    : `${groups.join(" and ")} ${groups.length === 1 ? "gives" : "give"} it already.`;

function sameRow(a: Props, b: Props): boolean {
  return (
    a.row.user === b.row.user &&
    a.row.right === b.row.right &&
    a.row.deny === b.row.deny &&
    a.index === b.index &&
    a.readOnly === b.readOnly &&
    a.onChange === b.onChange &&
    a.onRemove === b.onRemove &&
    a.taken.join() === b.taken.join() &&
    a.groups.join() === b.groups.join()
  );
}
