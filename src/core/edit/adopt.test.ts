import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { emptyOrganisation } from "../model";
import { type AdoptAs, adopt, apply, type Parts, renameConnector, setValue } from "./index";

const relay = {
  kind: "receive" as const,
  server: "EX01",
  name: "Relay",
  explicit: { Bindings: ["0.0.0.0:25"] },
  unknown: ["Banner"],
};
const out = { kind: "send" as const, name: "Out", explicit: { Enabled: true }, unknown: [] };
const parts: Parts = {
  servers: [{ name: "EX01", role: "Mailbox", fqdn: "ex01.corp.example" }],
  connectors: [relay, out],
  acceptedDomains: [{ name: "Corp", domain: "corp.example", type: "Authoritative" }],
  certificates: [
    { thumbprint: "AB12", issuer: "CN=A", subject: "CN=B", names: [], server: "EX01" },
  ],
};
const blank = emptyOrganisation("corp.example");
const taken = (from: typeof blank, given: Parts, as: AdoptAs = "deployed", more = {}) => {
  const edit = adopt(given, { as, ...more })(from);
  return { ...edit, after: apply(from, edit.patches) };
};

it("takes an import into an empty organisation, as what is deployed", () => {
  const { after, adoption, label } = taken(blank, parts);
  expect(label).toBe("Import connectors: 2 new");
  expect(adoption).toEqual({
    added: ["EX01\\Relay", "Out"],
    replaced: [],
    unchanged: [],
    others: { added: 3, changed: 0 },
    commands: { changed: [], removed: [], missing: [] },
    remade: [],
    gone: [],
    lacking: [],
  });
  expect(Object.values(after.connectors)).toMatchObject([
    { name: "Relay", server: "1", drafts: {}, unknown: ["Banner"] },
    { name: "Out" },
  ]);
  expect(after.deployed).toEqual(after.connectors);
});

it("takes an import as design without calling it deployed", () => {
  expect(taken(blank, parts, "design").after.deployed).toEqual({});
});

it("changes nothing the second time", () => {
  const { after } = taken(blank, parts);
  const again = taken(after, parts);
  expect(again.patches).toEqual([]);
  expect(again.adoption).toMatchObject({ added: [], unchanged: ["EX01\\Relay", "Out"] });
  expect(again.label).toBe("Import, nothing new");
});

it("replaces a connector of the same server and name, in whatever case, and tells it", () => {
  const design = organisation(
    [server("EX01")],
    [receiver("RELAY", { explicit: { MaxHopCount: 9 } }), sender("Other")],
  );
  const { after, adoption, label } = taken(design, {
    connectors: [{ ...relay, server: "ex01" }],
  });
  expect(label).toBe("Import connectors: 1 replaced");
  expect(adoption.replaced).toEqual(["EX01\\Relay"]);
  expect(after.connectors.relay).toMatchObject({ name: "Relay", explicit: relay.explicit });
  expect(after.connectors.relay?.explicit).not.toHaveProperty("MaxHopCount");
  expect(after.connectors.other).toBe(design.connectors.other);
});

it("finds a connector that the design renamed under the name it is deployed with", () => {
  const { after } = taken(blank, parts);
  const id = Object.keys(after.connectors)[0] ?? "";
  const renamed = apply(after, renameConnector({ connector: id, name: "Scanner" })(after).patches);
  const again = taken(renamed, parts);
  expect(again.adoption.replaced).toEqual(["EX01\\Relay"]);
  expect(Object.keys(again.after.connectors)).toEqual(Object.keys(after.connectors));
});

it("keeps permissions that the import does not show", () => {
  const permissions = [{ user: "x", rights: ["y"], deny: false }];
  const design = organisation([server("EX01")], [receiver("Relay", { permissions })]);
  const { after } = taken(design, { connectors: [relay] });
  expect(after.connectors.relay).toMatchObject({ permissions });
  expect(after.deployed.relay).not.toHaveProperty("permissions");
});

it("keeps notes and who made it, which no import shows", () => {
  const kept = { notes: [{ text: "SPF." }], madeBy: "HCW" as const };
  const design = organisation([server("EX01")], [receiver("Relay", kept)]);
  expect(taken(design, { connectors: [relay] }).after.connectors.relay).toMatchObject(kept);
});

