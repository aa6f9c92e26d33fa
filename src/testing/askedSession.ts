import { plain } from "../core/finding";
import type { InboundQuestion } from "../core/model";
import { type Circumstances, type InboundRun, simulateInbound } from "../core/simulate";
import type { Value } from "../core/values";
import { type CaseOrganisation, caseOrganisation } from "./caseOrganisation";

const corp: CaseOrganisation = {
  servers: [{ name: "EX01", fqdn: "ex01.corp.example" }],
  acceptedDomains: [
    { name: "corp", domain: "corp.example", type: "Authoritative" },
    { name: "app", domain: "app.example", type: "InternalRelay" },
    { name: "sister", domain: "*.sister.example", type: "ExternalRelay" },
  ],
};

/**
 * A session of 203.0.113.9 with `EX01\C`, a front-end connector for strangers on port 25 unless said otherwise; a message
 * from outside to corp.example unless asked otherwise.
 */
export function askedSession(
  properties: Readonly<Record<string, Value>>,
  question: Partial<InboundQuestion> = {},
  change: CaseOrganisation = {},
  circumstances: Circumstances = {},
): InboundRun {
  const organisation = caseOrganisation({
    ...corp,
    connectors: [
      {
        Name: "C",
        Server: "EX01",
        TransportRole: "FrontendTransport",
        Bindings: ["0.0.0.0:25"],
        RemoteIPRanges: ["0.0.0.0/0"],
        PermissionGroups: ["AnonymousUsers"],
        AuthMechanism: ["Tls"],
        ...properties,
      },
      ...(change.connectors ?? []),
    ],
    ...Object.fromEntries(Object.entries(change).filter(([key]) => key !== "connectors")),
  });
  const message = { mailFrom: "a@else.example", rcptTo: ["b@corp.example"] };
  return simulateInbound(
    organisation,
    { server: "EX01", listen: "10.0.0.11:25", from: "203.0.113.9", ...message, ...question },
    circumstances,
  );
}

/** Texts of the server's lines. */
export const answersOf = ({ transcript }: InboundRun): readonly string[] =>
  transcript.filter(({ from }) => from === "server").map(({ text }) => text);

/** Texts of the client's lines, without its message. */
export const commandsOf = ({ transcript }: InboundRun): readonly string[] =>
  transcript.filter(({ from, content }) => from === "client" && !content).map(({ text }) => text);

/** `warned: what was decided`. */
export const stepsOf = ({ steps }: InboundRun): readonly string[] =>
  steps.map(({ outcome, what }) => `${outcome}: ${plain(what)}`);

/** What a run says besides, as text. */
export const notesOf = ({ notes, later }: InboundRun): string =>
  [...notes, ...later].map(({ what }) => plain(what)).join("\n");
