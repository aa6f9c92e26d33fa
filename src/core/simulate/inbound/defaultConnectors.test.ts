import { describe, expect, it } from "vitest";
import { answersOf } from "../../../testing/askedSession";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import type { Raw } from "../../catalogue";
import { parameter } from "../../catalogue";
import fixture from "../../catalogue/fixtures/default-receive-connectors.json";
import type { InboundQuestion } from "../../model";
import type { Value } from "../../values";
import { serverIdentityOf } from "../identity";
import { rightNames } from "../rightNames";
import { simulateInbound } from "./simulateInbound";

/** The five connectors of setup, read as an import reads them. */
const connectors = fixture.connectors.map((exported) => {
  const properties: Record<string, Value> = {};
  for (const [name, raw] of Object.entries(exported)) {
    const read = parameter("receive", name)?.kind.coerce(named(raw) as Raw);
    if (read?.ok) properties[name] = read.value;
  }
  return { ...properties, Name: named(exported.Name) as string, Server: "EX01" };
});

function named<T>(raw: T): T {
  if (typeof raw !== "string") return raw;
  return raw.replace("<ServerFqdn>", "ex01.corp.example").replace("<Server>", "EX01") as T;
}

const corp = caseOrganisation({
  servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11", "2001:db8::11"] }],
  acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
  whole: ["receive"],
  permissions: [],
  connectors,
});

/** As documented (R3, R4, R48, R67, R100 to R102): what strangers, users and servers may do on each port. */
const ports = [
  {
    port: 25,
    connector: "Default Frontend EX01",
    service: "frontend",
    stranger: { inside: "queued", outside: "relay-denied" },
    clear: "auth-unknown",
    user: "auth-failed",
    server: true,
  },
  {
    port: 587,
    connector: "Client Frontend EX01",
    service: "frontend",
    stranger: { inside: "anonymous-refused", outside: "anonymous-refused" },
    clear: "auth-unknown",
    user: "queued",
    server: false,
  },
  {
    port: 717,
    connector: "Outbound Proxy Frontend EX01",
    service: "frontend",
    stranger: { inside: "anonymous-refused", outside: "anonymous-refused" },
    clear: "auth-unknown",
    user: "auth-failed",
    server: true,
  },
  {
    port: 2525,
    connector: "Default EX01",
    service: "transport",
    stranger: { inside: "anonymous-refused", outside: "anonymous-refused" },
    clear: "auth-unknown",
    user: "queued",
    server: true,
  },
  {
    port: 465,
    connector: "Client Proxy EX01",
    service: "transport",
    stranger: { inside: "anonymous-refused", outside: "anonymous-refused" },
    clear: "auth-unknown",
    user: "queued",
    server: true,
  },
] as const;

const families = [
  { listen: "10.0.0.11", from: "203.0.113.9" },
  { listen: "[2001:db8::11]", from: "2001:db8:1::5" },
] as const;

describe.each(ports.flatMap((port) => families.map((family) => ({ ...port, ...family }))))(
  "$connector at $listen",
  ({ port, connector, service, stranger, clear, user, server, listen, from }) => {
    const ask = (question: Partial<InboundQuestion>) =>
      simulateInbound(corp, { server: "EX01", listen: `${listen}:${port}`, from, ...question });
    const inside = { mailFrom: "a@else.example", rcptTo: ["b@corp.example"] };
    const outside = { mailFrom: "a@else.example", rcptTo: ["c@far.example"] };
    const signed = {
      mailFrom: "u@corp.example",
      rcptTo: ["c@far.example"],
      auth: "basic",
    } as const;

    it("takes the session, of the service that it belongs to", () => {
      const run = ask(inside);
      expect([run.connector?.name, run.selection?.service]).toEqual([connector, service]);
      expect(run.candidates).toHaveLength(1);
    });

    it("lets a stranger do what is documented, with and without TLS", () => {
      for (const tls of [true, false]) {
        expect(ask({ ...inside, tls }).reply?.id).toBe(stranger.inside);
        expect(ask({ ...outside, tls }).reply?.id).toBe(stranger.outside);
      }
    });

    it("lets a client sign in as is documented: not with a password in clear text", () => {
      expect(ask(signed).reply?.id).toBe(clear);
      expect(ask({ ...signed, tls: true }).reply?.id).toBe(user);
      expect(ask({ ...signed, auth: "ntlm" }).reply?.id).toBe(user);
    });

    it("offers servers their way, with every right, or does not", () => {
      const run = ask(inside);
      expect(run.ehlo.includes("X-ANONYMOUSTLS")).toBe(server);
      expect(run.ehloAfterTls.includes("X-EXPS")).toBe(server);
      const identity = run.selection?.winner && serverIdentityOf(run.selection.winner);
      expect(identity?.holds(rightNames.anyRecipient) ?? false).toBe(server);
      expect(identity?.holds(rightNames.headersOrganization) ?? false).toBe(server);
    });

    it("hands on what it takes if it is a front end", () => {
      const taken = [ask(inside), ask({ ...signed, tls: true })].filter(
        ({ verdict }) => verdict === "accepted",
      );
      for (const { proxy, identity } of taken)
        expect(proxy?.connector?.name).toBe(
          service === "transport"
            ? undefined
            : identity?.kind === "user"
              ? "Client Proxy EX01"
              : "Default EX01",
        );
    });
  },
);

it("answers nowhere else", () => {
  for (const port of [26, 475, 993, 2526])
    expect(
      simulateInbound(corp, { server: "EX01", listen: `10.0.0.11:${port}`, from: "10.1.1.1" }),
    ).toMatchObject({ verdict: "no-listener", reply: null });
});

it("tells the size that each announces", () => {
  const sizes = ports.map(({ port }) =>
    answersOf(
      simulateInbound(corp, { server: "EX01", listen: `10.0.0.11:${port}`, from: "10.1.1.1" }),
    ).find((text) => text.startsWith("250-SIZE")),
  );
  expect(sizes).toEqual([
    ...["250-SIZE 37748736", "250-SIZE 37748736", "250-SIZE 37748736"],
    ...["250-SIZE", "250-SIZE 37748736"],
  ]);
});