it("keeps what a known server is said to be where the import does not say it", () => {
  const design = organisation([server("EX01", { site: "Main" })], []);
  const { after } = taken(design, {
    servers: [{ name: "ex01", role: "Mailbox", version: "2019" }],
  });
  expect(Object.values(after.servers)).toEqual([
    { ...server("EX01", { site: "Main" }), version: "2019" },
  ]);
});

it("leaves an Edge server one where the import only names it", () => {
  const design = organisation([server("EX01", { role: "Edge" })], []);
  const { after } = taken(design, {
    servers: [{ name: "EX01", fqdn: "ex01.corp.example" }],
    connectors: [relay],
  });
  expect(Object.values(after.servers)).toMatchObject([{ name: "EX01", role: "Edge" }]);
});

it("makes a server that only a connector names", () => {
  const { after } = taken(blank, { connectors: [relay] });
  expect(Object.values(after.servers)).toEqual([
    { id: expect.any(String), name: "EX01", role: "Mailbox" },
  ]);
});

it("leaves the design's change beside an unchanged baseline only where it is not imported anew", () => {
  const { after } = taken(blank, parts);
  const id = Object.keys(after.connectors)[0] ?? "";
  const changed = apply(
    after,
    setValue({ connector: id, parameter: "Enabled", value: false })(after).patches,
  );
  const again = taken(changed, { connectors: [out] });
  expect(again.after.connectors[id]?.explicit.Enabled).toBe(false);
  expect(again.after.deployed[id]?.explicit).not.toHaveProperty("Enabled");
});

it("takes an import beside the design, which stays as it is", () => {
  const design = organisation([server("EX01")], [receiver("Relay"), sender("Wanted")]);
  const { after, adoption, made } = taken(design, parts, "baseline");
  expect(after.connectors).toBe(design.connectors);
  expect(after.deployed.relay).toMatchObject({ name: "Relay", explicit: relay.explicit });
  expect(Object.keys(after.deployed)).toHaveLength(2);
  expect(adoption.lacking).toEqual(["Out"]);
  expect(made).toEqual([]);
});

it("fills the design with what it lacks, and leaves the rest of it alone", () => {
  const design = organisation([server("EX01")], [receiver("Relay")]);
  const { after, adoption } = taken(design, parts, "baseline", { fills: true });
  expect(after.connectors.relay).toBe(design.connectors.relay);
  expect(Object.values(after.connectors).map(({ name }) => name)).toContain("Out");
  expect(adoption.lacking).toEqual([]);
});

it("shares the object of a connector that is deployed as it is designed", () => {
  const { after } = taken(blank, parts, "design");
  const both = taken(after, parts, "baseline").after;
  for (const each of Object.values(both.connectors)) expect(both.deployed[each.id]).toBe(each);
});

it("drops what a whole import no longer shows, on the servers and sides that it shows", () => {
  const { after } = taken(blank, {
    ...parts,
    connectors: [relay, { ...relay, name: "Old" }, { ...relay, server: "EX02" }, out],
  });
  const whole = { connectors: [relay], facts: { whole: ["receive" as const], listed: [] } };
  expect(taken(after, whole, "baseline").adoption.gone).toEqual([]);
  const { adoption, after: now } = taken(after, whole, "baseline", { drops: true });
  expect(adoption.gone).toEqual(["EX01\\Old"]);
  expect(Object.values(now.deployed).map(({ name }) => name)).toEqual(["Relay", "Relay", "Out"]);
  expect(now.connectors).toBe(after.connectors);
});

it("drops nothing from a design", () => {
  const { after } = taken(blank, parts);
  const whole = { connectors: [relay], facts: { whole: ["send" as const], listed: [] } };
  expect(taken(after, whole, "design", { drops: true }).adoption.gone).toEqual([]);
});

it("keeps one object of a renamed connector that is deployed under its new name", () => {
  const { after } = taken(blank, { connectors: [relay] });
  const id = Object.keys(after.connectors)[0] ?? "";
  const renamed = apply(after, renameConnector({ connector: id, name: "Scanner" })(after).patches);
  const given = {
    connectors: [{ ...relay, name: "Scanner" }],
    facts: { whole: ["receive" as const], listed: [] },
  };
  const { after: now, adoption } = taken(renamed, given, "baseline", { drops: true });
  expect(adoption).toMatchObject({ gone: [], lacking: [] });
  expect(now.deployed[id]).toBe(now.connectors[id]);
});
