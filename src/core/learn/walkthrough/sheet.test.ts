import { expect, it } from "vitest";
import { trainersFile } from "../../../testing/trainersFile";
import { plain } from "../../finding";
import { writeHtml, writeMarkdown } from "../../formats/markdown";
import type { InboundQuestion, OutboundQuestion } from "../../model";
import type { Check } from "./check";
import { parseProgress } from "./progressLine";
import { sheetOf } from "./sheet";
import { inWords } from "./words";

const walkthrough = trainersFile();

it("gives the learner outcomes, the start and tasks with an empty box, and no answer", () => {
  expect(writeMarkdown(sheetOf(walkthrough).learner)).toBe(`# Our relay

9 minutes, for everybody. After it you can:

- name the relay

## What is there

A practice organisation of your own: *EX01* (\`10.0.0.11, 2001:db8::11\`); mail domain \`corp.example\`; the default connectors of each server.

- *EX01\\\\Relay*: \`TransportRole\` \`FrontendTransport\`; \`Bindings\` \`0.0.0.0:25\`; \`RemoteIPRanges\` \`10.20.0.0/16\`; \`AuthMechanism\` \`Tls\`; \`PermissionGroups\` \`AnonymousUsers\`

## Tasks

| Done | Step | Place | Task |
| --- | --- | --- | --- |
| ☐ | 1 | Design | Narrow *Relay* to 10.20.4.31. |
| ☐ | 2 | Design | Who may relay now? a) nobody · b) one |

## And then

Look at yours.
`);
});

it("gives the trainer checks in words, why, wrong turns, the answers and room for names", () => {
  const page = writeMarkdown(sheetOf(walkthrough).trainer);
  const [told, room = ""] = page.split("## Names\n\n");
  expect(told).toBe(`# Our relay: for the trainer

9 minutes in 2 steps.

### 1 · Narrow *Relay* to 10.20.4.31.

- Design, done by minute 3.
- Done when *EX01\\\\Relay* has \`RemoteIPRanges\` \`10.20.4.31\`; still so at the end.
- Hints: Who? · Which field? · 10.20.4.31.
- Why: One address is enough. (R12)
- Wrong turn when no receive connector on *EX01* is named *Relay*: Now nobody relays.

### 2 · Who may relay now?

- Design, done by minute 6.
- Done when the question is answered with a).
- Right: a) nobody
- Hints: a · b · c
- Why: The right was never given. (R81)

## Question

And &lt;b&gt;now&lt;/b&gt;?

- a) yes: No.
- b) no (right): Right.

`);
  const [head, , ...rows] = room.trimEnd().split("\n");
  expect(head).toBe("| Name | 1 | 2 | Done |");
  expect(rows).toHaveLength(12);
  for (const row of rows) expect(row).toMatch(/^\|\s+\| ☐ \| ☐ \| ☐ \|$/);
});

it("asks a question in words of its own beside the task, and says no source where there is none", () => {
  const [first, second] = walkthrough.steps;
  if (!first || !second) throw new Error("no steps");
  const steps = [first, { ...second, task: "Look.", sources: [] }];
  const { learner, trainer } = sheetOf({ ...walkthrough, steps });
  expect(writeMarkdown(learner)).toContain("| Look. Who may relay now? a) nobody · b) one |");
  expect(writeMarkdown(trainer)).toContain("- Who may relay now? Right: a) nobody\n");
  expect(writeMarkdown(trainer)).toContain("- Why: The right was never given.\n");
});

it("tells what a start state adds to its kit", () => {
  const { start } = walkthrough;
  const page = writeMarkdown(
    sheetOf({
      ...walkthrough,
      start: {
        ...start,
        servers: [
          {
            name: "EX09",
            fqdn: "ex09.corp.example",
            version: "2019",
            addresses: ["10.0.0.19"],
            site: "Main",
          },
        ],
        acceptedDomains: [{ name: "sister", domain: "sister.example", type: "ExternalRelay" }],
        certificates: [
          {
            subject: "CN=x",
            issuer: "CN=y",
            names: ["x.example"],
            notAfter: "+20d",
            services: ["SMTP"],
            servers: ["EX01"],
          },
        ],
        networks: [{ name: "Desks", ranges: ["10.3.0.0/16"] }],
        permissions: [
          {
            identity: "EX01\\Relay",
            user: "NT AUTHORITY\\ANONYMOUS LOGON",
            rights: ["ms-Exch-SMTP-Submit"],
            deny: true,
          },
        ],
        logs: [{ file: "relay-week.log" }],
        traces: ["fw-edge-asa.log"],
        add: [
          ...start.add,
          { cmdlet: "Remove-ReceiveConnector", identity: "EX01\\Client Proxy EX01" },
        ],
      },
    }).learner,
  );
  for (const line of [
    "*EX09* (`10.0.0.19`)",
    "and the files `relay-week.log, fw-edge-asa.log`.",
    "- Accepted domain `sister.example`, `ExternalRelay`",
    "- Certificate `CN=x` of `CN=y` for `x.example`, for 20 days more",
    "- Network *Desks*: `10.3.0.0/16`",
    "denies `ms-Exch-SMTP-Submit` to",
    "*EX01\\\\Client Proxy EX01* is removed",
  ])
    expect(page).toContain(line);
});

it("fills the grid with the lines that were handed in", () => {
  const line = parseProgress("own-relay 1/2 hints 3,0");
  if (!line) throw new Error("no line");
  const page = writeMarkdown(sheetOf(walkthrough, { grid: [{ who: "Seat 4", line }] }).trainer);
  expect(page).toContain("| Name | 1 | 2 | Done |");
  expect(page).toContain("| Seat 4 | 3 | · | 1 of 2 |");
  expect(page).not.toContain("☐");
});

