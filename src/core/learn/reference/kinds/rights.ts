import { permissionGroups, rights } from "../../../catalogue";
import type { Draft } from "../page";

/** A page for every right on a receive connector. */
export const rightDrafts = (): readonly Draft[] =>
  rights.map(({ name, shortName, meaning, internal, source }) => ({
    id: `right/${name}`,
    kind: "right",
    title: name.replace(/^ms-Exch-(?:SMTP-)?/, ""),
    name,
    summary: meaning,
    side: "receive",
    also: shortName,
    facts: [
      ["In a protocol log", shortName],
      ...(internal
        ? [["Use", "Exchange servers among themselves; not given by hand"] as const]
        : []),
    ],
    parts: [],
    see: permissionGroups
      .filter(({ grants }) => grants.some((each) => each.rights.includes(name)))
      .map((each) => `group/${each.name}` as const),
    cites: [source],
  }));

/** A page for every permission group: what it gives to whom. */
export const groupDrafts = (): readonly Draft[] =>
  permissionGroups.map(({ name, label, help, edge, grants, source }) => ({
    id: `group/${name}`,
    kind: "group",
    title: label,
    name,
    summary: help,
    side: "receive",
    facts: edge ? [] : [["Edge", "not on Edge servers"]],
    parts: grants.map(({ principal, rights: own, denied = [], mailboxOnly }) => ({
      title: `${principal}${mailboxOnly ? ", on Mailbox servers only" : ""}`,
      lines: [...own, ...denied.map((each) => `Denied: ${each}`)],
      isList: true,
    })),
    see: ["parameter/receive/PermissionGroups"],
    cites: [source],
  }));
