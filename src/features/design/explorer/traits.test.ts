import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { explorerNodes } from "./explorerNodes";
import { traits, wantedOf, withTrait } from "./traits";

const open = receiver("Open", {
  explicit: { PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] },
  permissions: [
    {
      user: "NT AUTHORITY\\ANONYMOUS LOGON",
      rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
      deny: false,
    },
  ],
});
const closed = receiver("Closed", {
  explicit: { PermissionGroups: ["ExchangeUsers"], AuthMechanism: ["BasicAuth"], Enabled: false },
});
const out = sender("Out", { explicit: { SmartHosts: ["relay.isp.example"], RequireTLS: true } });
const all = organisation([server("EX01")], [open, closed, out]);

const shown = (filter: string) =>
  explorerNodes(all, filter, [])
    .flatMap(({ children = [] }) => children)
    .flatMap((node) => (node.data?.kind === "server" ? (node.children ?? []) : [node]))
    .filter(({ data }) => data?.kind === "connector")
    .map(({ label }) => label);

it.each([
  ["is:relay", ["Open"]],
  ["is:anonymous", ["Open"]],
  ["is:signin", ["Closed"]],
  ["is:disabled", ["Closed"]],
  ["is:tls", ["Out"]],
  ["is:smarthost", ["Out"]],
  ["is:tls isp", ["Out"]],
  ["is:relay is:disabled", []],
  ["is:nothing", []],
])("%s shows %j", (filter, names) => expect(shown(filter)).toEqual(names));

it("reads the words of a filter, and puts them in and out", () => {
  expect(wantedOf("Relay IS:tls 10.0")).toMatchObject({ text: "relay 10.0", strange: [] });
  expect(withTrait("10.0", "relay", true)).toBe("10.0 is:relay");
  expect(withTrait("is:relay 10.0", "relay", false)).toBe("10.0");
  expect(new Set(traits.map(({ word }) => word)).size).toBe(traits.length);
});
