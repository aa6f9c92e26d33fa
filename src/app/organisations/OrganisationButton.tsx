import { showOverlay } from "../overlay";
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
