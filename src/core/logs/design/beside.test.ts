import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { oneSession, type Talk } from "../../../testing/logText";
import type { Session } from "../sessions/session";
import { BesideDesign } from "./beside";

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
  oneSession("Send", ["* | attempting to connect"], { connector });

function beside(...sessions: readonly Session[]) {
  const held = new BesideDesign(design);
  for (const session of sessions) held.add(session);
  return held.all().map(({ first: _, ...each }) => each);
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

it("tells connectors and servers that are not there, and another than the design gives", () => {
  expect(
    beside(
      came({ connector: "EX01\\Default", remote: "10.20.30.7:1" }),
      came({ connector: "EX01\\Default", remote: "10.20.30.8:2" }),
      came({ connector: "EX01\\Gone", remote: "203.0.113.7:1" }),
      came({ connector: "EX01\\Default", local: "10.20.1.11:2525" }),
      came({ connector: "EX09\\Default" }),
      left("To partner"),
    ),
  ).toEqual([
    {
      what: "other-connector",
      connector: "EX01\\Default",
      predicted: "EX01\\Relay",
      remotes: ["10.20.30.7", "10.20.30.8"],
      sessions: 2,
    },
    {
      what: "no-connector",
      connector: "EX01\\Default",
      predicted: null,
      remotes: ["192.0.2.7"],
      sessions: 1,
    },
    {
      what: "no-such-connector",
      connector: "EX01\\Gone",
      predicted: "EX01\\Default",
      remotes: ["203.0.113.7"],
      sessions: 1,
    },
    {
      what: "no-such-server",
      connector: "EX09\\Default",
      predicted: null,
      remotes: ["192.0.2.7"],
      sessions: 1,
    },
    {
      what: "no-such-connector",
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
