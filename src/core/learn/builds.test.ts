import { describe, expect, it } from "vitest";
import { apply } from "../edit";
import { type Connector, identityOf, type Organisation } from "../model";
import { applyBuilds, type Build, buildCommand } from "./builds";
import { kitOrganisation, kits } from "./kits";

const start = kitOrganisation(kits.sending, "2026-05-01");
const relay: Build = {
  cmdlet: "New-ReceiveConnector",
  properties: {
    Name: "Relay",
    Server: "EX01",
    Usage: "Custom",
    TransportRole: "FrontendTransport",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.20.4.31"],
    PermissionGroups: ["AnonymousUsers"],
  },
};
const anyone = {
  identity: "EX01\\Relay",
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
};
const named = (organisation: Organisation, identity: string): Connector | undefined =>
  Object.values(organisation.connectors).find(
    (each) => identityOf(organisation, each) === identity,
  );

describe("builds", () => {
  it("make, change and take away as one step that can be undone", () => {
    const { edit, complaints } = applyBuilds(start, {
      builds: [
        relay,
        { cmdlet: "Set-ReceiveConnector", identity: "EX01\\Relay", properties: { MaxHopCount: 9 } },
        {
          cmdlet: "Set-SendConnector",
          identity: "internet",
          properties: { Name: "Out", Port: 26 },
        },
        { cmdlet: "Remove-ReceiveConnector", identity: "EX02\\Client Proxy EX02" },
      ],
      permissions: [anyone],
    });
    expect(complaints).toEqual([]);
    const after = apply(start, edit.patches);
    const { identity: _, ...permission } = anyone;
    expect(named(after, "EX01\\Relay")).toMatchObject({
      usage: "Custom",
      explicit: { MaxHopCount: 9, RemoteIPRanges: ["10.20.4.31"] },
      permissions: [permission],
    });
    expect(named(after, "Out")?.explicit.Port).toBe(26);
    expect(named(after, "EX02\\Client Proxy EX02")).toBeUndefined();
    expect(after.deployed).toEqual({});
    expect(apply(after, edit.inverse)).toEqual(start);
  });

  it("go to what is deployed where that is wanted", () => {
    const edit = buildCommand({ builds: [{ ...relay, by: "HCW" }] }, "deployed")(start);
    const after = apply(start, edit.patches);
    const id = named(after, "EX01\\Relay")?.id ?? "";
    expect(after.deployed[id]).toBe(after.connectors[id]);
    expect(after.connectors[id]).toMatchObject({ madeBy: "HCW" });
  });

  it("read a value that says the same in another way", () => {
    const edit = buildCommand({
      builds: [{ ...relay, properties: { ...relay.properties, MaxMessageSize: "36 MB" } }],
    })(start);
    const after = apply(start, edit.patches);
    expect(named(after, "EX01\\Relay")?.explicit.MaxMessageSize).toBe(37_748_736);
  });

  it.each<[string, Build, string]>([
    [
      "a name that is taken",
      { ...relay, properties: { ...relay.properties, Name: "default frontend ex01" } },
      "There is a connector EX01\\default frontend ex01 already.",
    ],
    [
      "a server that is not there",
      { ...relay, properties: { ...relay.properties, Server: "EX09" } },
      "There is no server EX09.",
    ],
    [
      "a connector that is not there",
      { cmdlet: "Set-SendConnector", identity: "Gone", properties: {} },
      "There is no connector Gone.",
    ],
    [
      "a value that is none",
      { ...relay, properties: { ...relay.properties, MaxHopCount: 0 } },
      "EX01\\Relay: MaxHopCount: ",
    ],
    [
      "a parameter that is none",
      { ...relay, properties: { ...relay.properties, MaxHops: 3 } },
      "EX01\\Relay: MaxHops is no property of a receive connector.",
    ],
    ["no name", { cmdlet: "New-SendConnector", properties: {} }, "New-SendConnector has no Name."],
  ])("complain of %s, and change nothing", (_, build, complaint) => {
    const { edit, complaints } = applyBuilds(start, { builds: [build] });
    expect(complaints).toEqual([expect.stringContaining(complaint)]);
    expect(edit.patches).toEqual([]);
    expect(() => buildCommand({ builds: [build] })(start)).toThrow(RangeError);
  });

  it("complain of rights for a connector that is not there", () => {
    expect(applyBuilds(start, { builds: [], permissions: [anyone] }).complaints).toEqual([
      "There is no connector EX01\\Relay.",
    ]);
  });
});
