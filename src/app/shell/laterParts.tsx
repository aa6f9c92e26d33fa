import { later, whenIdle } from "../../ui/later";

/** What lies over a place, and the bar of a phone: none of it is waited for by the first paint of a desk. */
export const CommandPalette = later(
  async () => (await import("../palette/CommandPalette")).CommandPalette,
);
export const ShortcutSheet = later(
  async () => (await import("../shortcuts/ShortcutSheet")).ShortcutSheet,
);
export const OrganisationDialogs = later(
  async () => (await import("../organisations/OrganisationDialogs")).OrganisationDialogs,
);
export const ArrivedDialog = later(
  async () => (await import("../sharing/ArrivedDialog")).ArrivedDialog,
);
export const OrganisationSheet = later(
  async () => (await import("../organisations/OrganisationSheet")).OrganisationSheet,
);
export const OrganisationPanel = later(
  async () => (await import("../organisations/OrganisationPanel")).OrganisationPanel,
);
export const WalkthroughPanel = later(
  async () => (await import("../learn/WalkthroughPanel")).WalkthroughPanel,
);
export const PlanBadge = later(async () => (await import("./PlanBadge")).PlanBadge);
export const PhoneBar = later(
  async () => (await import("./PhoneBar")).PhoneBar,
  <div className="h-bar border-b border-line-1 bg-app" />,
);

/** Fetches what a key or a tap may open next, once the page is drawn. */
export function fetchLaterParts(): void {
  whenIdle(() => {
    for (const part of [
      CommandPalette,
      OrganisationPanel,
      OrganisationDialogs,
      ShortcutSheet,
      OrganisationSheet,
    ])
      part.fetch();
  });
}
