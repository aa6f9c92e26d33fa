import { Ellipsis } from "lucide-react";
import { IconButton } from "../../../ui/IconButton";
import { Menu } from "../../../ui/Menu";
import { askFor } from "../dialogs/asked";

/** What is done to several connectors at once. */
export const EstateMenu = ({ readOnly }: { readonly readOnly: boolean }) => (
  <Menu
    align="end"
    trigger={<IconButton icon={Ellipsis} name="Several connectors" />}
    groups={[
      {
        actions: [
          {
            id: "several",
            label: "Compare or change several…",
            onSelect: () => askFor({ dialog: "several" }),
          },
          {
            id: "uses",
            label: "Find uses of an address…",
            onSelect: () => askFor({ dialog: "uses" }),
          },
        ],
      },
      {
        actions: [
          {
            id: "certificate",
            label: "Replace a certificate…",
            disabled: readOnly,
            onSelect: () => askFor({ dialog: "certificate" }),
          },
          {
            id: "copy-server",
            label: "Copy a server's connectors…",
            disabled: readOnly,
            onSelect: () => askFor({ dialog: "copy-server" }),
          },
        ],
      },
    ]}
  />
);
