import { describe, expect, it } from "vitest";
import {
  door,
  fixed,
  lacking,
  onEx01,
  saidOfDisabled,
  tellings,
} from "../../../../testing/ruleFindings";
import { limits } from "./list";

type Connector = ReturnType<typeof door>;
const back = (more: object = {}): Connector =>
  door({
    Name: "Default EX01",
    TransportRole: "HubTransport",
    Bindings: ["0.0.0.0:2525"],
    ...more,
  });
const client = (more: object = {}): Connector =>
  door({ Name: "Apps", Bindings: ["0.0.0.0:587"], PermissionGroups: ["ExchangeUsers"], ...more });
const proxy = (more: object = {}): Connector =>
  door({
    Name: "client proxy ex01",
    TransportRole: "HubTransport",
    Bindings: ["0.0.0.0:465"],
    MessageRateSource: "User",
    ...more,
  });
const out = (more: object = {}): Connector => ({
  kind: "send",
  Name: "Out",
  AddressSpaces: ["SMTP:*;1"],
  SourceTransportServers: ["EX01"],
  ...more,
});

it("keeps silent on what is disabled", () => {
  expect(saidOfDisabled(limits)).toEqual([]);
});

describe("front and back end", () => {
  const code = "limits/front-larger-than-back";
  it("compares what was said of both, on their own ways", () => {
    const size = (MaxMessageSize: number | string) => ({ MaxMessageSize });
    expect(tellings(code, onEx01([door(size(52_428_800)), back(size(36_700_160))]))).toEqual([
      "Default Frontend EX01: Takes 50 MB, back end Default EX01 only 35 MB",
    ]);
    expect(tellings(code, onEx01([door(size("Unlimited")), back(size(36_700_160))]))).toEqual([
      "Default Frontend EX01: Takes Unlimited, back end Default EX01 only 35 MB",
    ]);
    expect(tellings(code, onEx01([door(size(36_700_160)), back(size(36_700_160))]))).toEqual([]);
    expect(tellings(code, onEx01([door(size(52_428_800)), back()]))).toEqual([]);
    expect(tellings(code, onEx01([door(size(52_428_800)), back(size("Unlimited"))]))).toEqual([]);
    expect(tellings(code, onEx01([client(size(52_428_800)), back(size(36_700_160))]))).toEqual([]);
    expect(
      tellings(code, onEx01([client(size(52_428_800)), proxy(size(36_700_160))])),
    ).toHaveLength(1);
  });
  it("takes Unlimited for the largest rate, and mends the back end", () => {
    const rate = "limits/client-rate-out-of-step";
    const pair = onEx01([
      client({ MessageRateLimit: "Unlimited" }),
      proxy({ MessageRateLimit: 5 }),
    ]);
    expect(tellings(rate, pair)).toEqual(["Apps: Rate Unlimited here, Client Proxy still 5"]);
    expect(fixed(rate, pair)).toMatchObject([
      { connector: "EX01\\client proxy ex01", value: "Unlimited" },
    ]);
    for (const [front, behind] of [
      [{ MessageRateLimit: 5 }, { MessageRateLimit: 5 }],
      [{ MessageRateLimit: 30 }, { MessageRateLimit: "Unlimited" }],
      [{ MessageRateLimit: 30 }, { MessageRateLimit: 5, MessageRateSource: "IPAddress" }],
      [{ MessageRateLimit: 30 }, {}],
    ] as const)
      expect(tellings(rate, onEx01([client(front), proxy(behind)]))).toEqual([]);
  });
});

describe("limits of the organisation", () => {
  const code = "limits/organisation-binds-first";
  it("is the smaller of the two, and tells what is left for attachments", () => {
    const sizes = { transportConfig: { MaxSendSize: 26_214_400, MaxReceiveSize: 20_971_520 } };
    expect(tellings(code, onEx01([out({ MaxMessageSize: 52_428_800 })], sizes))).toEqual([
      "Out: 50 MB here, 20 MB in the organisation",
    ]);
    expect(tellings(code, onEx01([door({ MaxMessageSize: 52_428_800 })], sizes))).toHaveLength(1);
    for (const MaxMessageSize of [36_700_160, "Unlimited"])
      expect(tellings(code, onEx01([out({ MaxMessageSize })], sizes))).toEqual([]);
    expect(tellings(code, onEx01([door({ MaxMessageSize: 37_748_736 })], sizes))).toEqual([]);
    const same = { transportConfig: { MaxSendSize: 52_428_800, MaxReceiveSize: 52_428_800 } };
    expect(tellings(code, onEx01([out({ MaxMessageSize: 52_428_800 })], same))).toEqual([]);
    expect(tellings(code, onEx01([out({ MaxMessageSize: 52_428_801 })], same))).toHaveLength(1);
  });
  it("counts Unlimited as no limit, and says what was not read", () => {
    const one = { transportConfig: { MaxSendSize: "Unlimited" as const } };
    expect(tellings(code, onEx01([out({ MaxMessageSize: 52_428_800 })], one))).toEqual([]);
    expect(lacking(code, onEx01([out()], one))).toEqual(["transportConfig"]);
    expect(lacking(code, onEx01([out()]))).toEqual(["transportConfig"]);
  });
  it("counts recipients at the front end and on Edge", () => {
    const most = "limits/recipients-above-organisation";
    const limit = { transportConfig: { MaxRecipientEnvelopeLimit: 100 } };
    expect(tellings(most, onEx01([door()], limit))).toEqual([
      "Default Frontend EX01: Takes 200 recipients, organisation sends 100",
    ]);
    expect(tellings(most, onEx01([door({ MaxRecipientsPerMessage: 100 })], limit))).toEqual([]);
    expect(tellings(most, onEx01([back()], limit))).toEqual([]);
    const edge = { ...limit, servers: [{ name: "EX01", role: "Edge" as const }] };
    expect(tellings(most, onEx01([back({ Name: "In" })], edge))).toHaveLength(1);
    const none = { transportConfig: { MaxRecipientEnvelopeLimit: "Unlimited" as const } };
    expect(tellings(most, onEx01([door({ MaxRecipientsPerMessage: 5000 })], none))).toEqual([]);
  });
});

