import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { replies } from "../../catalogue";
import { plain } from "../../finding";
import type { InboundQuestion } from "../../model";
import cases from "../fixtures/receive-cases.json";
import type { InboundRun } from "./run";
import { simulateInbound } from "./simulateInbound";

const corp = caseOrganisation(cases.organisation as unknown as CaseOrganisation);

type CaseSession = (typeof cases.cases)[number]["session"] & {
  readonly tls?: boolean;
  readonly auth?: string;
  readonly size?: number;
};

const questionOf = ({ server, listen, remote, mail, rcpt, tls, auth, size }: CaseSession) =>
  ({
    server,
    listen,
    from: remote,
    mailFrom: mail,
    rcptTo: rcpt,
    ...(tls !== undefined && { tls }),
    ...(auth !== undefined && { auth }),
    ...(size !== undefined && { size }),
  }) as InboundQuestion;

const of = (id: string, change: Partial<InboundQuestion> = {}) => {
  const found = cases.cases.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return simulateInbound(corp, { ...questionOf(found.session as CaseSession), ...change });
};

describe("receive-cases.json", () => {
  it.each(cases.cases)("$id", ({ session, expect: expected }) => {
    const run = simulateInbound(corp, questionOf(session as CaseSession));
    expect({
      connector: run.connector?.name ?? null,
      verdict: run.verdict,
      reply: run.reply?.id ?? null,
      candidates: run.candidates.map(({ receiver }) => receiver.connector.name),
    }).toEqual(expected);
    expect(run.missing).toEqual([]);
  });
});

const server = ({ transcript }: InboundRun) =>
  transcript.filter(({ from }) => from === "server").map(({ text }) => text);
const answered = ({ transcript }: InboundRun) => [
  ...new Set(transcript.flatMap(({ reply }) => reply ?? [])),
];
const steps = ({ steps: all }: InboundRun) =>
  all.map(({ outcome, what }) => `${outcome}: ${plain(what)}`);

