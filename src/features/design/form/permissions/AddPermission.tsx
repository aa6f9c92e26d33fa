import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../../../../ui/Button";
import { Segmented } from "../../../../ui/Segmented";
import { SuggestField } from "../../../../ui/SuggestField";
import { useSuggestions } from "./AccountField";
import { meaningOf, RightSelect } from "./RightSelect";
import type { PermissionRow } from "./rows";

interface Props {
  readonly onAdd: (row: PermissionRow) => void;
  readonly onClose: () => void;
}

/** Who, which right, allowed or denied; nothing is taken over until all is said. */
export function AddPermission({ onAdd, onClose }: Props) {
  const id = useId();
  const [user, setUser] = useState("");
  const [right, setRight] = useState("");
  const [deny, setDeny] = useState(false);
  const [asked, setAsked] = useState(false);
  const { suggestions, look } = useSuggestions();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const lacksUser = asked && user.trim() === "";
  const lacksRight = asked && right === "";
  const add = () => {
    setAsked(true);
    if (user.trim() !== "" && right !== "") onAdd({ user: user.trim(), right, deny });
  };
  return (
    <fieldset
      aria-label="New permission"
      className="space-y-2.5 bg-sunken p-2.5"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="space-y-1">
        <label htmlFor={`${id}-user`} className="font-semibold text-ink-1">
          Account
        </label>
        <SuggestField
          id={`${id}-user`}
          ref={field}
          size="dense"
          placeholder="CORP\account, or choose"
          invalid={lacksUser}
          aria-describedby={lacksUser ? `${id}-lacks-user` : undefined}
          suggestions={suggestions}
          value={user}
          onChange={setUser}
          onFocus={look}
          className="w-full"
        />
        {lacksUser ? (
          <p id={`${id}-lacks-user`} className="text-small text-error">
            Say whose right this is: an account, a group, or one of the principals.
          </p>
        ) : null}
      </div>
      <div className="space-y-1">
        <label id={`${id}-right`} htmlFor={`${id}-choice`} className="font-semibold text-ink-1">
          Right
        </label>
        <RightSelect
          id={`${id}-choice`}
          aria-label="Right"
          value={right}
          invalid={lacksRight}
          aria-describedby={`${id}-meaning`}
          onChange={setRight}
          className="w-full"
        />
        <p
          id={`${id}-meaning`}
          className={lacksRight ? "text-small text-error" : "text-small text-ink-3"}
        >
          {lacksRight
            ? "Choose what the account may do, or may not."
            : right === ""
              ? "What the account may do on this connector, beside what its groups give."
              : meaningOf(right)}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          aria-label="Allow or deny"
          value={deny ? "deny" : "allow"}
          options={[
            { value: "allow", label: "Allow" },
            { value: "deny", label: "Deny" },
          ]}
          onChange={(answer) => setDeny(answer === "deny")}
        />
        <span className="ml-auto flex gap-2">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={add}>
            Add permission
          </Button>
        </span>
      </div>
    </fieldset>
  );
}
