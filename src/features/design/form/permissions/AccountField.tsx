import { useEffect, useState } from "react";
import { PrincipalMark } from "../../../../ui/PrincipalMark";
import { SuggestField } from "../../../../ui/SuggestField";
import { workspaceNow } from "../../../../workspace/hooks";
import { markOf, type SuggestedAccount, suggestedAccounts } from "./accounts";

interface Props {
  readonly user: string;
  readonly readOnly: boolean;
  readonly onRename: (to: string) => void;
}

/** Whose rights these are: chosen among the principals or typed; it is taken when the field is left. */
export function AccountField({ user, readOnly, onRename }: Props) {
  const [text, setText] = useState(user);
  const { suggestions, look } = useSuggestions();
  useEffect(() => setText(user), [user]);
  const take = (typed: string) => {
    const next = typed.trim();
    if (next !== "" && next !== user) onRename(next);
    else setText(user);
  };
  return (
    <SuggestField
      aria-label={`Account ${user}`}
      look="bare"
      size="dense"
      readOnly={readOnly}
      invalid={text.trim() === ""}
      prefix={<PrincipalMark principal={markOf(text)} size={14} className="shrink-0" />}
      suggestions={suggestions}
      value={text}
      onChange={setText}
      onTake={take}
      onFocus={look}
      onBlur={() => take(text)}
      onKeyDown={(event) => {
        // With an entry of the list chosen, Enter takes that.
        const chosen = event.currentTarget.hasAttribute("aria-activedescendant");
        if (event.key === "Enter" && !chosen) take(text);
        if (event.key !== "Escape" || text === user) return;
        event.stopPropagation();
        setText(user);
      }}
      className="min-w-0 flex-1 font-semibold max-tablet:gap-1.5 max-tablet:px-1 max-tablet:font-normal"
    />
  );
}

/** Accounts to choose from, looked up when they may be wanted: they stand on all connectors. */
export function useSuggestions() {
  const [suggestions, setSuggestions] = useState<readonly SuggestedAccount[]>([]);
  const look = () => setSuggestions(suggestedAccounts(workspaceNow().organisation.connectors));
  return { suggestions, look };
}
