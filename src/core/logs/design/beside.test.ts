import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { oneSession, type Talk } from "../../../testing/logText";
import { plain } from "../../finding";
import type { Session } from "../sessions/session";
import { SessionGroups } from "../usage/groups";
import { besideDesign } from "./beside";
import { connectorFinding } from "./findings";

const open = (name: string, ranges: readonly string[], bindings = ["0.0.0.0:25"]) =>
  receiver(name, {
    explicit: { Bindings: bindings, RemoteIPRanges: ranges, TransportRole: "FrontendTransport" },
  });
const design = organisation(
  [server("EX01")],
  [
    open("Default", ["0.0.0.0-255.255.255.255"]),
    open("Relay", ["10.20.30.0/24"]),
    open("Six", ["::/0"], ["[::]:25"]),
    sender("Out"),
  ],
);
const came = (talk: Talk, ehlo = "a"): Session =>
  oneSession("Receive", ["+ ", "> 220 x", `< EHLO ${ehlo}`, "> 250 x", "- | Local"], talk);
const left = (connector: string): Session =>
  oneSession("Send", ["* | attempting to connect"], { connector, remote: "192.0.2.7:25" });

function beside(...sessions: readonly Session[]) {
  const groups = new SessionGroups();
  for (const session of sessions) groups.add(session);
  return besideDesign(design, groups.all()).map(({ first: _, ...each }) => each);
}

it("says nothing where both agree", () => {
  expect(
    beside(
      came({ connector: "EX01\\Default", remote: "203.0.113.7:1" }),
      came({ connector: "ex01\\relay", remote: "10.20.30.7:1" }),
      came({ connector: "EX01\\Six", local: "[fe80::1%12]:25", remote: "[fe80::2%12]:9" }),
      left("Out"),
      left("Intra-Organization SMTP Send Connector"),
      came({ connector: "EX01\\Default", remote: "nonsense" }),
    ),
  ).toEqual([]);
});

it("tells a connector once, however its name is spelt", () => {
  const found = beside(
    came({ connector: "EX01\\Default", remote: "10.20.30.7:1" }),
    came({ connector: "EX01\\DEFAULT", remote: "10.20.30.7:2" }),
    came({ connector: "ex01\\default", remote: "10.20.30.8:3" }),
  );
  expect(found.map(({ connector, sessions }) => [connector, sessions])).toEqual([
    ["EX01\\Default", 3],
  ]);
});

it("tells connectors and servers that are not there, and another than the design gives", () => {
  expect(
    beside(
      came({ connector: "EX01\\Default", remote: "10.20.30.7:1" }),
      came({ connector: "EX01\\Default", remote: "10.20.30.8:2" }),
      came({ connector: "EX01\\Gone", remote: "203.0.113.7:1" }),
      came({ connector: "EX01\\Default", local: "10.20.1.11:2525" }),
      came({ connector: "EX09\\Default" }),
      came({ connector: "ex09\\Relay" }),
      left("To partner"),
    ),
  ).toEqual([
    {
      what: "other-connector",
      direction: "in",
      connector: "EX01\\Default",
      predicted: "EX01\\Relay",
      remotes: ["10.20.30.7", "10.20.30.8"],
      sessions: 2,
    },
    {
      what: "no-such-server",
      direction: "in",
      connector: "EX09\\Default",
      predicted: null,
      remotes: ["192.0.2.7"],
      sessions: 2,
    },
    {
      what: "no-connector",
      direction: "in",
      connector: "EX01\\Default",
      predicted: null,
      remotes: ["192.0.2.7"],
      sessions: 1,
    },
    {
      what: "no-such-connector",
      direction: "in",
      connector: "EX01\\Gone",
      predicted: "EX01\\Default",
      remotes: ["203.0.113.7"],
      sessions: 1,
    },
    {
      what: "no-such-connector",
      direction: "out",
      connector: "To partner",
      predicted: null,
      remotes: ["192.0.2.7"],
      sessions: 1,
    },
  ]);
});

it("sees that a device in front translates addresses", () => {
  const sessions = Array.from({ length: 24 }, (_, each) =>
    came({ connector: "EX01\\Default", remote: `203.0.113.7:${each}` }, `client-${each % 4}`),
  );
  expect(beside(...sessions)).toMatchObject([
    { what: "one-address", sessions: 24, remotes: ["203.0.113.7"] },
  ]);
  expect(
    beside(...sessions, came({ connector: "EX01\\Default", remote: "203.0.113.8:1" })),
  ).toEqual([]);
});

