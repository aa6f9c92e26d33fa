import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { emptyOrganisation } from "../model";
import { adopt, apply, type Parts, renameConnector, setValue } from "./index";

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
const taken = (from: typeof blank, given: Parts, as: "deployed" | "design" = "deployed") => {
  const edit = adopt(given, { as })(from);
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

it("keeps what a known server is said to be where the import does not say it", () => {
  const design = organisation([server("EX01", { site: "Main" })], []);
  const { after } = taken(design, {
    servers: [{ name: "ex01", role: "Mailbox", version: "2019" }],
  });
  expect(Object.values(after.servers)).toEqual([
    { ...server("EX01", { site: "Main" }), version: "2019" },
  ]);
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
