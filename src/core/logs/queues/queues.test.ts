import { describe, expect, it } from "vitest";
import { emptyOrganisation, type Organisation, type SendConnector } from "../../model";
import { senderOf } from "../../simulate";
import { ageOf, localTime } from "./age";
import { connectorOf } from "./connectorOf";
import { innermost, readLastError } from "./lastError";
import type { ListedObject, QueueEntry } from "./listing";
import { isMessage, messageOf } from "./messageOf";
import { causeOfQueue } from "./queueCause";
import { isQueue, queueOf } from "./queueOf";
import { QueueSessions } from "./sessionsOf";

const object = (values: Readonly<Record<string, string | number | null>>): ListedObject => ({
  values: new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value])),
});

it.each([
  ["57", 57],
  ["1.057", 1057],
  ["1,234,567", 1_234_567],
  ["12\u00a0345", 12_345],
  ["", undefined],
])("a count of %j", (text, count) => {
  expect(queueOf(object({ Identity: "EX01\\1", MessageCount: text, Velocity: "-1,5" }))).toEqual({
    ...{ identity: "EX01\\1", velocity: -1.5 },
    ...(count !== undefined && { count }),
  });
});

describe("a last error", () => {
  it.each([
    [
      '[{LED=451 4.4.0 Primary target IP address responded with: "421 4.3.2 Service; {x} ""not"" available." Attempted failover to alternate host, but that did not succeed. The last endpoint attempted was 203.0.113.25:25};{MSG=};{FQDN=};{IP=};{LRT=1/2/2026 8:00:00 AM}]',
      '421 4.3.2 Service; {x} ""not"" available.',
      "203.0.113.25",
    ],
    [
      "[{LRT=12.05.2026 08:31:12};{LED=450 4.7.0 Proxy session setup failed on Frontend with '451 4.4.0 Primary target IP address responded with: \"454 4.7.5 Certificate validation failure\"'};{FQDN=mx.example};{IP=2001:db8::25}]",
      "454 4.7.5 Certificate validation failure",
      "2001:db8::25",
    ],
    [
      "451 4.4.397 Error communicating with target host. -> 421 4.2.1 Unable to connect -> SocketConnectionRefused: Socket error code 10061",
      "SocketConnectionRefused: Socket error code 10061",
      undefined,
    ],
    [
      "[{LED=};{MSG=451 4.4.395 Target host responded with error. -> 550 5.7.1 No};{IP=}]",
      "550 5.7.1 No",
      undefined,
    ],
    [
      "450 4.7.0 Proxy session setup failed on Frontend with '450 4.7.0 Proxy session setup failed on Frontend with '421 4.4.2 Connection dropped''",
      "421 4.4.2 Connection dropped",
      undefined,
    ],
    [
      '[{LED=451 4.4.0 Primary target IP address responded with: "421 4.3.2 Serv',
      "421 4.3.2 Serv",
      undefined,
    ],
    ["", "", undefined],
  ])("%s", (text, reply, endpoint) => {
    const error = readLastError(text);
    expect([error.reply, error.endpoint]).toEqual([reply, endpoint]);
  });

  it("has the time and the host of the last try", () => {
    expect(readLastError("[{LED=x};{FQDN=mx.example};{LRT=12.05.2026 08:31:12}]")).toMatchObject({
      host: "mx.example",
      tried: "12.05.2026 08:31:12",
    });
    expect(innermost("plain")).toBe("plain");
  });

  it("is no cause for a shadow queue, nor where a person stopped the queue", () => {
    const error = readLastError(
      "421 4.2.1 Unable to connect -> SocketTimedout: Socket error code 10060",
    );
    expect(causeOfQueue("EX01\\14", "Retry", error)).toBe("conn-timeout-10060");
    expect(causeOfQueue("EX01\\14", "Suspended", error)).toBe("queue-suspended");
    expect(causeOfQueue("EX01\\Shadow\\9", "Retry", error)).toBe("none");
    expect(causeOfQueue("EX01\\14", "Ready", readLastError(""))).toBe("none");
    expect(causeOfQueue("EX01\\14", "Retry", readLastError("nothing that is known"))).toBe("none");
  });
});