describe("send connectors", () => {
  const hosts = organisation(
    [server("EX01")],
    [
      sender("To partner", {
        explicit: {
          ...{ AddressSpaces: ["SMTP:partner.example;1"], Port: 25 },
          ...{ DNSRoutingEnabled: false, SmartHosts: ["203.0.113.25", "2001:db8::25"] },
        },
      }),
      sender("Internet"),
      sender("Far", { explicit: { AddressSpaces: ["SMTP:far.example;1"], Enabled: false } }),
    ],
    {
      acceptedDomains: {
        d1: { id: "d1", name: "corp", domain: "corp.example", type: "Authoritative" },
      },
    },
  );
  const delivered = (to: string, talk: Talk): Session =>
    oneSession(
      "Send",
      [
        ...["+ ", "< 220 x", "> EHLO a", "< 250 x", "> MAIL FROM:<a@corp.example>", "< 250 ok"],
        ...[`> RCPT TO:<${to}>`, "< 250 ok", "> DATA", "< 354 go", "< 250 queued", "> QUIT"],
        ...["< 221 bye", "- | Local"],
      ],
      { local: "10.0.0.11:50001", ...talk },
    );
  function told(...sessions: readonly Session[]) {
    const groups = new SessionGroups();
    for (const session of sessions) groups.add(session);
    return besideDesign(hosts, groups.all()).map(({ what, predicted, domains, remotes }) => ({
      ...{ what, predicted, domains, remotes },
    }));
  }

  it("agree by domain, smart host and port", () => {
    const partner = { connector: "to PARTNER", remote: "203.0.113.25:25" };
    expect(
      told(
        delivered("b@partner.example", partner),
        delivered("b@partner.example", { ...partner, remote: "[2001:db8::25]:25" }),
        delivered("b@else.example", { connector: "Internet", remote: "198.51.100.7:25" }),
        delivered("b@corp.example", { connector: "Internet", remote: "198.51.100.7:25" }),
        oneSession("Send", ["* | attempting to connect"], { ...partner, remote: "" }),
      ),
    ).toEqual([]);
  });

  it("disagree by domain, smart host and port", () => {
    expect(
      told(delivered("b@partner.example", { connector: "Internet", remote: "198.51.100.7:25" })),
    ).toEqual([
      {
        what: "other-connector",
        ...{ predicted: "To partner", domains: ["partner.example"], remotes: ["198.51.100.7"] },
      },
    ]);
    expect(
      told(delivered("b@partner.example", { connector: "To partner", remote: "203.0.113.26:587" })),
    ).toMatchObject([{ what: "other-next-hop", predicted: "203.0.113.25:25, [2001:db8::25]:25" }]);
    expect(
      told(delivered("b@else.example", { connector: "Internet", remote: "198.51.100.7:587" })),
    ).toMatchObject([{ what: "other-next-hop", predicted: "port 25" }]);
  });
});

it("tells a design that is not applied yet from one that was never deployed so", () => {
  const before = open("Relay", ["10.20.0.0/16"]);
  const narrowed = { ...before, explicit: { ...before.explicit, RemoteIPRanges: ["10.20.30.7"] } };
  const everybody = open("Default", ["0.0.0.0/0"]);
  const deployed = { [before.id]: before, [everybody.id]: everybody };
  const edited = organisation([server("EX01")], [narrowed, everybody], { deployed });
  const groups = new SessionGroups();
  groups.add(came({ connector: "EX01\\Relay", remote: "10.20.30.9:1" }));
  groups.add(came({ connector: "EX01\\Relay", remote: "203.0.113.7:1" }));
  const all = besideDesign(edited, groups.all());
  expect(all.map(({ predicted, deployed: by, remotes }) => [predicted, by, remotes])).toEqual([
    ["EX01\\Default", "agrees", ["10.20.30.9"]],
    ["EX01\\Default", "differs", ["203.0.113.7"]],
  ]);
  const told = all.map((each) => connectorFinding(edited, each));
  expect(told.map(({ severity, why }) => [severity, plain(why)])).toEqual([
    ["advice", expect.stringMatching(/the design is not applied yet\.$/)],
    ["warning", expect.stringMatching(/it was changed since, or something stands in between\.$/)],
  ]);
});
