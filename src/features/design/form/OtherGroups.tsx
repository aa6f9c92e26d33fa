import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { Icon } from "../../../ui/Icon";
import type { FormTab } from "./tabs";

interface Props {
  readonly tabs: readonly FormTab[];
  readonly onOpen: (group: string) => void;
}

/** Under the essentials: every group, and how much of it was said. */
export const OtherGroups = memo(function OtherGroups({ tabs, onOpen }: Props) {
  return (
    <ul aria-label="All groups" className="-mx-4 border-t border-line-1">
      {tabs
        .filter(({ id }) => id !== "essentials")
        .map(({ id, label, count, total }) => (
          <li key={id} className="border-b border-line-1">
            <button
              type="button"
              onClick={() => onOpen(id)}
              className="focus-inside flex min-h-tab w-full items-center gap-2 px-4 text-left hover:bg-hover"
            >
              <Icon of={ChevronRight} size="row" className="text-ink-3" />
              <span className="font-semibold text-ink-1">{label}</span>
              <span className="ml-auto text-small text-ink-3 tabular-nums">
                {count ? `${count} of ${total} explicit` : `${total} at their defaults`}
              </span>
            </button>
          </li>
        ))}
    </ul>
  );
});
