import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandLine } from "../../testing/commandLine";
import { run } from "../run";

const cases = JSON.parse(
  readFileSync(new URL("../../core/simulate/fixtures/receive-cases.json", import.meta.url), "utf8"),
);
interface CaseConnector {
  readonly Name: string;
  readonly Server: string;
  readonly PermissionGroups: readonly string[];
}
const { servers, acceptedDomains, connectors, permissions } = cases.organisation;

/** The organisation of the cases as `import --json` writes it; with `custom`, without its permissions. */
const imported = (custom = false): string =>
  JSON.stringify({
    servers,
    acceptedDomains,
    connectors: connectors.map(({ Name, Server, PermissionGroups, ...rest }: CaseConnector) => ({
      kind: "receive",
      server: Server,
      name: Name,
      properties: {
        ...rest,
        // The cases write EnabledWithoutValue, cmdlets.json EnabledwithoutValue.
        ...("SizeEnabled" in rest && { SizeEnabled: "Enabled" }),
        PermissionGroups:
          custom && Name === "Relay A" ? ["AnonymousUsers", "Custom"] : PermissionGroups,
      },
    })),
    ...(!custom && {
      permissions: permissions.map(({ connector, ...entry }: { connector: string }) => ({
        identity: connector,
        ...entry,
      })),
    }),
  });

const files: Readonly<Record<string, string>> = {
  "corp.json": imported(),
  "custom.json": imported(true),
};

const cli = commandLine(run, files);

const ask = (...flags: readonly string[]) =>
  cli("simulate", "corp.json", "--server", "EX01", "--listen", "10.0.0.11:25", ...flags);

describe("receive-cases.json by the command line", () => {
  it.each(cases.cases as readonly { id: string; session: Record<string, never>; expect: object }[])(
    "$id",
    async ({ session, expect: expected }) => {
      const { server, listen, remote, mail, rcpt, tls, auth, size } = session as Record<
        string,
        string
      >;
      const { status, out, err } = await cli(
        ...["simulate", "corp.json", "--json"],
        ...["--server", server!, "--listen", listen!, "--from", remote!, "--mail-from", mail!],
        ...[...(rcpt as unknown as string[])].flatMap((each) => ["--rcpt-to", each]),
        ...(tls ? ["--tls"] : []),
        ...(auth ? ["--auth", auth] : []),
        ...(size ? ["--size", String(size)] : []),
      );
      expect([status, err]).toEqual([0, ""]);
      const answer = JSON.parse(out);
      expect({
        connector: answer.connector,
        verdict: answer.verdict,
        reply: answer.reply?.id ?? null,
        candidates: answer.candidates.map((each: { connector: string }) => each.connector),
      }).toEqual(expected);
    },
  );
});

