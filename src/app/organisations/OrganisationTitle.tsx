import { ChevronDown } from "lucide-react";
import { Icon } from "../../ui/Icon";
import { useSaved } from "../../workspace/calmSaved";
import { useOrganisation } from "../../workspace/hooks";
import { useMinute } from "../session";
import { Mark } from "../shell/Mark";
import { savedText } from "./savedText";

/** Mark, name, and how far it is stored. */
export function OrganisationTitle() {
  const name = useOrganisation((each) => each.name);
  const saved = useSaved();
  const now = useMinute();
  const bad = saved.is !== "saved" && saved.is !== "saving";
  return (
    <>
      <Mark />
      <span className="flex min-w-0 flex-col">
        <span className="flex items-center gap-1 leading-4 font-semibold text-ink-1">
          <span className="truncate">{name}</span>
          <Icon of={ChevronDown} size="row" className="size-3" />
        </span>
        <span
          className={
            bad
              ? "truncate text-micro leading-3.5 font-normal text-warn"
              : "truncate text-micro leading-3.5 font-normal text-ink-3"
          }
        >
          {savedText(saved, now)}
        </span>
      </span>
    </>
  );
}
