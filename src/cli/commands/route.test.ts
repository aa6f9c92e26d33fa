import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandLine } from "../../testing/commandLine";
import { run } from "../run";

interface Cases {
  readonly organisation: {
    readonly servers: readonly unknown[];
    readonly acceptedDomains: readonly unknown[];
    readonly send: readonly (Readonly<Record<string, unknown>> & { readonly Name: string })[];
  };
  readonly cases: readonly {
    readonly id: string;
    readonly message: {
      readonly rcpt: string;
      readonly size: number;
      readonly server: string | null;
    };
    readonly expect: {
      readonly connector: string | null;
      readonly outcome: string | null;
      readonly candidates: readonly string[];
    };
  }[];
}
const fixture = new URL("../../core/simulate/route/fixtures/send-cases.json", import.meta.url);
const cases = JSON.parse(readFileSync(fixture, "utf8")) as Cases;

const text = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));
const { servers, acceptedDomains, send } = cases.organisation;
const sendConnectors = send.map(({ Name: name, ...properties }) => ({
  kind: "send",
  server: null,
  name,
  properties,
  cmdlet: "Get-SendConnector",
}));
const files: Readonly<Record<string, Uint8Array>> = {
  "send.json": text({ connectors: sendConnectors, servers, acceptedDomains, whole: ["send"] }),
  "alone.json": text({ connectors: sendConnectors.slice(0, 1) }),
};

const portolan = commandLine(run, files);
const cli = (...words: readonly string[]) => portolan("route", ...words);

