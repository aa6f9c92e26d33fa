import { declaring } from "../declare";
import { fqdn, switchOn } from "../kinds";
import type { Parameter } from "../parameter";

const declare = declaring("receive", "run");

/** How a command runs; no part of a design. */
export const run: readonly Parameter[] = [
  declare({
    name: "WhatIf",
    cmdlets: ["New", "Set", "Remove"],
    role: "run",
    kind: switchOn(),
    label: "Only show what would happen",
    help: "The command checks and reports, and changes nothing.",
  }),
  declare({
    name: "Confirm",
    cmdlets: ["New", "Set", "Remove"],
    role: "run",
    kind: switchOn(),
    label: "Ask before acting",
    help: "Remove- asks unless Confirm is set to $false; New- and Set- ask when it is given.",
  }),
  declare({
    name: "DomainController",
    cmdlets: ["New", "Set", "Remove"],
    role: "run",
    kind: fqdn(),
    label: "Domain controller",
    help: "Reads and writes the configuration through this domain controller.",
    edge: "not",
  }),
];
