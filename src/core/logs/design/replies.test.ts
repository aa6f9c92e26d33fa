import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../../testing/builders";
import { oneSession } from "../../../testing/logText";
import { plain } from "../../finding";
import type { Session } from "../sessions/session";
import { SessionGroups } from "../usage/groups";
import { DesignModel } from "./model";
import { RepliesBeside } from "./replies";

const strangers = { PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] };
const right = {
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
};
const corp = { id: "d1", name: "corp", domain: "corp.example", type: "Authoritative" } as const;
const design = organisation(
  [server("EX01")],
  [
    receiver("Default", { explicit: { ...strangers, RemoteIPRanges: ["0.0.0.0/0"] } }),
    receiver("Relay", {
      explicit: { ...strangers, RemoteIPRanges: ["10.20.30.0/24"] },
      permissions: [right],
    }),
  ],
  {
    acceptedDomains: { d1: corp },
    facts: { listed: ["servers", "acceptedDomains"], whole: [] },
  },
);

const came = (name: string, remote: string, to: string, ...rest: readonly string[]): Session =>
  oneSession(
    "Receive",
    [
      ...["+ ", "> 220 x", "< EHLO a.else.example", "> 250  x Hello [1]"],
      ...["< MAIL FROM:<a@else.example>", "> 250 2.1.0 Sender OK", `< RCPT TO:<${to}>`, ...rest],
      "- | Local",
    ],
    { connector: `EX01\\${name}`, local: "10.0.0.11:25", remote: `${remote}:1` },
  );
const taken = ["> 250 ok", "< DATA", "> 354 go", "> 250 2.6.0 <1@a> Queued mail for delivery"];
const denied = "> 550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain";

function told(sessions: readonly Session[], deployed?: DesignModel, of = design) {
  const groups = new SessionGroups();
  for (const [number, session] of sessions.entries()) groups.add(session, number);
  const asked: number[] = [];
  const replies = new RepliesBeside(new DesignModel(of), deployed, (number) => {
    asked.push(number);
    return sessions[number] as Session;
  });
  for (const group of groups.all()) replies.add(group);
  return { asked, all: replies.all() };
}

it("says nothing where the answers are those of the design, and asks for few", () => {
  const { asked, all } = told([
    came("Relay", "10.20.30.7", "b@far.example", ...taken),
    came("Relay", "10.20.30.7", "b@far.example", ...taken),
    came("Default", "203.0.113.7", "b@corp.example", ...taken),
    came("Default", "203.0.113.7", "b@far.example", denied),
    came("Default", "203.0.113.7", "b@corp.example", "> 550 5.1.10 RESOLVER.ADR.RecipientNotFound"),
  ]);
  expect(all).toEqual([]);
  expect(asked).toEqual([0, 3]);
});

it("tells relayed mail that the design refuses, and refusals of what it lets in, with their counts", () => {
  const { all } = told([
    came("Default", "203.0.113.7", "b@far.example", ...taken),
    came("Default", "203.0.113.8", "c@far.example", ...taken),
    came("Default", "203.0.113.8", "c@else.example", ...taken),
    came("Relay", "10.20.30.7", "b@far.example", denied),
  ]);
  expect(all.map(({ finding, sessions }) => [sessions, finding.place.connector])).toEqual([
    [3, "default"],
    [1, "relay"],
  ]);
  expect(plain(all[0]?.finding.what ?? [])).toMatch(
    /^3 sessions like this: The log says 250 .*, by the design the answer is 550 5\.7\.54 /,
  );
  expect(plain(all[1]?.finding.what ?? [])).toMatch(/^The log says 550 5\.7\.54 /);
});

it("tells a design that is not applied yet, and nothing where domains are not known", () => {
  const sessions = [came("Default", "203.0.113.7", "b@far.example", ...taken)];
  const open = organisation(
    [server("EX01")],
    [
      receiver("Default", {
        explicit: { ...strangers, RemoteIPRanges: ["0.0.0.0/0"] },
        permissions: [right],
      }),
    ],
    { acceptedDomains: { d1: corp }, facts: design.facts },
  );
  expect(told(sessions, new DesignModel(open)).all[0]?.finding.severity).toBe("advice");
  expect(told(sessions, undefined, { ...design, acceptedDomains: {} }).all).toEqual([]);
});