describe("a queue", () => {
  it("has what the notation has, and no more", () => {
    const queue = queueOf(
      object({
        Identity: "EX01\\14",
        Status: 3,
        MessageCount: "57",
        LastRetryTime: "/Date(1778567814000)/",
        FirstRetryTime: "5/12/2026 7:53:19\u202fAM",
        Velocity: "-0,14",
      }),
    );
    expect(queue).toEqual({
      identity: "EX01\\14",
      status: "Retry",
      count: 57,
      lastRetry: "2026-05-12T06:36:54.000Z",
      firstRetryLocal: "5/12/2026 7:53:19 AM",
      velocity: -0.14,
    });
    expect(isQueue(object({ Identity: "EX01\\Relay", Bindings: "x" }))).toBe(false);
  });

  it("and a message: subject and addresses masked unless asked for", () => {
    const message = object({
      ...{
        Identity: "EX01\\14\\1",
        Queue: "EX01\\14",
        FromAddress: "a@b.example",
        Status: "Ready",
      },
      ...{
        Subject: "Secret",
        Recipients: "{x@y.example;2;0}",
        DateReceived: "2026-05-12T08:35:00+02:00",
      },
    });
    expect([isMessage(message), isQueue(message)]).toEqual([true, false]);
    expect(messageOf(message)).toEqual({
      ...{ identity: "EX01\\14\\1", queue: "EX01\\14", status: "Ready", from: "***@b.example" },
      ...{
        subject: "***",
        recipients: "{***@y.example;2;0}",
        dateReceived: "2026-05-12T06:35:00.000Z",
      },
    });
    expect(messageOf(message, true)).toMatchObject({ subject: "Secret", from: "a@b.example" });
  });
});

describe("the age of a queue", () => {
  const now = Date.UTC(2026, 4, 12, 7, 0);
  const queue: QueueEntry = { identity: "EX01\\14" };
  it("since its first retry, its oldest message, or by its retries", () => {
    const first = { ...queue, firstRetryLocal: "5/12/2026 7:53:19 AM", retryCount: 7 };
    expect(ageOf(first, [], { now, zoneMinutes: 120 })).toEqual({
      seconds: 4001,
      from: "first-retry",
    });
    // Without the zone a local time says nothing: 4 x 1 and 3 x 5 minutes.
    expect(ageOf(first, [], { now })).toEqual({ seconds: 1140, from: "retries" });
    expect(ageOf({ ...queue, retryCount: 12 }, [], { now })?.seconds).toBe(3240);
    const message = { identity: "x", queue: "EX01\\14" };
    const received = ["2026-05-12T06:35:00.000Z", "2026-05-12T06:30:00.000Z"].map(
      (dateReceived) => ({ ...message, dateReceived }),
    );
    expect(ageOf(queue, received, { now })).toEqual({ seconds: 1800, from: "oldest-message" });
    expect(ageOf(queue, [], { now })).toBeUndefined();
    // A clock that is behind: what is still to come tells nothing.
    const ahead = { ...queue, firstRetry: "2026-05-12T07:00:01.000Z" };
    expect(ageOf(ahead, received, { now })?.from).toBe("oldest-message");
    expect(ageOf(ahead, [], { now })).toBeUndefined();
  });

  it("times of shells, where day and month are sure", () => {
    const time = Date.UTC(2026, 4, 12, 20, 31, 12);
    for (const text of [
      "5/12/2026 8:31:12 PM",
      "12.05.2026 20:31:12",
      "2026/5/12 20:31:12",
      "2026-05-12 20:31:12",
    ])
      expect(localTime(text)).toBe(time);
    expect(localTime("5/13/2026 12:01 AM")).toBe(Date.UTC(2026, 4, 13, 0, 1));
    expect(localTime("13/05/2026 00:01:00")).toBe(Date.UTC(2026, 4, 13, 0, 1));
    for (const text of ["05/12/2026 20:31:12", "31.02.2026 08:00:00", "soon"])
      expect(localTime(text)).toBeUndefined();
  });
});

