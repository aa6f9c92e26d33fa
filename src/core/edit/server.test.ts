import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Certificate, Organisation } from "../model";
import { apply, type Command, changeServer, removeServer } from "./index";

const [ex01, ex02] = [server("EX01"), server("EX02")];
const done = (before: Organisation, command: Command): Organisation =>
  apply(before, command(before).patches);
const sources = (...names: string[]) => ({ explicit: { SourceTransportServers: names } });
const held = (after: Organisation, id: string) =>
  after.connectors[id]?.explicit.SourceTransportServers;

it("says what is done: a rename only where the name is another", () => {
  const before = organisation([ex01], []);
  const label = (fields: Omit<Parameters<typeof changeServer>[0], "server">) =>
    changeServer({ server: "ex01", ...fields })(before).label;
  expect(label({ site: "Main" })).toBe("Change server EX01");
  expect(label({ name: "EX01", site: "Main" })).toBe("Change server EX01");
  expect(label({ name: "MX01" })).toBe("Rename server EX01 to MX01");
});

it("touches no connector where the name stays, though it is written in another case there", () => {
  const before = organisation([ex01], [sender("Out", sources("ex01"))]);
  const after = done(before, changeServer({ server: "ex01", name: "EX01", site: "Main" }));
  expect(after.connectors).toBe(before.connectors);
  expect(after.servers.ex01).toEqual({ ...ex01, site: "Main" });
});

it("follows a new name in its certificates alone", () => {
  const certificate = (id: string, of: string | undefined): Certificate => ({
    ...{ id, thumbprint: `A${id}`, issuer: "CN=A", subject: "CN=B", names: [] },
    ...(of !== undefined && { server: of }),
  });
  const certificates = {
    1: certificate("1", "ex01"),
    2: certificate("2", "EX02"),
    3: certificate("3", undefined),
  };
  const before = organisation([ex01, ex02], [], { certificates });
  const after = done(before, changeServer({ server: "ex01", name: "MX01" }));
  expect(Object.values(after.certificates).map((each) => each.server)).toEqual([
    "MX01",
    "EX02",
    undefined,
  ]);
});

it("changes and removes nothing where the server is gone", () => {
  const before = organisation([ex01], []);
  expect(changeServer({ server: "gone", name: "X" })(before).patches).toEqual([]);
  expect(removeServer({ server: "gone" })(before).patches).toEqual([]);
});

it("leaves send connectors by its FQDN as well, and none that do not start from it", () => {
  const before = organisation(
    [ex01, ex02],
    [
      sender("Mixed", sources("EX01.corp.example", "EX02", "ex01")),
      sender("Other", sources("EX02", "EX03")),
      sender("Only", sources("ex01.corp.example", "EX01")),
    ],
  );
  const after = done(before, removeServer({ server: "ex01" }));
  expect(held(after, "mixed")).toEqual(["EX02"]);
  expect(after.connectors.other).toBe(before.connectors.other);
  expect(after.connectors.only).toBe(before.connectors.only);
});

it("takes its own receive connectors along and no others, whatever they are called", () => {
  const before = organisation(
    [ex01, ex02],
    [receiver("Relay"), receiver("Relay", { id: "second", server: "ex02" })],
    { asDeployed: true },
  );
  const edit = removeServer({ server: "ex01" })(before);
  const after = apply(before, edit.patches);
  expect(Object.keys(after.connectors)).toEqual(["second"]);
  expect(Object.keys(after.deployed)).toEqual(["second"]);
});
