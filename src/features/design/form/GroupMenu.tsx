import { Ellipsis } from "lucide-react";
import { IconButton } from "../../../ui/IconButton";
import { Menu } from "../../../ui/Menu";
import type { FormTab } from "./tabs";

interface Props {
  readonly tabs: readonly FormTab[];
  readonly value: string;
  readonly onChange: (group: string) => void;
}

/** All groups at once, where the row of tabs is wider than the form. */
export function GroupMenu({ tabs, value, onChange }: Props) {
  return (
    <Menu
      align="end"
      trigger={<IconButton name="All groups" icon={Ellipsis} className="-mr-1.5 self-center" />}
      groups={[
        {
          actions: tabs.map(({ id, label, count }) => ({
            id,
            label: count ? `${label}, ${count} explicit` : label,
            checked: id === value,
            onSelect: () => onChange(id),
          })),
        },
      ]}
    />
  );
}
