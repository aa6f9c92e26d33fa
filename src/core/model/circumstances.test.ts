import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { circumstancesOf, effectiveOf, identityOf, serverNamed, serverOf } from "./index";

const relay = receiver("Relay", { explicit: { Enabled: false }, unknown: ["Banner"] });
const out = sender("Out", { explicit: { SourceTransportServers: ["edge.corp.example"] } });
const edge = server("EDGE", { role: "Edge", version: "2016" });
const corp = organisation([server("EX01"), edge], [relay, out]);

it("finds servers by name and FQDN in any case, and by nothing that is no name", () => {
  expect(serverNamed(corp, "ex01")?.name).toBe("EX01");
  expect(serverNamed(corp, "EX01.CORP.EXAMPLE")?.name).toBe("EX01");
  expect(serverNamed(corp, "constructor")).toBeUndefined();
  expect(serverOf(corp, receiver("x", { server: "__proto__" }))).toBeUndefined();
});

it("takes what defaults depend on from the server, for send connectors from the first source", () => {
  expect(circumstancesOf(corp, relay)).toEqual({
    usage: "Custom",
    version: "2019",
    role: "Mailbox",
    serverFqdn: "ex01.corp.example",
  });
  expect(circumstancesOf(corp, out)).toMatchObject({ version: "2016", role: "Edge" });
  expect(circumstancesOf(corp, sender("x"))).toMatchObject({ version: "2019", role: "Mailbox" });
});

it("tells explicit, default and unknown apart", () => {
  const values = effectiveOf(corp, relay);
  expect(values.Enabled).toMatchObject({ origin: "explicit", value: false });
  expect(values.Banner).toMatchObject({ origin: "unknown" });
  expect(values.Fqdn).toMatchObject({ origin: "default", value: "ex01.corp.example" });
  expect(values.constructor).toBeUndefined();
});

it("keeps what it worked out as long as connector, server and version are the same", () => {
  const before = effectiveOf(corp, relay);
  expect(effectiveOf({ servers: { ...corp.servers }, version: corp.version }, relay)).toBe(before);
  const renamed = { ...corp.servers, ex01: server("EX01", { fqdn: "mx.corp.example" }) };
  const after = effectiveOf({ ...corp, servers: renamed }, relay);
  expect(after.Fqdn).toMatchObject({ value: "mx.corp.example" });
  expect(effectiveOf({ ...corp, version: "SE" }, relay)).not.toBe(before);
});

it("names a connector as the shell does", () => {
  expect(identityOf(corp, relay)).toBe("EX01\\Relay");
  expect(identityOf(corp, out)).toBe("Out");
  expect(identityOf(corp, receiver("Lost", { server: "gone" }))).toBe("Lost");
});
