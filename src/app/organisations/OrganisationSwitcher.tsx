import { Popover } from "../../ui/Popover";
import { showOverlay, useOverlay } from "../overlay";
import { OrganisationPanel } from "../shell/laterParts";
import { OrganisationTitle } from "./OrganisationTitle";

/** Whose design is open, and the way to the others. */
export function OrganisationSwitcher() {
  const open = useOverlay() === "organisations";
  return (
    <div className="flex w-55 shrink-0 items-center desk:w-61.5">
      <Popover
        label="Organisations"
        open={open}
        onOpenChange={(next) => showOverlay(next ? "organisations" : null)}
        flush
        className="w-90"
        trigger={
          <button
            type="button"
            className="-ml-1.5 flex h-10 max-w-full min-w-0 items-center gap-2 rounded-control px-1.5 text-left transition-colors hover:bg-hover data-popup-open:bg-pressed"
          >
            <OrganisationTitle />
          </button>
        }
      >
        <OrganisationPanel />
      </Popover>
    </div>
  );
}
