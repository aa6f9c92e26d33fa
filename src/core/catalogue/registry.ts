import type { Group, Parameter, Side, Usage } from "./parameter";

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
  receive: ["Custom", "Internal", "Internet", "Partner", "Client"],
  send: ["Custom", "Internal", "Internet", "Partner"],
};

const declared: Record<Side, readonly Parameter[]> = { receive: [], send: [] };

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
