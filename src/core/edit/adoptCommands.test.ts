import { expect, it } from "vitest";
import { emptyOrganisation, type Organisation } from "../model";
import { type AdoptAs, adopt, apply, type PartCommand, type Parts } from "./index";

const relay = {
  kind: "receive" as const,
  server: "EX01",
  name: "Relay",
  explicit: { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.1.0.1", "10.2.0.0/16"] },
  unknown: ["Banner"],
};
const out = {
  kind: "send" as const,
  name: "Out",
  explicit: { AddressSpaces: ["SMTP:*;1"] },
  unknown: [],
};
const change = { does: "change", kind: "receive", set: {}, add: {}, remove: {} } as const;

const taken = (commands: readonly PartCommand[], as: AdoptAs = "deployed", more: Parts = {}) => {
  const blank = emptyOrganisation("corp.example");
  const edit = adopt({ connectors: [relay, out], ...more, commands }, { as })(blank);
  return { ...edit, after: apply(blank, edit.patches) };
};

const named = ({ connectors }: Organisation, name: string) =>
  Object.values(connectors).find((each) => each.name === name);

it("sets values of a connector that is there, and knows them from then on", () => {
  const { after, adoption, label } = taken([
    { ...change, identity: "ex01\\RELAY", set: { Banner: "220 hi" } },
  ]);
  expect(named(after, "Relay")).toMatchObject({ explicit: { Banner: "220 hi" }, unknown: [] });
  expect(after.deployed).toEqual(after.connectors);
  expect(adoption.commands).toEqual({ changed: ["EX01\\Relay"], removed: [], missing: [] });
  expect(label).toBe("Import connectors: 2 new, 1 changed");
});

it("changes nothing where the connector says already what is set, and tells it as it is", () => {
  const first = taken([]).after;
  const commands: readonly PartCommand[] = [
    { ...change, identity: "EX01\\Relay", set: { RemoteIPRanges: ["10.1.0.1", "10.2.0.0/16"] } },
    { ...change, kind: "send", identity: "Out", add: { AddressSpaces: ["SMTP:*;1"] } },
  ];
  const { adoption, label, patches } = adopt({ commands }, { as: "deployed" })(first);
  expect(adoption.commands).toEqual({ changed: [], removed: [], missing: [] });
  expect(adoption.unchanged).toEqual(["EX01\\Relay", "Out"]);
  expect(label).toBe("Import, nothing new");
  expect(patches).toEqual([]);
});

it("adds to a list what is not there yet, and takes members from it", () => {
  const { after } = taken([
    {
      ...change,
      identity: "Relay",
      add: { RemoteIPRanges: ["10.9.0.0/24", "10.1.0.1"] },
      remove: { RemoteIPRanges: ["10.2.0.0/16"] },
    },
  ]);
  expect(named(after, "Relay")?.explicit.RemoteIPRanges).toEqual(["10.1.0.1", "10.9.0.0/24"]);
});

it("does not invent a list that nobody knows", () => {
  const unknown = { ...relay, explicit: {}, unknown: ["RemoteIPRanges"] };
  const { after, adoption } = taken(
    [{ ...change, identity: "EX01\\Relay", add: { RemoteIPRanges: ["10.9.0.1"] } }],
    "deployed",
    { connectors: [unknown] },
  );
  expect(adoption.commands.missing).toEqual(["EX01\\Relay"]);
  expect(named(after, "Relay")).toMatchObject({ explicit: {}, unknown: ["RemoteIPRanges"] });
});

it("renames, and finds the connector by its new name afterwards", () => {
  const { after, adoption } = taken([
    { ...change, identity: "EX01\\Relay", set: { Name: "Scanners" } },
    { ...change, identity: "EX01\\Scanners", set: { Banner: "220 a" } },
    { ...change, identity: "EX01\\Relay", set: { Banner: "220 b" } },
  ]);
  expect(named(after, "Scanners")?.explicit.Banner).toBe("220 a");
  expect(adoption.commands.missing).toEqual(["EX01\\Relay"]);
});

it("removes, and creates again in the same place", () => {
  const { after, adoption } = taken([
    { does: "remove", kind: "send", identity: "Out" },
    { does: "remove", kind: "receive", identity: "EX01\\Relay" },
    { does: "create", connector: { ...relay, explicit: { Bindings: ["0.0.0.0:26"] } } },
  ]);
  expect(Object.values(after.connectors)).toMatchObject([
    { name: "Relay", explicit: { Bindings: ["0.0.0.0:26"] } },
  ]);
  expect(adoption.commands.removed).toEqual(["Out", "EX01\\Relay"]);
});

it("says what is made although it is there, and not what was removed or renamed before", () => {
  const create = { does: "create", connector: { ...relay, name: "RELAY" } } as const;
  const removed = { does: "remove", kind: "receive", identity: "EX01\\Relay" } as const;
  const renamed = { ...change, identity: "EX01\\Relay", set: { Name: "Old" } };
  for (const as of ["deployed", "design"] as const) {
    expect(taken([create], as).adoption.remade).toEqual(["EX01\\RELAY"]);
    expect(taken([removed, create], as).adoption.remade).toEqual([]);
    expect(taken([renamed, create], as).adoption.remade).toEqual([]);
    expect(taken([removed, create, create], as).adoption.remade).toEqual(["EX01\\RELAY"]);
  }
});

it("says which connectors are not there, or are named by a name that two have", () => {
  const two = [relay, { ...relay, server: "EX02" }];
  const { adoption } = taken(
    [
      { ...change, identity: "Relay", set: { Banner: "220 a" } },
      { does: "remove", kind: "send", identity: "Gone" },
    ],
    "deployed",
    { connectors: two },
  );
  expect(adoption.commands.missing).toEqual(["Relay", "Gone"]);
});

it("grants beside what is known, and withdraws, by account and right in whatever case", () => {
  const user = "NT AUTHORITY\\ANONYMOUS LOGON";
  const right = "ms-Exch-SMTP-Accept-Any-Recipient";
  const entry = (rights: readonly string[], as = user) => ({ user: as, rights, deny: false });
  const grant = { does: "grant", identity: "EX01\\Relay" } as const;
  const granted = taken([
    { ...grant, permission: entry([right]) },
    { ...grant, permission: entry([right.toUpperCase(), "ms-Exch-SMTP-Submit"], "S-1-5-7") },
  ]);
  expect(named(granted.after, "Relay")).toMatchObject({
    permissions: [entry([right, "ms-Exch-SMTP-Submit"])],
  });
  const withdrawn = taken([
    { ...grant, permission: entry([right, "ms-Exch-SMTP-Submit"]) },
    { ...grant, does: "withdraw", permission: entry([right.toLowerCase()]) },
  ]);
  expect(named(withdrawn.after, "Relay")).toMatchObject({
    permissions: [entry(["ms-Exch-SMTP-Submit"])],
  });
});

it("touches the end alone that the import is of", () => {
  const commands: PartCommand[] = [
    { ...change, identity: "EX01\\Relay", set: { Banner: "220 a" } },
  ];
  const before = taken([]).after;
  const design = apply(before, adopt({ commands }, { as: "design" })(before).patches);
  expect(named(design, "Relay")?.explicit.Banner).toBe("220 a");
  expect(design.deployed).toEqual(before.deployed);
  const baseline = apply(before, adopt({ commands }, { as: "baseline" })(before).patches);
  expect(baseline.connectors).toEqual(before.connectors);
  expect(Object.values(baseline.deployed)[0]?.explicit.Banner).toBe("220 a");
});

it("empties smart hosts, mechanism and credential where DNS routing is turned on (S224)", () => {
  const hub = {
    ...out,
    name: "Hub",
    explicit: {
      ...out.explicit,
      DNSRoutingEnabled: false,
      SmartHosts: ["mx.example"],
      SmartHostAuthMechanism: "BasicAuth",
      AuthenticationCredential: "credential",
    },
  };
  const dns = { ...change, kind: "send", set: { DNSRoutingEnabled: true } } as const;
  const explicitOf = (connector: typeof out, command: PartCommand) =>
    named(taken([command], "deployed", { connectors: [connector] }).after, connector.name)
      ?.explicit;
  expect(explicitOf(hub, { ...dns, identity: "Hub" })).toEqual({
    ...out.explicit,
    DNSRoutingEnabled: true,
    SmartHosts: [],
    SmartHostAuthMechanism: "None",
    AuthenticationCredential: null,
  });
  expect(explicitOf(out, { ...dns, identity: "Out" })).toEqual({
    ...out.explicit,
    DNSRoutingEnabled: true,
  });
  const both = { ...dns, identity: "Hub", set: { ...dns.set, SmartHosts: ["mx2.example"] } };
  expect(explicitOf(hub, both)).toMatchObject({
    SmartHosts: ["mx2.example"],
    SmartHostAuthMechanism: "BasicAuth",
  });
});
