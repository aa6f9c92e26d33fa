import { Columns3 } from "lucide-react";
import { Button } from "../../../ui/Button";
import { Menu } from "../../../ui/Menu";
import { sessionColumns } from "./sessionColumns";
import { useColumns } from "./useColumns";

/** Which columns the table of sessions has. */
export function ColumnsMenu() {
  const { columns, isUsual, toggle, reset } = useColumns();
  const shown = new Set(columns.map(({ id }) => id));
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet" icon={Columns3}>
          Columns
        </Button>
      }
      groups={[
        {
          heading: "Columns of the table",
          actions: sessionColumns.map(({ id, label }) => ({
            id,
            label,
            checked: shown.has(id),
            staysOpen: true,
            disabled: shown.has(id) && shown.size === 1,
            onSelect: () => toggle(id),
          })),
        },
        {
          actions: isUsual ? [] : [{ id: "reset", label: "Usual columns", onSelect: reset }],
        },
      ]}
    />
  );
}