it("shows the chart, and makes no markup of what a file says", () => {
  const chart = { svg: "<svg xmlns='http://www.w3.org/2000/svg'></svg>", file: "start.svg" };
  const { learner, trainer } = sheetOf(walkthrough, { chart });
  expect(writeMarkdown(learner)).toContain("![The practice organisation at the start](start.svg)");
  for (const page of [writeMarkdown(trainer), writeHtml(trainer)]) {
    expect(page).not.toContain("<b>now");
    expect(page).toContain("&lt;b&gt;now");
  }
});

const session: InboundQuestion = {
  ...{
    server: "EX01",
    listen: "10.0.0.11:25",
    from: "10.20.4.31",
    tls: true,
    auth: "basic" as const,
  },
  ...{
    clientCert: "mx.a.example",
    mailFrom: "a@b.example",
    rcptTo: ["c@far.example"],
    size: 20_971_520,
  },
};
const message: OutboundQuestion = {
  ...{ rcptTo: "c@far.example", size: 1_048_576 },
  remote: {
    port: "open",
    starttls: false,
    certificate: { names: ["mx.a.example"] },
    auth: ["LOGIN"],
  },
};

const said: readonly (readonly [string, Check])[] = [
  [
    "an enabled send connector has Name Internet and AddressSpaces with SMTP:*;1",
    {
      kind: "connector",
      of: "send",
      where: [
        { parameter: "Name", test: { is: "Internet" } },
        { parameter: "AddressSpaces", test: { has: "SMTP:*;1" } },
      ],
    },
  ],
  [
    "EX01\\Apps has MaxMessageSize at most 10 MB",
    {
      kind: "property",
      connector: "EX01\\Apps",
      parameter: "MaxMessageSize",
      test: { most: 10_485_760 },
    },
  ],
  [
    "Internet has Comment not given",
    { kind: "property", connector: "Internet", parameter: "Comment", test: { said: false } },
  ],
  [
    "EX01\\Apps has RemoteIPRanges within 10.0.0.1, 10.0.0.2",
    {
      kind: "property",
      connector: "EX01\\Apps",
      parameter: "RemoteIPRanges",
      test: { within: ["10.0.0.1", "10.0.0.2"] },
    },
  ],
  [
    "at EX01\\Apps the right ms-Exch-SMTP-Submit of ANONYMOUS LOGON is denied",
    {
      kind: "permission",
      connector: "EX01\\Apps",
      user: "NT AUTHORITY\\ANONYMOUS LOGON",
      right: "ms-Exch-SMTP-Submit",
      state: "deny",
    },
  ],
  ["the finding send/tie is absent", { kind: "finding", code: "send/tie", absent: true }],
  [
    "the cmdlets refuse the design by V2 at EX01\\Apps",
    { kind: "refusal", row: "V2", at: "EX01\\Apps" },
  ],
  [
    "a session of 10.20.4.31 to 10.0.0.11:25 of EX01 over TLS signed in by Basic with the certificate mx.a.example from a@b.example to c@far.example of 20 MB is refused with relay-denied by Apps",
    {
      kind: "sim",
      session,
      expect: { verdict: "refused", reply: "relay-denied", connector: "Apps" },
    },
  ],
  [
    "mail to c@far.example of 1 MB, to a host with an open port, no STARTTLS, the certificate mx.a.example, AUTH LOGIN, leaves by Internet and waits in Retry",
    { kind: "route", message, expect: { connector: "Internet", outcome: "retry" } },
  ],
  [
    "Simulate asks: mail to a@b.example, which leaves by no connector",
    { kind: "ask", route: { message: { rcptTo: "a@b.example" }, expect: { connector: null } } },
  ],
  [
    "kept as an expectation: mail to a@b.example leaves by Internet and is delivered",
    {
      kind: "expect",
      route: {
        message: { rcptTo: "a@b.example" },
        expect: { connector: "Internet", outcome: "delivered" },
      },
    },
  ],
  [
    "at least 4,000,000,000 addresses may relay without signing in at 10.0.0.11:25 of EX01",
    {
      kind: "exposure",
      at: { server: "EX01", endpoint: "10.0.0.11:25" },
      test: ">=",
      addresses: "4000000000",
    },
  ],
  [
    "the script of the tab apply holds New-SendConnector -Comment",
    { kind: "script", tab: "apply", cmdlet: "New-SendConnector", parameter: "Comment" },
  ],
  [
    "the plan changes MaxMessageSize of EX01\\Apps",
    { kind: "plan", action: "change", connector: "EX01\\Apps", parameter: "MaxMessageSize" },
  ],
  ["the plan has the risk relay-widened", { kind: "plan", risk: "relay-widened" }],
  ["the plan holds steps of Internet alone", { kind: "plan", only: "Internet" }],
  ["the step of Internet is left out of the plan", { kind: "plan", leftOut: "Internet" }],
  ["the session 08DE is open", { kind: "log", session: "08DE" }],
  ["a session without a cause is open", { kind: "log", cause: "none" }],
  [
    "sessions are filtered by remote 10.0.0.1",
    { kind: "log", filter: "remote", value: "10.0.0.1" },
  ],
  ["the queue EX01\\14 is open", { kind: "queue", identity: "EX01\\14" }],
  [
    "the place Simulate is open at the tab Exposure",
    { kind: "at", place: "simulate", tab: "exposure" },
  ],
  [
    "the question is answered with b); not: the queue Q is open",
    {
      kind: "all",
      of: [
        { kind: "answer", choice: 1 },
        { kind: "not", of: [{ kind: "queue", identity: "Q" }] },
      ],
    },
  ],
];

it.each(said)("says in words: %s", (words, check) => {
  expect(plain(inWords(check))).toBe(words);
});
