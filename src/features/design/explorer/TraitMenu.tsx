import { Filter } from "lucide-react";
import { IconButton } from "../../../ui/IconButton";
import { Menu } from "../../../ui/Menu";
import { traits, wantedOf, withTrait } from "./traits";

interface Props {
  readonly filter: string;
  readonly onChange: (filter: string) => void;
}

/** What connectors do, to filter by; each is a word of the filter, so that it can be typed too. */
export function TraitMenu({ filter, onChange }: Props) {
  const chosen = new Set(wantedOf(filter).traits.map(({ word }) => word));
  return (
    <Menu
      trigger={<IconButton icon={Filter} name="Filter by what it does" />}
      groups={[
        {
          heading: "Connectors of which it is true",
          actions: traits.map(({ word, label }) => ({
            id: word,
            label,
            help: `is:${word}`,
            checked: chosen.has(word),
            staysOpen: true,
            onSelect: () => onChange(withTrait(filter, word, !chosen.has(word))),
          })),
        },
      ]}
    />
  );
}
