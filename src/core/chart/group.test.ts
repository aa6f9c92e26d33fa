import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import type { ReceiveConnector } from "../model";
import type { Value } from "../values";
import type { ServerGroup } from "./chart";
import { chartOf } from "./chartOf";

type Values = Readonly<Record<string, Value>>;
const wide = { AuthMechanism: ["Tls"], PermissionGroups: ["AnonymousUsers"] };
const card = (id: string, explicit: Values = {}, more: Partial<ReceiveConnector> = {}) =>
  receiver(id, { id, explicit: { ...wide, ...explicit }, ...more });
const grouped = (
  connectors: readonly ReceiveConnector[],
  deployed: readonly ReceiveConnector[] = [],
): ServerGroup => {
  const twins = Object.fromEntries(deployed.map((each) => [each.id, each]));
  const { groups } = chartOf(organisation([server("EX01")], connectors, { deployed: twins }));
  return groups[0] as ServerGroup;
};
const client = (group: ServerGroup, listener = ":25") =>
  group.edges.find((each) => each.kind === "client" && each.to.endsWith(listener));

it("has one line for all connectors that share a network and a listener, with the weakest of their facts", () => {
  const group = grouped([
    card("a", { AuthMechanism: ["Tls"], RequireTLS: true, PermissionGroups: ["ExchangeUsers"] }),
    card("b", { AuthMechanism: ["None"] }),
  ]);
  const [line, ...others] = group.edges.filter((each) => each.kind === "client");
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    ...{ from: "network:10.0.0.0/24", connectors: ["a", "b"], parameter: "RemoteIPRanges" },
    ...{ tls: "none", signIn: false, clearPasswords: false, enabled: true, neverReached: false },
  });
});

it.each<[string, readonly Values[], object]>([
  [
    "required only where all ask for it",
    [{ RequireTLS: true }, { RequireTLS: true }],
    { tls: "required" },
  ],
  ["offered where one only offers it", [{ RequireTLS: true }, {}], { tls: "offered" }],
  [
    "sign-in where all ask for it",
    [{ PermissionGroups: ["ExchangeUsers"] }, { PermissionGroups: ["ExchangeUsers"] }],
    { signIn: true },
  ],
  [
    "no sign-in where one lets strangers in",
    [{ PermissionGroups: ["ExchangeUsers"] }, {}],
    { signIn: false },
  ],
  [
    "passwords in the clear where one takes them",
    [{}, { AuthMechanism: ["Tls", "BasicAuth"], PermissionGroups: ["ExchangeUsers"] }],
    { clearPasswords: true },
  ],
])("says of the line: %s", (_, values, told) => {
  expect(client(grouped(values.map((each, at) => card(`c${at}`, each))))).toMatchObject(told);
});

it("says that strangers may relay where one connector lets them", () => {
  const permissions = [
    {
      user: "NT AUTHORITY\\ANONYMOUS LOGON",
      rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
      deny: false,
    },
  ];
  expect(client(grouped([card("a"), card("b", {}, { permissions })]))).toMatchObject({
    relay: "yes",
  });
  expect(client(grouped([card("a"), card("b")]))).toMatchObject({ relay: "no" });
});

it("tells facts of those that are on, and of all where none is", () => {
  const strict = { RequireTLS: true };
  const off = card("off", { Enabled: false });
  expect(client(grouped([card("on", strict), off]))).toMatchObject({
    tls: "required",
    enabled: true,
  });
  expect(client(grouped([off]))).toMatchObject({ tls: "offered", enabled: false });
});

it("takes a connector that was taken out for one that is off", () => {
  const gone = card("gone");
  const group = grouped([card("on", { RequireTLS: true })], [gone]);
  expect(group.connectors.map(({ id, change }) => [id, change])).toEqual([
    ["on", "new"],
    ["gone", "removed"],
  ]);
  expect(client(group)).toMatchObject({ tls: "required", enabled: true });
  const bindings = group.edges.filter((each) => each.kind === "listener");
  expect(bindings.map(({ to, enabled }) => [to, enabled])).toEqual([
    ["on", true],
    ["gone", false],
  ]);
  expect(group.changes).toBe(2);
  expect(grouped([], [gone]).listeners[0]).toMatchObject({ idle: true, signIn: false });
});

it("has a line from each listener to its connectors, by their bindings", () => {
  const group = grouped([card("a", { Bindings: ["0.0.0.0:25", "0.0.0.0:587"] })]);
  expect(group.edges.filter((each) => each.kind === "listener")).toMatchObject([
    { id: `${group.listeners[0]?.id}>a`, from: group.listeners[0]?.id, to: "a", connectors: ["a"] },
    { from: group.listeners[1]?.id, to: "a", parameter: "Bindings", enabled: true },
  ]);
});

it("orders listeners: front end, transport, then by port and address, those of servers last", () => {
  const hub = { TransportRole: "HubTransport" };
  const group = grouped([
    card("a", { ...hub, Bindings: ["0.0.0.0:2525"] }),
    card("b", { Bindings: ["0.0.0.0:717"] }),
    card("c", { Bindings: ["0.0.0.0:587"] }),
    card("d", { Bindings: ["10.0.0.12:25"] }),
    card("e", { Bindings: ["10.0.0.11:25"] }),
    card("f", { Bindings: ["0.0.0.0:25"] }),
  ]);
  expect(group.listeners.map(({ address, port }) => `${address ?? ""}:${port}`)).toEqual([
    ...[":25", "10.0.0.11:25", "10.0.0.12:25", ":587"],
    ...[":717", ":2525"],
  ]);
  expect(group.listeners.map(({ internal }) => internal)).toEqual([
    ...[false, false, false, false],
    ...[true, true],
  ]);
  expect(group.listeners.map(({ service }) => service).slice(-2)).toEqual([
    "frontend",
    "transport",
  ]);
});

it("says of a listener whether anything listens, whether all ask for sign-in, and in which families", () => {
  const signIn = { PermissionGroups: ["ExchangeUsers"] };
  const listener = (...values: readonly Values[]) =>
    grouped(values.map((each, at) => card(`c${at}`, each))).listeners[0];
  expect(listener(signIn, signIn)).toMatchObject({ idle: false, signIn: true });
  expect(listener(signIn, {})).toMatchObject({ signIn: false });
  expect(listener(signIn, { Enabled: false })).toMatchObject({ idle: false, signIn: true });
  expect(listener({ ...signIn, Enabled: false })).toMatchObject({ idle: true, signIn: false });
  expect(listener({ Bindings: ["[::]:25", "0.0.0.0:25"] })).toMatchObject({ families: [4, 6] });
  expect(listener({ Bindings: ["[::]:25"] })).toMatchObject({ families: [6] });
});

it("lists each network once, in the order of the connectors that name it", () => {
  const ranges = (...RemoteIPRanges: string[]) => ({ RemoteIPRanges });
  const group = grouped([
    card("a", { ...ranges("10.9.0.0/16"), Bindings: ["0.0.0.0:587"] }),
    card("b", ranges("10.1.0.0/24")),
    card("c", ranges("10.9.0.0/16")),
    card("d", ranges()),
  ]);
  expect(group.networks.map(({ name }) => name)).toEqual(["10.1.0.0/24", "10.9.0.0/16"]);
  expect(group.edges.some((each) => each.kind === "client" && each.connectors.includes("d"))).toBe(
    false,
  );
});
