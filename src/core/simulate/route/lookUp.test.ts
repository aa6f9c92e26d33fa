import { expect, it } from "vitest";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import { plain } from "../../finding";
import { type RemoteHost, sendConnectors } from "../../model";
import type { Value } from "../../values";
import { senderOf } from "../sender";
import { lookUp } from "./lookUp";
import { nextHopOf } from "./nextHop";
import { hostOf } from "./remoteHost";
import { Trail } from "./trail";

function ask(dns: NonNullable<RemoteHost["dns"]>, more: Readonly<Record<string, Value>> = {}) {
  const organisation = caseOrganisation({
    send: [{ Name: "Out", AddressSpaces: ["SMTP:*;1"], ...more }],
  });
  const [connector] = sendConnectors(organisation);
  if (!connector) throw new Error("There is no connector.");
  const sender = senderOf(organisation, connector);
  const hop = nextHopOf(sender, "far.example");
  const expected = {
    smartHost: sender.smartHosts[0],
    domain: "far.example",
    signsIn: false,
    toExchange: false,
  };
  const trail = new Trail();
  const fault = lookUp(sender, hop, hostOf({ dns }, expected), "far.example", trail);
  return { hop, fault: fault && [fault.bounces, fault.reply.id], trail };
}

const hosts = (...SmartHosts: string[]) => ({ SmartHosts, DNSRoutingEnabled: false });

it.each([
  ["ok", {}, undefined],
  ["nxdomain", {}, [true, "dns-nonexistent"]],
  ["loopback", {}, [true, "dns-loopback"]],
  ["fails", {}, [false, "dns-fails"]],
  ["nxdomain", { ErrorPolicies: ["DowngradeDnsFailures"] }, [false, "dns-nonexistent-waits"]],
  ["loopback", { ErrorPolicies: ["DowngradeDnsFailures"] }, [false, "dns-loopback-waits"]],
  ["nxdomain", hosts("relay.example"), [false, "dns-nonexistent-waits"]],
  ["loopback", hosts("relay.example"), [false, "dns-loopback-waits"]],
  ["fails", hosts("relay.example"), [false, "dns-fails"]],
  ["nxdomain", hosts("relay.example", "192.0.2.1"), undefined],
] as const)("%s with %j (S84, S85)", (dns, more, fault) => {
  expect(ask(dns, more as unknown as Readonly<Record<string, Value>>).fault).toEqual(fault);
});

it("says which DNS servers are asked, and that a port has no documented effect by MX (S89, S91)", () => {
  const { hop, trail } = ask("ok", { UseExternalDNSServersEnabled: true, Port: 2525 });
  const [step] = trail.steps;
  expect(hop.port).toBe(25);
  expect(step && plain(step.text)).toMatch(/the external DNS servers/);
  expect(step?.open && plain(step.open)).toMatch(/Port is 2525\. Its effect .* not documented/);
});

it("says of several smart hosts that their order is no priority (S87)", () => {
  const [step] = ask("ok", hosts("a.example", "b.example")).trail.steps;
  expect([step?.standing, step?.open && plain(step.open)]).toEqual([
    "inferred",
    "Their order is no priority: any may be used, and the others are tried when one fails.",
  ]);
});
