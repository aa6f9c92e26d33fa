import type { Group, Parameter, Side, Usage } from "./parameter";
import { receive } from "./receive/all";
import { authentication as sendAuthentication } from "./send/authentication";
import { identity as sendIdentity } from "./send/identity";
import { limits as sendLimits } from "./send/limits";
import { logging as sendLogging } from "./send/logging";
import { network as sendNetwork } from "./send/network";
import { protocol as sendProtocol } from "./send/protocol";
import { routing as sendRouting } from "./send/routing";
import { run as sendRun } from "./send/run";
import { tls as sendTls } from "./send/tls";
import { usageTypes } from "./usages";

/** Groups of the form in their order, with their titles. */
export const groups: readonly { readonly id: Group; readonly title: string }[] = [
  { id: "identity", title: "Identity" },
  { id: "network", title: "Network" },
  { id: "routing", title: "Routing" },
  { id: "authentication", title: "Sign-in" },
  { id: "permissions", title: "Permissions" },
  { id: "tls", title: "TLS" },
  { id: "limits", title: "Limits" },
  { id: "protocol", title: "Protocol" },
  { id: "logging", title: "Logging" },
  { id: "run", title: "Run" },
];

/** The usage types that each side's New- cmdlet knows. */
export const usages: Record<Side, readonly Usage[]> = {
  receive: usageTypes.receive.map((type) => type.name),
  send: usageTypes.send.map((type) => type.name),
};

/** The one list of the group files, in the order of `groups`. */
const declared: Record<Side, readonly Parameter[]> = {
  receive,
  send: [
    ...sendIdentity,
    ...sendNetwork,
    ...sendRouting,
    ...sendAuthentication,
    ...sendTls,
    ...sendLimits,
    ...sendProtocol,
    ...sendLogging,
    ...sendRun,
  ],
};

const byName: Record<Side, ReadonlyMap<string, Parameter>> = {
  receive: new Map(declared.receive.map((each) => [each.name, each])),
  send: new Map(declared.send.map((each) => [each.name, each])),
};

/** All parameters of one side's cmdlets, in the order of the form. */
export const parameters = (of: Side): readonly Parameter[] => declared[of];

const designed: Record<Side, readonly Parameter[]> = {
  receive: declared.receive.filter((each) => each.role === "property"),
  send: declared.send.filter((each) => each.role === "property"),
};

/** Those that are part of a design: in forms, files, differences and scripts. */
export const properties = (of: Side): readonly Parameter[] => designed[of];

/** One parameter by Exchange's spelling; undefined where the side has none of that name. */
export const parameter = (of: Side, name: string): Parameter | undefined => byName[of].get(name);
