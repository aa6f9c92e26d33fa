import { Outlet } from "@tanstack/react-router";
import { breakpoints } from "../../ui/breakpoints";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { OrganisationSheet } from "../organisations/OrganisationButton";
import { OrganisationDialogs } from "../organisations/OrganisationDialogs";
import { showOverlay, useOverlay } from "../overlay";
import { CommandPalette } from "../palette/CommandPalette";
import { ShortcutSheet } from "../shortcuts/ShortcutSheet";
import { useAppCommands } from "../useAppCommands";
import { useWorkspaceCommands } from "../useWorkspaceCommands";
import { DropAnywhere } from "./DropAnywhere";
import { Notices } from "./Notices";
import { PhoneBar } from "./PhoneBar";
import { PhonePlaces } from "./PlaceTabs";
import { SkipLinks } from "./SkipLinks";
import { TabBanner } from "./TabBanner";
import { TopBar } from "./TopBar";
import { useOpenPlace } from "./useOpenPlace";

/** What stays while places come and go (visual.md 3.1, 3.3). */
export function Shell() {
  const phone = useMediaQuery(breakpoints.phone);
  const place = useOpenPlace();
  const overlay = useOverlay();
  useAppCommands();
  const close = (open: boolean) => {
    if (!open) showOverlay(null);
  };
  return (
    <div className="flex h-dvh flex-col">
      <title>{place ? `${place.label} · Portolan` : "Portolan"}</title>
      <WorkspaceCommands />
      <SkipLinks place={place} />
      {phone ? <PhoneBar /> : <TopBar />}
      <TabBanner />
      <Notices />
      <main
        id="place"
        data-region="place"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col outline-none"
      >
        <Outlet />
      </main>
      {phone ? <PhonePlaces /> : null}
      {phone ? <OrganisationSheet /> : null}
      <CommandPalette open={overlay === "palette"} onOpenChange={close} />
      <ShortcutSheet open={overlay === "shortcuts"} onOpenChange={close} />
      <OrganisationDialogs />
      <DropAnywhere />
    </div>
  );
}

/** Draws nothing: undo's label changes with every key, and that must not draw the shell again. */
function WorkspaceCommands() {
  useWorkspaceCommands();
  return null;
}