async function json(...words: readonly string[]) {
  const { status, out, err } = await cli(...words, "--json");
  expect([status, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

it.each(cases.cases)("$id of send-cases.json", async ({ message, expect: expected }) => {
  const found = await json(
    "send.json",
    "--rcpt-to",
    message.rcpt,
    "--size",
    String(message.size),
    ...(message.server === null ? [] : ["--server", message.server]),
  );
  expect(found.connector).toBe(expected.connector);
  expect(found.candidates.map((each: { connector: string }) => each.connector)).toEqual(
    expected.candidates,
  );
  if (expected.outcome !== null) expect(found.outcome).toBe(expected.outcome);
});

describe("the answer", () => {
  it("has the shape of the contract, fields that do not apply left out", async () => {
    const found = await json("send.json", "--rcpt-to", "a@shared.example", "--server", "ex1");
    expect(found).toMatchObject({
      connector: "Shared",
      candidates: [
        { connector: "Shared", space: "SMTP:shared.example;1", cost: 1, won: true },
        { connector: "Internet", space: "SMTP:*;1", cost: 1, won: false },
      ],
      nextHop: ["192.0.2.60"],
      outcome: "delivered",
      queue: "SmartHostConnectorDelivery",
    });
    expect(found.transcript[1]).toEqual({
      from: "client",
      text: "EHLO ex1.corp.example",
      decidedBy: { connector: "Shared", parameter: "Fqdn" },
    });
    expect(Object.hasOwn(found, "reply")).toBe(false);
    const none = await json("send.json", "--rcpt-to", "a@corp.example");
    expect(none).toMatchObject({ connector: null, candidates: [], transcript: [], outcome: "ndr" });
    expect(Object.keys(none)).not.toEqual(expect.arrayContaining(["nextHop"]));
    expect(Object.hasOwn(none, "queue")).toBe(false);
    const known = await json("send.json", "--rcpt-to", "a@corp.example", "--known");
    expect(known).toMatchObject({
      connector: null,
      outcome: "delivered",
      queue: "SmtpDeliveryToMailbox",
    });
  });

  it("goes by what the other side can do, and is the same each time", async () => {
    const words = [
      "send.json",
      "--rcpt-to",
      "a@other.example",
      "--remote",
      '{"handshake":"fails"}',
    ];
    const found = await json(...words);
    expect(found.outcome).toBe("delivered-clear");
    expect(found.transcript.at(-1)).toMatchObject({ session: 2 });
    expect(await json(...words)).toEqual(found);
    const silent = await json(
      "send.json",
      "--rcpt-to",
      "a@b.example",
      "--server",
      "EX3",
      "--remote",
      '{"port":"silent"}',
    );
    expect(silent).toMatchObject({
      outcome: "retry",
      queue: "SmartHostConnectorDelivery",
      transcript: [],
    });
    expect(silent.lastError).toMatch(/10060$/);
    expect(silent.retries.attempts.slice(0, 5)).toEqual([1, 2, 3, 4, 9]);
  });

  it("tells people the same as text", async () => {
    const { status, out, err } = await cli(
      "send.json",
      "--rcpt-to",
      "a@partner.example",
      "--mail-from",
      "<>",
      "--size",
      "20971520",
    );
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("! Partner is more specific, but too small for 20 MB");
    expect(out).toContain("=> Partner wide (SMTP:*.partner.example;1, cost 1): ");
    expect(out).toContain("> MAIL FROM:<> SIZE=20971520\n");
    expect(out).toMatch(
      /\nDelivered\nQueue: EX1, DnsConnectorDelivery, partner\.example, Ready\n$/,
    );
  });

  it("takes sender and recipient in angle brackets, and an empty sender in both its forms", async () => {
    const said = async (mailFrom: string) => {
      const to = ["--rcpt-to", "<a@partner.example>", "--json"];
      const found = await json("send.json", ...to, "--mail-from", mailFrom);
      return (found.transcript as readonly { text: string }[]).find(({ text }) =>
        text.startsWith("MAIL FROM"),
      )?.text;
    };
    expect(await said("<b@corp.example>")).toMatch(/^MAIL FROM:<b@corp\.example>/);
    expect(await said("")).toMatch(/^MAIL FROM:<> /);
    expect(await said("<>")).toMatch(/^MAIL FROM:<> /);
  });

  it("knows servers that only a send connector names", async () => {
    const found = await json("alone.json", "--rcpt-to", "a@x.example", "--server", "ex2");
    expect(found.queues).toMatchObject([{ server: "EX2", deliveryType: "DnsConnectorDelivery" }]);
  });
});

describe("wrong usage", () => {
  it.each([
    [[], "route needs --rcpt-to, the recipient."],
    [["--rcpt-to", "a@b.example", "--size", "1MB"], "--size takes a number of bytes, not 1MB."],
    [
      ["--rcpt-to", "a@b.example", "--mail-from", "nobody"],
      "--mail-from takes an address, not nobody. The empty sender is <>.",
    ],
    [
      ["--rcpt-to", "a@b.example", "--server", "EX33"],
      "--server: the input names no server EX33. Did you mean EX3?",
    ],
    [
      ["--rcpt-to", "a@b.example", "--remote", '{"starttl":true}'],
      "--remote: there is no key starttl. Did you mean starttls?",
    ],
    [
      ["--rcpt-to", "a@b.example", "--remote", '{"certificate":{"name":"x"}}'],
      /^--remote: there is no key certificate\.name\./,
    ],
    [
      ["--rcpt-to", "a@b.example", "--remote", '{"port":"shut"}'],
      /^--remote: port: .*"open"\|"refused"\|"silent"/,
    ],
    [["--rcpt-to", "a@b.example", "--remote", '{"auth":["LOGIN",1]}'], /^--remote: auth\.1: /],
    [["--rcpt-to", "a@b.example", "--remote", "[]"], /^--remote: it: /],
    [["--rcpt-to", "a@b.example", "--remote", "{port"], /^--remote is no JSON: /],
    [
      ["--rcpt-to", "a@b.example", "--remote", '{"replies":{"mail":"no"}}'],
      /^--remote: replies\.mail is no reply of SMTP/,
    ],
  ])("%j", async (words, message) => {
    const { status, out, err } = await cli("send.json", ...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toEqual(
      typeof message === "string"
        ? `${message}\nTry route --help.\n`
        : expect.stringMatching(message),
    );
  });
});
