import { firstOf, plain } from "../../finding";
import type { Session } from "./session";

/** What is known of a session, by terms; what is not known is not among it. */
export function sessionFacts(session: Session): readonly (readonly [string, string])[] {
  const { tls, auth, messages, evidence } = session;
  const facts: readonly (readonly [string, string])[] = [
    ["Start", session.start],
    ["End", session.end],
    ["Connector", session.connector],
    ["Service", session.service],
    ["Local", session.local],
    ["Remote", session.remote],
    ["EHLO", session.ehlo ?? ""],
    ["TLS", tls ? tlsText(tls) : ""],
    ["Sign-in", auth ? joined([auth.mechanism, auth.outcome, auth.account]) : ""],
    ["Last reply", session.lastReply],
    ["Decided at", evidence ? `${evidence.file}:${evidence.line}` : ""],
    ["Onward part of", session.proxiedSession ?? ""],
    ...messages.slice(0, 20).map((each, at): readonly [string, string] => {
      const to = plain(firstOf(each.to, 5));
      const size = each.size === null ? "" : `, ${each.size} bytes`;
      const fate = each.accepted ? "taken" : "not taken";
      return [`Message ${at + 1}`, `${each.from || "<>"} to ${to}${size}, ${fate}`];
    }),
  ];
  return facts.filter(([, value]) => value !== "");
}

function tlsText(tls: NonNullable<Session["tls"]>): string {
  const { outcome, version, cipher, error, validation } = tls;
  return joined([outcome, version, cipher, error, validation && `certificate: ${validation}`]);
}

const joined = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(", ");
