import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { oneSession, type Talk } from "../../../testing/logText";
import { plain } from "../../finding";
import type { Connector } from "../../model";
import type { Session } from "../sessions/session";
import { DesignModel } from "./model";
import { sessionBeside } from "./session";

const anybody = { PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] };
const anyRecipient = {
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
};
const design = organisation(
  [server("EX01")],
  [
    receiver("Default", { explicit: { ...anybody, RemoteIPRanges: ["0.0.0.0/0"] } }),
    receiver("Relay", {
      explicit: { ...anybody, RemoteIPRanges: ["10.20.30.0/24"], MaxMessageSize: 1_048_576 },
      permissions: [anyRecipient],
    }),
    sender("Internet"),
  ],
  {
    acceptedDomains: {
      d1: { id: "d1", name: "corp", domain: "corp.example", type: "Authoritative" },
    },
    facts: { listed: ["servers", "acceptedDomains"], whole: [] },
  },
);
const model = new DesignModel(design);

const mail = (rcpt: string, size = "", from = "a@else.example"): readonly string[] => [
  ...["+ ", "> 220 x", "< EHLO a.else.example", "> 250  x Hello [1] SIZE"],
  ...[
    `< MAIL FROM:<${from}>${size}`,
    "> 250 2.1.0 Sender OK",
    "< RCPT TO:<b@far.example>",
    `> ${rcpt}`,
  ],
];
const taken = [
  ...["< DATA", "> 354 Start mail input", "> 250 2.6.0 <1@a> Queued mail for delivery"],
  ...["< QUIT", "> 221 2.0.0 bye", "- | Local"],
];
const denied = "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain";
const came = (said: readonly string[], talk: Talk): Session =>
  oneSession("Receive", said, { local: "10.0.0.11:25", remote: "10.20.30.7:1", ...talk });
const asked = (session: Session) => {
  const { connector, reply, findings } = sessionBeside(model, session);
  return {
    connector: [connector.logged, plain(connector.predicted), connector.agrees],
    reply: reply && [plain(reply.predicted), reply.agrees],
    findings: findings.map(({ code, place }) => [code, place.connector, place.parameter]),
  };
};

