import {
  asDeployed,
  type WalkthroughCommand as Command,
  kitOrganisation,
  type LearnState,
  play,
  practiceKits,
} from "../core/learn";
import type { Organisation } from "../core/model";

/** The day of learning. */
const learnDay = "2026-05-12";

/** A state of a walkthrough: a kit, commands on it, and what is open. What the kit holds is deployed. */
export function learnState(
  commands: readonly Command[] = [],
  open: Partial<LearnState> = {},
  kit: "one" | "two" | "seaford" = "one",
): LearnState {
  const given = practiceKits[kit];
  if (!given) throw new Error(`There is no kit ${kit}.`);
  const base: LearnState = {
    ...{ organisation: asDeployed(kitOrganisation(given, learnDay)), today: learnDay },
    ...{ leftOut: [], shown: { place: "design" }, answers: {} },
    ...open,
  };
  const done = play(base, "", { does: "edit", commands });
  if (!done.ok) throw new Error(done.why);
  return done.state;
}
/** The state with permissions of all receive connectors unknown, as an export without them leaves them. */
export function withoutPermissions(state: LearnState): LearnState {
  const connectors: Organisation["connectors"] = Object.fromEntries(
    Object.entries(state.organisation.connectors).map(([id, each]) => {
      if (each.kind === "send") return [id, each];
      const { permissions: _, ...rest } = each;
      return [id, rest];
    }),
  );
  return { ...state, organisation: { ...state.organisation, connectors } };
}

/** A front-end connector on port 25 of EX01. */
export const relayApps = (
  change: Extract<
    Command,
    { cmdlet: "New-ReceiveConnector" | "New-SendConnector" }
  >["properties"] = {},
): Command => ({
  cmdlet: "New-ReceiveConnector",
  properties: {
    ...{ Name: "Relay apps", Server: "EX01", Usage: "Custom", TransportRole: "FrontendTransport" },
    ...{ Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.20.4.0/24"], AuthMechanism: ["Tls"] },
    PermissionGroups: ["AnonymousUsers"],
    ...change,
  },
});

/** Any recipient for strangers, given or denied. */
export const strangersRelay = (deny = false): Command => ({
  ...{ cmdlet: "Add-ADPermission", identity: "EX01\\Relay apps", deny },
  ...{ user: "NT AUTHORITY\\ANONYMOUS LOGON", rights: ["ms-Exch-SMTP-Accept-Any-Recipient"] },
});