describe("delays", () => {
  it("are long beyond 30 seconds, each by itself", () => {
    const code = "limits/tarpit-long";
    const both = door({ TarpitInterval: "00:00:31", AuthTarpitInterval: "00:10:00" });
    expect(tellings(code, onEx01([both]))).toEqual([
      "Default Frontend EX01: TarpitInterval holds replies back 31 s",
      "Default Frontend EX01: AuthTarpitInterval holds replies back 600 s",
    ]);
    expect(tellings(code, onEx01([door({ TarpitInterval: "00:00:30" })]))).toEqual([]);
  });
  it("are off for whom it matters: recipients for strangers, passwords for accounts", () => {
    const code = "limits/tarpit-off";
    const off = { TarpitInterval: "00:00:00", AuthTarpitInterval: "00:00:00" };
    expect(tellings(code, onEx01([door(off)]))).toEqual([
      "Default Frontend EX01: TarpitInterval is off towards the Internet",
    ]);
    expect(tellings(code, onEx01([client(off)]))).toEqual([
      "Apps: AuthTarpitInterval is off towards the Internet",
    ]);
    expect(tellings(code, onEx01([door({ ...off, RemoteIPRanges: ["10.0.0.0/8"] })]))).toEqual([]);
  });
});

it("asks for 100 recipients at port 25 from strangers", () => {
  const code = "limits/recipients-below-100";
  expect(tellings(code, onEx01([door({ MaxRecipientsPerMessage: 99 })]))).toHaveLength(1);
  expect(tellings(code, onEx01([door({ MaxRecipientsPerMessage: 100 })]))).toEqual([]);
  expect(tellings(code, onEx01([client({ MaxRecipientsPerMessage: 20 })]))).toEqual([]);
});

describe("values that strangle", () => {
  const code = "limits/strangling-value";
  it.each([
    [{ ConnectionTimeout: "00:00:59" }, ["ConnectionTimeout 59 seconds"]],
    [{ ConnectionTimeout: "00:01:00", ConnectionInactivityTimeout: "00:00:30" }, []],
    [{ MaxInboundConnection: 4 }, ["MaxInboundConnection 4"]],
    [{ MaxInboundConnection: 49 }, ["MaxInboundConnection 49"]],
    [{ MaxInboundConnection: 50 }, []],
    [
      { MaxInboundConnection: 50, MaxInboundConnectionPercentagePerSource: 1 },
      ["MaxInboundConnection 50"],
    ],
    [{ MaxInboundConnection: "Unlimited" }, []],
    [{ MaxInboundConnection: 5, MaxInboundConnectionPercentagePerSource: 20 }, []],
    [
      { MaxInboundConnection: 4, MaxInboundConnectionPercentagePerSource: 100 },
      ["MaxInboundConnection 4"],
    ],
    [{ MaxHeaderSize: 65_536, MaxHopCount: 10, MaxMessageSize: 131_072, MaxProtocolErrors: 1 }, []],
    [{ MaxHeaderSize: 65_535 }, ["MaxHeaderSize 65,535 B"]],
    [{ MaxHopCount: 9, MaxProtocolErrors: 0 }, ["MaxHopCount 9", "MaxProtocolErrors 0"]],
    [{ MaxMessageSize: 65_536 }, ["MaxMessageSize 64 KB"]],
    [{ MaxProtocolErrors: "Unlimited" }, []],
  ])("%o", (more, told) => {
    expect(tellings(code, onEx01([door(more)]))).toEqual(
      told.map((each) => `Default Frontend EX01: ${each} strangles mail`),
    );
  });
  it("on send connectors by their own names", () => {
    const slow = out({ ConnectionInactivityTimeOut: "00:00:29", MaxMessageSize: 0 });
    expect(tellings(code, onEx01([slow]))).toEqual([
      "Out: ConnectionInactivityTimeOut 29 seconds strangles mail",
      "Out: MaxMessageSize 0 B strangles mail",
    ]);
    expect(fixed(code, onEx01([slow]))).toEqual([
      { connector: "Out", parameter: "ConnectionInactivityTimeOut", value: undefined },
    ]);
  });
});
