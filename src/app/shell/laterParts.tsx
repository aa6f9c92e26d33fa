import { breakpoints } from "../../ui/breakpoints";
import { fetchAhead, later } from "../../ui/later";

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

/** The bar of a phone, before the page is drawn there: else it would come after the rest. */
export const phoneBarIfNeeded = async (): Promise<void> =>
  matchMedia(breakpoints.phone).matches ? PhoneBar.fetch() : undefined;

/** Fetches what a key or a tap may open next, once the page is drawn. */
export const fetchLaterParts = (): Promise<void> =>
  fetchAhead([
    CommandPalette,
    OrganisationPanel,
    OrganisationDialogs,
    ShortcutSheet,
    OrganisationSheet,
  ]);