describe("worked cases of receive-semantics.md 8", () => {
  it("W1: what Default Frontend offers to a stranger, and what comes after", () => {
    const run = of("W1");
    expect(run.ehlo).toEqual(
      "SIZE 37748736|PIPELINING|DSN|ENHANCEDSTATUSCODES|STARTTLS|X-ANONYMOUSTLS|AUTH NTLM|X-EXPS|8BITMIME|BINARYMIME|CHUNKING|SMTPUTF8".split(
        "|",
      ),
    );
    expect(answered(run)).toEqual("banner ehlo-ok mail-ok rcpt-ok data-go queued quit".split(" "));
    expect(plain(run.later.find(({ cites }) => cites === "R84")?.what ?? [])).toContain("5.1.10");
  });

  it("W2: a stranger does not relay, and the missing right is named", () => {
    const run = of("W2");
    expect(server(run).at(-2)).toBe(
      "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
    );
    expect(run.transcript.find(({ reply }) => reply === "relay-denied")).toMatchObject({
      decidedBy: {
        connector: "EX01\\Default Frontend EX01",
        parameter: "PermissionGroups",
        detail: "ms-Exch-SMTP-Accept-Any-Recipient",
      },
      delay: 5,
    });
  });

  it("W3: a spoof passes the connector, and is told", () => {
    const run = of("W3");
    expect(run.verdict).toBe("accepted");
    expect(steps(run)).toContain(
      "warned: a@corp.example is a sender inside the organisation, used without sign-in: AnonymousUsers gives it to ANONYMOUS LOGON.",
    );
  });

  it("W4: external relay domains are accepted", () => {
    expect(steps(of("W4"))).toContain(
      "passed: sister.example is accepted by the domain sister.example (ExternalRelay).",
    );
  });

  it("W5: the narrower range comes before the exact binding; strangers relay", () => {
    const run = of("W5");
    expect(run.candidates.map(({ addresses }) => addresses)).toEqual([
      2n ** 16n,
      2n ** 24n,
      2n ** 32n,
    ]);
    expect(run.permissions.map(({ right }) => right)).toContain(
      "ms-Exch-SMTP-Accept-Any-Recipient",
    );
    // It passes, and should worry: a triangle in the list of decisions (visual.md 5.6).
    expect(steps(run)).toContain(
      "warned: far.example is not ours; ANONYMOUS LOGON may relay: Add-ADPermission gives it to ANONYMOUS LOGON.",
    );
  });

  it("W6: an externally secured session passes the limit on size and counts as internal", () => {
    const run = of("W6");
    expect(run.identity?.principal).toBe("MS Exchange\\Externally Secured Servers");
    expect(run.transcript.map(({ text }) => text)).toContain(
      "MAIL FROM:<a@corp.example> SIZE=20000000",
    );
    expect(run.permissions.map(({ right }) => right)).toContain(
      "ms-Exch-SMTP-Accept-Authentication-Flag",
    );
    const warned = steps(run).filter((each) => each.startsWith("warned"));
    expect(warned).toHaveLength(2);
    expect(warned[1]).toMatch(/may relay/);
  });

  it("W7: no TLS, no sign-in, no enhanced codes", () => {
    const run = of("W7");
    const words = run.ehlo.join(" ");
    for (const keyword of ["STARTTLS", "AUTH", "ENHANCEDSTATUSCODES", "X-"])
      expect(words).not.toContain(keyword);
    expect(server(run)).toContain("550 SMTP; Unable to relay recipient in non-accepted domain");
    expect(run.reply).toMatchObject({ code: "550", enhanced: "", standing: "observed" });
    expect(run.ehloAfterTls).toEqual([]);
  });

  it("W8: a disabled connector is no candidate, and says so", () => {
    const off = of("W8").considered.find(({ receiver }) => receiver.connector.name === "Off G");
    expect(off).toMatchObject({ enabled: false, won: false });
    expect(off?.range).toBeDefined();
    expect(off?.binding).toBeDefined();
  });

  it("W10: RequireTLS closes the session at MAIL FROM", () => {
    const run = of("W10");
    expect(server(run).at(-1)).toBe("451 5.7.3 STARTTLS is required to send mail");
    expect(run.transcript.at(-1)).toMatchObject({
      decidedBy: { connector: "EX01\\Partner C", parameter: "RequireTLS" },
    });
  });

  it("W11: TLS, EHLO again, and no STARTTLS after it", () => {
    const run = of("W11");
    const said = run.transcript.filter(({ from }) => from === "client").map(({ text }) => text);
    expect(said.slice(0, 4)).toEqual([
      "EHLO [198.51.100.7]",
      "STARTTLS",
      "EHLO [198.51.100.7]",
      "MAIL FROM:<a@partner.example>",
    ]);
    expect(run.ehlo).toContain("STARTTLS");
    expect(run.ehloAfterTls).not.toContain("STARTTLS");
    const first = run.transcript.findIndex(({ secure }) => secure);
    expect(run.transcript[first]?.text).toBe("EHLO [198.51.100.7]");
    expect(run.transcript.slice(first).every(({ secure }) => secure)).toBe(true);
  });

  it("W12: families differ: no such session", () => {
    const run = of("W1", { listen: "[2001:db8::11]:25", from: "198.51.100.7" });
    expect(plain(run.impossible ?? [])).toBe(
      "198.51.100.7 and [2001:db8::11]:25 are of two families of addresses: there is no such session.",
    );
    expect([run.connector, run.transcript, run.reply]).toEqual([null, [], null]);
  });

  it("W14: LOGIN is offered after TLS only", () => {
    const run = of("W14");
    expect(run.ehlo).toContain("AUTH GSSAPI NTLM");
    expect(run.ehloAfterTls).toContain("AUTH GSSAPI NTLM LOGIN");
    expect(steps(run).at(-1)).toBe("stopped: AUTH LOGIN is offered after STARTTLS only.");
  });

  it("W15: without sign-in nothing is taken, and the session is closed", () => {
    expect(server(of("W15")).at(-1)).toBe("530 5.7.57 Client not authenticated to send mail");
  });

  it("W16: a client signs in over TLS and relays; no secret is shown", () => {
    const run = of("W16");
    expect(answered(run)).toEqual(
      "banner ehlo-ok starttls-ready auth-login-user auth-login-pass auth-ok mail-ok rcpt-ok data-go queued quit".split(
        " ",
      ),
    );
    const at = run.transcript.findIndex(({ reply }) => reply === "auth-login-user");
    expect(run.transcript[at + 1]?.text).toBe(btoa("u@corp.example"));
    expect(atob(run.transcript[at + 3]?.text ?? "")).toBe("********");
    expect(run.proxy).toMatchObject({ port: 465, connector: { name: "Client Proxy EX01" } });
    expect(run.identity?.kind).toBe("user");
  });

  it("W17: another's address needs Send As", () => {
    const question = of("W16").question;
    const run = simulateInbound(
      corp,
      { ...question, mailFrom: "other@corp.example" },
      { account: "u@corp.example" },
    );
    expect([run.verdict, run.reply?.id]).toEqual(["refused", "sendas-denied"]);
    expect(server(run)).toContain(
      "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    );
  });

  it("W18: an outside address needs Any-Sender; who signs in then is user@ the default domain", () => {
    const run = of("W18");
    expect(run.transcript.map(({ text }) => text)).toContain(btoa("user@corp.example"));
    expect(steps(run).at(-1)).toBe(
      "stopped: u@far.example is not an address of user@corp.example, which may use others with Send As alone: nothing gives it to Authenticated Users.",
    );
  });

  it("W19: a password in clear text is told", () => {
    const run = of("W19");
    expect(run.ehlo).toContain("AUTH LOGIN");
    expect(steps(run)).toContain(
      "warned: The password crossed in clear text: BasicAuthRequireTLS is not set.",
    );
  });

  it("W20 and W30: nobody there, and nobody for the client", () => {
    expect(steps(of("W20"))).toEqual([
      "stopped: No connector at 10.0.0.11:2587 of EX01 has 10.3.0.1 in a range: the connection is made and closed without a mail service. With which words is not documented.",
    ]);
    expect(steps(of("W30"))).toEqual([
      "stopped: No enabled connector listens at 10.0.0.11:26 of EX01: the connection is refused, or times out where a firewall drops it.",
    ]);
  });

  it("W21, W22: where sign-in is not offered, and where the account may not submit", () => {
    expect(steps(of("W21")).at(-1)).toBe("stopped: AUTH LOGIN is not offered here.");
    expect(steps(of("W22")).at(-1)).toContain("it needs ms-Exch-SMTP-Submit");
    expect(of("W22").transcript.find(({ reply }) => reply === "auth-failed")?.delay).toBe(5);
  });

  it("W23: SIZE= over the limit", () => {
    const run = of("W23");
    expect(server(run)).toContain("552 5.3.4 Message size exceeds fixed maximum message size");
    expect(
      run.transcript.find(({ reply }) => reply === "size-declared")?.decidedBy?.parameter,
    ).toBe("MaxMessageSize");
  });

  it("W24: 465 is no implicit TLS", () => {
    const run = of("W1", { listen: "10.0.0.11:465", tls: true });
    expect(run.connector?.name).toBe("Client Proxy EX01");
    expect(run.notes.map(({ what }) => plain(what)).join(" ")).toContain("465 is not implicit TLS");
  });

  it("W25: the 201st recipient is put off", () => {
    const run = of("W1", { rcptTo: [], rcptCount: 201 });
    expect([run.verdict, run.reply?.id]).toEqual(["refused", "too-many-rcpt"]);
    const lines = run.transcript.filter(({ text }) => text.startsWith("RCPT TO"));
    expect(lines).toHaveLength(201);
    expect(run.transcript.filter(({ reply }) => reply === "rcpt-ok")).toHaveLength(200);
    expect(server(run)).toContain("452 4.5.3 Too many recipients");
    // A client leaves the rest for another message: those that were taken get it.
    expect(answered(run)).toContain("queued");
    expect(of("W1", { rcptTo: [], rcptCount: 200 }).verdict).toBe("accepted");
  });
});

it("tells only replies of the catalogue, with their codes", () => {
  for (const { id } of cases.cases)
    for (const { from, text, reply } of of(id).transcript)
      if (from === "server") expect(text.slice(0, 3)).toBe(reply && replies[reply].code);
});
