import { describe, expect, it } from "vitest";
import fixture from "./fixtures/permission-groups.json";
import { permissionGroupOptions, permissionGroups, wellKnownSids } from "./permissionGroups";
import { rightNamed, rights } from "./rights";

const sorted = (names: readonly string[]) => [...names].sort();

describe("permission groups", () => {
  it("are those of the reference, each with its rights per principal", () => {
    const ours = permissionGroups.map((group) => ({
      value: group.name,
      label: group.label,
      edge: group.edge,
      principals: group.grants.map((grant) => ({
        name: grant.principal,
        rights: sorted(grant.rights),
        denied: sorted(grant.denied ?? []),
        mailboxOnly: grant.mailboxOnly ?? false,
      })),
    }));
    const theirs = fixture.groups.map((group) => ({
      value: group.value,
      label: group.label,
      edge: group.edge,
      principals: group.principals.map((principal) => ({
        name: principal.name,
        rights: sorted(principal.rights),
        denied: sorted("denied" in principal ? (principal.denied ?? []) : []),
        mailboxOnly: "mailboxServersOnly" in principal,
      })),
    }));
    expect(ours).toEqual(theirs);
  });

  it("stand beside None and Custom as values of the parameter", () => {
    expect(sorted(permissionGroupOptions.map((option) => option.name))).toEqual(
      sorted([...fixture.groups, ...fixture.notGroups].map((each) => each.value)),
    );
  });

  it("name the principals whose SID is the same everywhere", () => {
    const theirs: [string, string][] = [];
    for (const group of fixture.groups)
      for (const principal of group.principals)
        if ("sid" in principal && principal.sid) theirs.push([principal.sid, principal.name]);
    expect(wellKnownSids).toEqual(Object.fromEntries(theirs));
  });
});

describe("rights", () => {
  it("are those of the reference, with the names that logs print", () => {
    const names = (list: readonly { name: string; shortName: string }[]) =>
      sorted(list.map((right) => `${right.name} ${right.shortName}`));
    expect(names(rights)).toEqual(names(fixture.rights));
  });

  it("are found in any case, as scripts write them", () => {
    expect(rightNamed("Ms-Exch-SMTP-Accept-Any-Recipient")?.shortName).toBe(
      "SMTPAcceptAnyRecipient",
    );
    expect(rightNamed("Ms-Exch-SMTP-Accept-Everything")).toBeUndefined();
  });
});
