import { FileDown } from "lucide-react";
import { Button } from "../../ui/Button";
import { Menu } from "../../ui/Menu";
import { planDocuments } from "../../workers/planDocuments";
import { saveDocument } from "./saveDocument";

interface Props {
  readonly without: readonly string[];
  /** The organisation's name, for the names of files. */
  readonly organisation: string;
}

/** What the plan is taken away as beside its scripts; offered before any risk is accepted, as somebody has to decide by it. */
export function DocumentsMenu({ without, organisation }: Props) {
  return (
    <Menu
      align="end"
      trigger={<Button icon={FileDown}>Documents</Button>}
      groups={[
        {
          actions: planDocuments.map((each) => ({
            id: each.id,
            label: each.label,
            help: each.help,
            onSelect: () => void saveDocument(each, without, organisation),
          })),
        },
      ]}
    />
  );
}
