import { useState } from "react";
import { breakpoints } from "../../ui/breakpoints";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { useQuestion } from "../organisations/dialogStore";
import { showOverlay, useOverlay } from "../overlay";
import { usePrivacyCommands } from "../privacy/usePrivacyCommands";
import { useArrived } from "../sharing/arrived";
import { useAppCommands } from "../useAppCommands";
import { useWorkspaceCommands } from "../useWorkspaceCommands";
import { DropAnywhere } from "./DropAnywhere";
import {
  ArrivedDialog,
  CommandPalette,
  OrganisationDialogs,
  OrganisationSheet,
  PhoneBar,
  ShortcutSheet,
} from "./laterParts";
import { Notices } from "./Notices";
import { PlaceRoom } from "./PlaceRoom";
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
  const arrived = useArrived() !== null;
  const asking = useQuestion() !== null;
  const palette = useWasTrue(overlay === "palette");
  const shortcuts = useWasTrue(overlay === "shortcuts");
  const organisations = useWasTrue(overlay === "organisations");
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
      <PlaceRoom />
      {phone ? <PhonePlaces /> : null}
      {phone && organisations ? <OrganisationSheet /> : null}
      {palette ? <CommandPalette open={overlay === "palette"} onOpenChange={close} /> : null}
      {shortcuts ? <ShortcutSheet open={overlay === "shortcuts"} onOpenChange={close} /> : null}
      {asking ? <OrganisationDialogs /> : null}
      {arrived ? <ArrivedDialog /> : null}
      <DropAnywhere />
    </div>
  );
}

/** Draws nothing: undo's label changes with every key, and that must not draw the shell again. */
function WorkspaceCommands() {
  useWorkspaceCommands();
  usePrivacyCommands();
  return null;
}

/** Stays true once it was: what was opened is kept, so that it can be seen to close. */
function useWasTrue(now: boolean): boolean {
  const [was, setWas] = useState(now);
  if (now && !was) setWas(true);
  return was || now;
}
