import { Sheet } from "../../ui/Sheet";
import { showOverlay, useOverlay } from "../overlay";
import { OrganisationPanel } from "./OrganisationPanel";

/** Beside the button, since ⋯ and the palette open it too while a place's own head is shown. */
export function OrganisationSheet() {
  const open = useOverlay() === "organisations";
  return (
    <Sheet
      side="bottom"
      title="Organisations"
      open={open}
      onOpenChange={(next) => {
        if (!next) showOverlay(null);
      }}
    >
      <OrganisationPanel />
    </Sheet>
  );
}
