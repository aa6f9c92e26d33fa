import type { declaring } from "./declare";
import { fqdn, switchOn } from "./kinds";

/** What every connector cmdlet of either side takes about how it runs; no part of a design. */
export const running = (declare: ReturnType<typeof declaring>) => ({
  whatIf: declare({
    name: "WhatIf",
    cmdlets: ["New", "Set", "Remove"],
    role: "run",
    kind: switchOn(),
    label: "Only show what would happen",
    help: "The command checks and reports, and changes nothing.",
  }),
  confirm: declare({
    name: "Confirm",
    cmdlets: ["New", "Set", "Remove"],
    role: "run",
    kind: switchOn(),
    label: "Ask before acting",
    help: "Remove- asks unless Confirm is set to $false; New- and Set- ask when it is given.",
  }),
  domainController: declare({
    name: "DomainController",
    cmdlets: ["New", "Set", "Remove"],
    role: "run",
    kind: fqdn(),
    label: "Domain controller",
    help: "Reads and writes the configuration through this domain controller.",
    edge: "not",
  }),
});
