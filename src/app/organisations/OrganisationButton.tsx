import { Sheet } from "../../ui/Sheet";
import { showOverlay, useOverlay } from "../overlay";
import { OrganisationPanel } from "./OrganisationPanel";
import { OrganisationTitle } from "./OrganisationTitle";

/** The same on a phone: a button that opens a sheet from below. */
export function OrganisationButton() {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => showOverlay("organisations")}
      className="flex h-11 max-w-full min-w-0 items-center gap-2.5 rounded-control px-2 text-left active:bg-pressed"
    >
      <OrganisationTitle />
    </button>
  );
}

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