describe("simulate", () => {
  it("answers in the shape of the contract", async () => {
    const { out } = await ask(
      ...["--from", "203.0.113.9", "--mail-from", "a@else.example", "--rcpt-to", "c@far.example"],
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({
      connector: "Default Frontend EX01",
      service: "frontend",
      candidates: [
        {
          connector: "Default Frontend EX01",
          range: "0.0.0.0/0",
          addresses: "4294967296",
          won: true,
          why: expect.stringMatching(/./),
        },
      ],
      ehlo: expect.arrayContaining(["SIZE 37748736", "STARTTLS", "AUTH NTLM"]),
      ehloAfterTls: expect.arrayContaining(["AUTH NTLM LOGIN"]),
      permissions: expect.arrayContaining(["ms-Exch-SMTP-Submit"]),
      verdict: "refused",
      reply: {
        id: "relay-denied",
        code: "550",
        enhanced: "5.7.54",
        text: "SMTP; Unable to relay recipient in non-accepted domain",
        standing: "observed",
      },
    });
    const { transcript } = JSON.parse(out);
    expect(transcript.find((each: { reply?: string }) => each.reply === "relay-denied")).toEqual({
      from: "server",
      text: "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
      reply: "relay-denied",
      decidedBy: {
        connector: "Default Frontend EX01",
        parameter: "PermissionGroups",
        detail: "ms-Exch-SMTP-Accept-Any-Recipient",
      },
    });
  });

  it("leaves out the reply of a session that has none", async () => {
    const { out } = await cli(
      ...["simulate", "corp.json", "--server", "ex01.corp.example"],
      ...["--listen", "10.0.0.11:26", "--from", "203.0.113.9", "--json"],
    );
    expect(JSON.parse(out)).toMatchObject({ connector: null, verdict: "no-listener" });
    expect(JSON.parse(out)).not.toHaveProperty("reply");
  });

  it("takes an empty name after EHLO and an empty sender", async () => {
    const { out } = await ask("--from", "203.0.113.9", "--ehlo", "", "--mail-from", "", "--json");
    const said = JSON.parse(out)
      .transcript.filter((each: { from: string }) => each.from === "client")
      .map((each: { text: string }) => each.text);
    expect(said).toEqual(["EHLO", "MAIL FROM:<>", "QUIT"]);
  });

  it("knows every flag of the session", async () => {
    const { out } = await ask(
      ...["--from", "203.0.113.9", "--tls", "--client-cert", "mx.else.example"],
      ...["--ehlo", "mx.else.example", "--mail-from", "<>", "--rcpt-count", "2", "--size", "1000"],
      ...["--bdat", "--bare-lf", "--today", "2026-11-25", "--json"],
    );
    const { transcript, verdict } = JSON.parse(out);
    const said = transcript.map((each: { text: string }) => each.text);
    for (const line of [
      "STARTTLS",
      "MAIL FROM:<> SIZE=1000",
      "BDAT 1000 LAST",
      "RCPT TO:<user2@corp.example>",
    ])
      expect(said).toContain(line);
    expect(verdict).toBe("accepted");
  });

  it("signs in another account where it is told to", async () => {
    const { out } = await cli(
      ...["simulate", "corp.json", "--server", "EX01", "--listen", "10.0.0.11:587"],
      ...["--from", "10.3.0.1", "--tls", "--auth", "basic", "--account", "u@corp.example"],
      ...["--mail-from", "other@corp.example", "--rcpt-to", "b@corp.example", "--json"],
    );
    expect(JSON.parse(out).reply.id).toBe("sendas-denied");
  });

  it("tells people the answer first, and what nobody told", async () => {
    const { status, out, err } = await cli(
      ...["simulate", "custom.json", "--server", "EX01", "--listen", "10.0.0.11:25"],
      ...["--from", "10.1.2.3", "--mail-from", "a@corp.example", "--rcpt-to", "c@far.example"],
    );
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^Refused, by Relay A: 550 5\.7\.54 .* \(relay-denied, observed\)\nCannot tell for certain: Whether ANONYMOUS LOGON holds ms-Exch-SMTP-Accept-Any-Recipient on Relay A /,
    );
    expect(out).toContain("\n  S: 250-STARTTLS    [AuthMechanism]\n");
    expect(out).toContain("\n  * Relay A: 10.1.0.0/16, 65,536 addresses. Its range");
  });

  it("says in words why there can be no such session (W12)", async () => {
    const { status, out } = await ask("--from", "2001:db8::1");
    expect(status).toBe(0);
    expect(out).toContain("are of two families of addresses: there is no such session.");
  });

  it.each([
    [["--from", "203.0.113"], "--from 203.0.113: "],
    [["--from", "203.0.113.9", "--auth", "plain"], "--auth takes basic or ntlm, not plain.\n"],
    [["--from", "203.0.113.9", "--size", "1MB"], "--size takes a whole number, not 1MB.\n"],
    [
      ["--from", "203.0.113.9", "--today", "today"],
      "--today takes a day as YYYY-MM-DD, not today.\n",
    ],
    [["--from", "203.0.113.9", "--server", "EX1"], "There is no server EX1. Did you mean EX01?\n"],
    [
      ["--from", "203.0.113.9", "--rcptto", "a@b"],
      "Unknown flag --rcptto. Did you mean --rcpt-to?\n",
    ],
    [["--from", "203.0.113.9", "--listen", "10.0.0.11"], "--listen 10.0.0.11: "],
    [[], "simulate needs --from.\n"],
  ])("refuses %j", async (flags, message) => {
    const { status, out, err } = await ask(...flags);
    expect([status, out]).toEqual([2, ""]);
    expect(err.startsWith(message)).toBe(true);
    expect(err).toMatch(/\nTry simulate --help\.\n$/);
  });
});