describe("a session that came", () => {
  it("agrees in connector and reply", () => {
    expect(
      asked(
        came([...mail(denied), "- | Local"], {
          connector: "EX01\\Default",
          remote: "203.0.113.7:1",
        }),
      ),
    ).toEqual({
      ...{ connector: ["EX01\\Default", "EX01\\Default", true], reply: [denied, true] },
      findings: [],
    });
    const relayed = asked(came([...mail("250 ok"), ...taken], { connector: "ex01\\RELAY" }));
    expect(relayed).toMatchObject({ reply: [expect.stringMatching(/^250 /), true], findings: [] });
  });

  it("was taken by another connector, and was refused where the design lets it in", () => {
    const { connector, reply, findings } = asked(
      came([...mail(denied), "- | Local"], { connector: "EX01\\Default" }),
    );
    expect(connector).toEqual(["EX01\\Default", "EX01\\Relay", false]);
    expect(reply?.[1]).toBe(false);
    expect(findings).toEqual([
      ["logs-other-connector", "relay", "RemoteIPRanges"],
      ["logs-other-reply", "relay", expect.any(String)],
    ]);
  });

  it("was let in where the design refuses, at the field that decides", () => {
    const { reply, findings } = asked(
      came([...mail("250 ok"), ...taken], { connector: "EX01\\Default", remote: "203.0.113.7:1" }),
    );
    expect(reply).toEqual([denied, false]);
    expect(findings).toEqual([["logs-other-reply", "default", expect.any(String)]]);
  });

  it("tells a reply by its words, not by its numbers", () => {
    const numbers =
      "<1@a> [InternalId=66, Hostname=ex01] 328 bytes in 0.079, 4,1 KB/sec Queued mail";
    const long = taken.map((row) => row.replace("<1@a> Queued mail", numbers));
    const session = came([...mail("250 ok"), ...long], {
      ...{ connector: "EX01\\Default", remote: "203.0.113.7:1" },
    });
    const [finding] = sessionBeside(model, session).findings;
    expect(plain(finding?.what ?? [])).toBe(
      `The log says 250 2.6.0 Queued mail for delivery, by the design the answer is ${denied}.`,
    );
  });

  it("was refused for another reason than the design's", () => {
    const tooLarge = came([...mail("451 4.7.0 x", " SIZE=2097152"), "- | Local"], {
      connector: "EX01\\Relay",
    });
    expect(asked(tooLarge)).toMatchObject({
      reply: [expect.stringMatching(/^552 5\.3\.4/), false],
      findings: [["logs-other-reply", "relay", "MaxMessageSize"]],
    });
  });

  it("is refused by what no connector decides: nobody can tell", () => {
    const unknown = came(
      [...mail("550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found"), "- | Local"],
      { connector: "EX01\\Relay" },
    );
    expect(asked(unknown)).toMatchObject({
      reply: [expect.stringMatching(/^The connector lets/), undefined],
      findings: [],
    });
  });

  it("agrees in other words, without a name that the log does not tell, and not on whom one may send as", () => {
    const talk = { connector: "EX01\\Default", remote: "203.0.113.7:1" };
    const older = came([...mail("550 5.7.1 Unable to relay"), "- | Local"], talk);
    expect(asked(older)).toMatchObject({ reply: [denied, true], findings: [] });
    const garbled = { ...came([...mail("250 ok"), ...taken], { connector: "EX01\\Relay" }) };
    const named = { ...garbled, ehlo: "b\ufffdrodrucker" };
    expect(asked(named)).toMatchObject({ reply: [expect.stringMatching(/^250 /), true] });
    expect(sessionBeside(model, named).question).not.toHaveProperty("ehlo");
    const sendAs = "550 5.7.60 SMTP; Client does not have permissions to send as this sender";
    const refused = came([...mail(sendAs), "- | Local"], { connector: "EX01\\Relay" });
    expect(asked(refused)).toMatchObject({ reply: [expect.any(String), undefined], findings: [] });
  });

  it("is not asked where servers speak among themselves", () => {
    const servers = organisation(
      [server("EX01", { addresses: ["10.0.0.11", "10.0.0.12"] })],
      [receiver("Default", { explicit: { ...anybody, RemoteIPRanges: ["0.0.0.0/0"] } })],
      { acceptedDomains: design.acceptedDomains, facts: design.facts },
    );
    const session = came([...mail("250 ok"), ...taken], { connector: "EX01\\Default" });
    const agrees = (change: Partial<Session>) =>
      sessionBeside(new DesignModel(servers), { ...session, ...change }).reply?.agrees;
    expect(agrees({})).toBe(false);
    expect(agrees({ remote: "10.0.0.12:50001" })).toBeUndefined();
    const auth = { mechanism: "EXCHANGEAUTH", outcome: "ok", account: null } as const;
    expect(agrees({ auth })).toBeUndefined();
  });

  it("cannot be told where rights, endpoints or the server are not known", () => {
    const unread = new DesignModel(
      organisation(
        [server("EX01")],
        [
          receiver("Default", {
            explicit: {
              ...anybody,
              RemoteIPRanges: ["0.0.0.0/0"],
              PermissionGroups: ["AnonymousUsers", "Custom"],
            },
            permissions: undefined as never,
          }),
        ],
      ),
    );
    const session = came([...mail(denied), "- | Local"], { connector: "EX01\\Default" });
    expect(sessionBeside(unread, session).reply?.agrees).toBeUndefined();
    expect(asked({ ...session, local: "" }).connector[2]).toBeUndefined();
    expect(asked({ ...session, connector: "EX07\\Default" })).toMatchObject({
      findings: [["logs-no-such-server", undefined, undefined]],
    });
    expect(asked({ ...session, connector: "EX01\\Gone" }).findings[0]?.[0]).toBe(
      "logs-no-such-connector",
    );
    expect(asked({ ...session, local: "10.0.0.11:2525" }).findings).toEqual([
      ["logs-no-connector", "default", "RemoteIPRanges"],
    ]);
    expect(asked({ ...session, messages: [] }).reply).toBeUndefined();
  });

  it("disagrees with a design that is not applied yet", () => {
    const session = came([...mail(denied), "- | Local"], { connector: "EX01\\Default" });
    const before = new DesignModel({
      ...design,
      connectors: { default: design.connectors.default as Connector },
    });
    const { findings } = sessionBeside(model, session, before);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["logs-other-connector", "advice"],
      ["logs-other-reply", "advice"],
    ]);
    const same = sessionBeside(model, session, model).findings;
    expect(same.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  });

  it("is asked of the model in its own terms; a masked account is no address", () => {
    const session = came([...mail(denied, " SIZE=77", "***@corp.example"), "- | Local"], {
      ...{ connector: "EX01\\Default", local: "[fe80::1%12]:25", remote: "[fe80::2%12]:9" },
    });
    expect(sessionBeside(model, { ...session, connector: "EX01\\Default" }).question).toEqual({
      ...{ server: "EX01", listen: "[fe80::1]:25", from: "fe80::2", ehlo: "a.else.example" },
      ...{ mailFrom: "account@corp.example", rcptTo: ["b@far.example"], size: 77 },
    });
  });
});

describe("a session that left", () => {
  const left = (connector: string, remote = "192.0.2.7:25"): Session =>
    oneSession("Send", ["* | attempting to connect"], { connector, remote, local: "" });
  it("agrees, disagrees, or is Exchange's own", () => {
    expect(asked(left("Internet"))).toMatchObject({
      findings: [],
      connector: ["Internet", expect.any(String), undefined],
    });
    expect(asked(left("Internet", "192.0.2.7:587")).findings).toEqual([
      ["logs-other-next-hop", "internet", "SmartHosts"],
    ]);
    expect(asked(left("Gone")).findings).toEqual([
      ["logs-no-such-connector", undefined, undefined],
    ]);
    expect(asked(left("Intra-Organization SMTP Send Connector")).findings).toEqual([]);
  });

  it("is not held against an address space by a recipient without a domain", () => {
    const partner = { explicit: { AddressSpaces: ["SMTP:partner.example;1"] } };
    const two = new DesignModel(
      organisation([server("EX01")], [sender("Internet"), sender("Partner", partner)]),
    );
    const [message] = came([...mail("250 ok"), ...taken], { connector: "EX01\\Default" }).messages;
    const to = (recipient: string) =>
      sessionBeside(two, {
        ...left("Partner"),
        messages: message ? [{ ...message, to: [recipient] }] : [],
      }).findings.map(({ code }) => code);
    expect(to("a@far.example")).toEqual(["logs-other-connector"]);
    expect(to("postmaster")).toEqual([]);
  });
});