describe("the send connector of a queue", () => {
  const connector = (
    name: string,
    spaces: readonly string[],
    hosts: readonly string[] = [],
  ): SendConnector => ({
    ...{ kind: "send", id: name, name, drafts: {}, unknown: [] },
    explicit: { AddressSpaces: spaces, SmartHosts: hosts },
  });
  const connectors = [
    connector("Internet", ["SMTP:*;1"]),
    connector("Bank", ["SMTP:*.bank.example;1", "SMTP:sure.example;1"]),
    connector("Relay", ["SMTP:customer.example;1"], ["203.0.113.25", "Relay.Example"]),
  ];
  const organisation: Organisation = { ...emptyOrganisation, sendConnectors: connectors } as never;
  const senders = connectors.map((each) => senderOf(organisation, each));
  it.each([
    ["SmartHostConnectorDelivery", "[203.0.113.25],relay.example", "Relay", "smart-host"],
    ["SmartHostConnectorDelivery", "[203.0.113.99]", undefined, undefined],
    ["DnsConnectorDelivery", "mx.bank.example", "Bank", "address-space"],
    ["DnsConnectorDelivery", "sure.example", "Bank", "address-space"],
    ["DnsConnectorDelivery", "other.example", "Internet", "address-space"],
    ["SmtpRelayToConnectorSourceServers", "relay", "Relay", "name"],
    ["SmtpDeliveryToMailbox", "database", undefined, undefined],
  ])("%s to %s", (deliveryType, nextHopDomain, name, by) => {
    const found = connectorOf({ identity: "x", deliveryType, nextHopDomain }, senders);
    expect([found?.sender.connector.name, found?.by]).toEqual([name, by]);
  });

  it("by its GUID where that is known", () => {
    const queue = { identity: "x", nextHopConnector: "383C98A1-EC18-5535-50B7-C73C5EAAC32B" };
    const guids = new Map([["383c98a1-ec18-5535-50b7-c73c5eaac32b", "Bank"]]);
    expect(connectorOf(queue, senders, guids)).toMatchObject({ by: "guid" });
  });
});

describe("the sessions of a queue", () => {
  const base = {
    id: "A",
    direction: "out",
    remote: "203.0.113.26:25",
    verdict: "failed",
    messages: [],
  } as const;
  const relay: QueueEntry = { identity: "1", nextHopDomain: "[203.0.113.25],[203.0.113.26]" };
  const bank: QueueEntry = {
    identity: "2",
    deliveryType: "DnsConnectorDelivery",
    nextHopDomain: "bank.example",
    endpoint: "192.0.2.120",
  };
  it("by address, smart host, or the domain of the recipients", () => {
    const sessions = new QueueSessions([relay, bank]);
    sessions.add(base);
    sessions.add({ ...base, id: "B", verdict: "delivered" });
    sessions.add({ ...base, id: "C", direction: "in" });
    sessions.add({ ...base, id: "D", remote: "192.0.2.120:25" });
    const message = { from: "", id: null, size: null, accepted: false };
    const to = ["a@Bank.example", "b@bank.example"];
    sessions.add({ ...base, id: "E", remote: "192.0.2.9:25", messages: [{ ...message, to }] });
    expect(sessions.of(relay)).toEqual({ undelivered: ["A"], delivered: 1 });
    expect(sessions.of(bank)).toEqual({ undelivered: ["D", "E"], delivered: 0 });
    expect(new QueueSessions([relay]).of(relay)).toBeUndefined();
  });
});
