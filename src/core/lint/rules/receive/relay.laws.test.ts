import "../../../../testing/seed";
import fc from "fast-check";
import { expect, test } from "vitest";
import { caseOrganisation } from "../../../../testing/caseOrganisation";
import { exposureOfServer } from "../../../exposure";
import type { Server } from "../../../model";
import { receiversOf } from "../../../simulate";
import { rule, type Unit } from "../rule";
import { receive } from "./list";

const ranges = ["0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/24", "10.0.0.7", "192.0.2.0/23", "::/0"];
const connector = fc.record({
  Enabled: fc.boolean(),
  TransportRole: fc.constantFrom("FrontendTransport", "FrontendTransport", "HubTransport"),
  Bindings: fc.uniqueArray(fc.constantFrom("0.0.0.0:25", "10.9.0.1:25", "[::]:25", "0.0.0.0:26"), {
    minLength: 1,
    maxLength: 3,
  }),
  RemoteIPRanges: fc.uniqueArray(fc.constantFrom(...ranges), { minLength: 1, maxLength: 3 }),
  PermissionGroups: fc.subarray(["AnonymousUsers", "Custom", "ExchangeServers", "ExchangeUsers"]),
  AuthMechanism: fc.constantFrom(["Tls"], ["ExternalAuthoritative", "Tls"], ["BasicAuth", "Tls"]),
});
const entry = fc.record({
  deny: fc.boolean(),
  user: fc.constantFrom("NT AUTHORITY\\ANONYMOUS LOGON", "S-1-5-7", "CORP\\svc"),
  rights: fc.constantFrom(
    ["Ms-Exch-SMTP-Accept-Any-Recipient"],
    ["ms-exch-smtp-submit", "MS-EXCH-SMTP-ACCEPT-ANY-RECIPIENT"],
  ),
});
const permissions = fc.option(fc.array(entry, { maxLength: 3 }), { nil: undefined });
const servers = [{ name: "EX01", addresses: ["10.9.0.1", "10.9.0.2"] }];

const given = fc.array(fc.tuple(connector, permissions), { minLength: 1, maxLength: 5 });

function unitOf(list: typeof given extends fc.Arbitrary<infer T> ? T : never): Unit & {
  readonly server: Server;
} {
  const organisation = caseOrganisation({
    servers,
    permissions: list.flatMap(([, entries], index) =>
      (entries ?? []).map((each) => ({ ...each, connector: `EX01\\C${index}` })),
    ),
    connectors: list.map(([each], index) => ({
      kind: "receive",
      Name: `C${index}`,
      Server: "EX01",
      ...each,
    })),
  });
  // Permissions that were not imported are none at all.
  for (const [index, [, entries]] of list.entries()) {
    const { permissions: _, ...rest } = organisation.connectors[`EX01\\C${index}`] as {
      permissions?: unknown;
    };
    if (!entries) Object.assign(organisation.connectors, { [`EX01\\C${index}`]: rest });
  }
  const server = organisation.servers.EX01 as Server;
  return { organisation, server, receivers: receiversOf(organisation, server), senders: [] };
}

const finding = (unit: Unit, ...codes: readonly string[]): readonly string[] =>
  receive
    .filter(({ code }) => codes.includes(code))
    .flatMap((each) => [...rule(each).find(unit)])
    .map(({ receiver }) => receiver?.connector.id ?? "")
    .sort();

test("a connector has one relay finding exactly where exposure has strangers relay through it", () => {
  fc.assert(
    fc.property(given, (list) => {
      const unit = unitOf(list);
      const relays = new Set<string>();
      for (const { regions } of exposureOfServer(unit.server, unit.receivers).listeners)
        for (const { receiver, tie, stranger } of regions)
          if (stranger.relay === true)
            for (const each of tie.length > 0 ? tie : [receiver])
              if (each) relays.add(each.connector.id);
      const codes = ["open", "public", "wide", "anonymous"].map((each) => `receive/${each}-relay`);
      expect(finding(unit, ...codes)).toEqual([...relays].sort());
    }),
    { numRuns: 500 },
  );
});

test("a tie is told at each connector that ties, and nothing that takes or ties is never reached", () => {
  fc.assert(
    fc.property(given, (list) => {
      const unit = unitOf(list);
      const [tied, taking] = [new Set<string>(), new Set<string>()];
      for (const { regions } of exposureOfServer(unit.server, unit.receivers).listeners)
        for (const { receiver, tie } of regions) {
          for (const each of tie) tied.add(each.connector.id);
          if (receiver && tie.length === 0) taking.add(receiver.connector.id);
        }
      expect(finding(unit, "receive/tie")).toEqual([...tied].sort());
      for (const id of finding(unit, "receive/never-reached")) {
        expect(tied.has(id) || taking.has(id)).toBe(false);
        expect(unit.receivers.find(({ connector: each }) => each.id === id)?.enabled).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
