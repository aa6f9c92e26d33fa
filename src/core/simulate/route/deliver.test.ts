import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { plain } from "../../finding";
import { type RemoteHost, sendConnectors, serverNamed } from "../../model";
import { senderOf } from "../sender";
import { readAddress } from "./address";
import { winnerFor } from "./candidates";
import { deliver } from "./deliver";
import { Trail } from "./trail";

type Connector = NonNullable<CaseOrganisation["send"]>[number];

/** A parcel of a connector, from a server of three. */
function ask(more: Connector, at: string | undefined, remote: RemoteHost = {}, change = {}) {
  const organisation = caseOrganisation({
    servers: [
      { name: "EX1", fqdn: "ex1.corp.example", site: "A" },
      { name: "EX2", fqdn: "ex2.corp.example", site: "A" },
      { name: "EX3", fqdn: "ex3.corp.example", site: "B" },
    ],
    send: [{ Name: "Out", AddressSpaces: ["SMTP:*;1"], SourceTransportServers: ["EX1"], ...more }],
    ...change,
  });
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  const server = at === undefined ? undefined : serverNamed(organisation, at);
  const winner = winnerFor(senders, "far.example", 10, server, organisation);
  const to = readAddress("a@far.example");
  if (!winner || !to) throw new Error("Nothing takes it.");
  const trail = new Trail();
  const question = { rcptTo: "a@far.example", remote };
  const envelope = { from: "", to, size: 10 };
  const done = deliver(organisation, { winner, server, envelope, question }, trail);
  return {
    ...done,
    texts: trail.steps.map(({ text }) => plain(text)).join("\n"),
    ehlo: trail.lines.find(({ text }) => text.startsWith("EHLO"))?.text,
  };
}

it("waits in the queue of the sending server, not in that of the deciding one", () => {
  const done = ask({}, "EX3", { port: "refused" });
  expect(done.queues.map(({ server, status }) => [server?.name, status])).toEqual([
    ["EX3", "Ready"],
    ["EX1", "Retry"],
  ]);
  expect(done.sendingServer?.name).toBe("EX1");
});

it("wraps what the front end could not set up, not what the message met later (S63)", () => {
  const proxied = { FrontendProxyEnabled: true };
  const early = ask(proxied, "EX1", { starttls: false, replies: { banner: "421 4.3.2 Busy" } });
  expect(early.queues[0]?.lastError).toMatch(/^450 4\.7\.0 Proxy session setup failed .*Busy'$/);
  expect(early.reply?.code).toBe("421");
  const late = ask(proxied, "EX1", { replies: { rcpt: "450 4.2.0 Later" } });
  expect(late.queues[0]?.lastError).toMatch(/^451 4\.4\.395 .*Later$/);
  expect(late.retries?.standing).toBe("disputed");
});

it("names every front end of the site, and Domain Security that does not go through it (S61, S64)", () => {
  const done = ask({ FrontendProxyEnabled: true, DomainSecureEnabled: true }, "EX1");
  expect(done.texts).toMatch(/Any of EX1, EX2 may be the one/);
  expect(done.texts).toMatch(/Domain Security does not work through the front end/);
  expect(ask({}, "EX1").texts).not.toMatch(/717/);
});

it("looks for the named certificate at every front end that may open the session (S121)", () => {
  const held = (Server: string, Issuer: string): Connector => ({
    Server,
    Issuer,
    Subject: "CN=a",
    Services: ["SMTP"],
  });
  const named = { FrontendProxyEnabled: true, TlsCertificateName: "<I>CN=CA<S>CN=a" };
  const one = ask(named, "EX1", {}, { certificates: [held("EX1", "CN=CA"), held("EX2", "CN=B")] });
  expect([one.outcome, /EX2 has no certificate/.test(one.texts)]).toEqual(["delivered", true]);
  const none = ask(named, "EX1", {}, { certificates: [held("EX1", "CN=B"), held("EX2", "CN=B")] });
  expect([none.outcome, none.reply?.id]).toEqual(["retry", "certificate-missing"]);
  const ignored = { ...named, IgnoreSTARTTLS: true };
  expect(ask(ignored, "EX1", {}, { certificates: [held("EX1", "CN=B")] }).outcome).toBe(
    "delivered-clear",
  );
});

it("says where the design does not tell who sends (S51)", () => {
  const unsaid = ask({ SourceTransportServers: [] }, undefined);
  expect(unsaid.texts).toMatch(/Which server sends is not in the design/);
  expect(unsaid.sendingServer).toBeUndefined();
  expect(ask({}, undefined).sendingServer?.name).toBe("EX1");
});

it("says EHLO with Fqdn, else the server's own name (S100)", () => {
  expect(ask({ Fqdn: "mail.corp.example" }, "EX1").ehlo).toBe("EHLO mail.corp.example");
  expect(ask({}, "EX3").ehlo).toBe("EHLO ex1.corp.example");
});
