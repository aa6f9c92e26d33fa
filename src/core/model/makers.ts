import type { Maker } from "./organisation";

/** What the tools are called that make connectors of their own. */
export const makerNames: Readonly<Record<Maker, string>> = {
  HCW: "Hybrid Configuration Wizard",
  EdgeSync: "Edge subscription",
};
