import { name, phrase, value } from "../../finding";
import type { Organisation, Server } from "../../model";
import type { Sender } from "../sender";
import { type Fleet, sourceServers } from "./fleet";
import { type OwnCertificate, ownCertificate } from "./ownCertificate";
import type { Trail } from "./trail";

/** What our own certificate does to the session: nothing, no session at all, or a handshake that fails. */
export type OwnSide = "sound" | "no-session" | "no-handshake";

/**
 * Whether the servers that may open the session hold the certificate that TlsCertificateName names, with its key
 * and for SMTP (S120, S121, S124). Of several a server that lacks it is told; only where all known ones do, mail stops.
 */
export function ownSide(
  organisation: Organisation,
  sender: Sender,
  openers: readonly Server[],
  trail: Trail,
): OwnSide {
  const named = sender.value("TlsCertificateName");
  if (typeof named !== "string" || named === "") return "sound";
  const decidedBy = { connector: sender.connector.id, parameter: "TlsCertificateName" };
  const states = openers.map((server) => ({
    server,
    state: ownCertificate(named, server, organisation),
  }));
  const known = states.filter(({ state }) => state !== "unknown");
  const bad = known.filter(({ state }) => state !== "present");
  const [first] = bad;
  if (known.length === 0) {
    trail.step(
      "connect",
      "unknown",
      phrase`${value(named)} must be on every server that sends; their certificates are not known.`,
      ["S120", "S121"],
      { decidedBy },
    );
    return "sound";
  }
  if (!first) {
    trail.step(
      "connect",
      "pass",
      phrase`The named certificate is where the session starts.`,
      ["S120"],
      {
        decidedBy,
      },
    );
    return "sound";
  }
  const isAll = bad.length === known.length;
  trail.step(
    "connect",
    isAll ? "fail" : "worry",
    phrase`${name(first.server.name)} ${lacks(first.state)}: ${isAll ? effects[first.state] : phrase`mail that leaves there waits`}.`,
    [first.state === "missing" ? "S120" : "S124"],
    { decidedBy },
  );
  if (!isAll) return "sound";
  return first.state === "missing" ? "no-session" : "no-handshake";
}

const lacks = (state: OwnCertificate) =>
  state === "missing"
    ? phrase`has no certificate of the named issuer and subject`
    : state === "no-key"
      ? phrase`holds the named certificate without its private key`
      : phrase`does not use the named certificate for SMTP`;

const effects: Readonly<Record<OwnCertificate, ReturnType<typeof phrase>>> = {
  missing: phrase`there is no session, and the queue waits`,
  "no-key": phrase`no handshake succeeds`,
  "not-for-smtp": phrase`no handshake succeeds`,
  present: phrase`it is used`,
  unknown: phrase`nobody knows`,
};

/** Other source servers that lack the certificate, where the question named no server. */
export function otherSources(
  organisation: Organisation,
  fleet: Fleet,
  sender: Sender,
  sending: Server | undefined,
  trail: Trail,
): void {
  const named = sender.value("TlsCertificateName");
  if (typeof named !== "string" || named === "") return;
  for (const server of sourceServers(sender, fleet)) {
    if (server.name === sending?.name || ownCertificate(named, server, organisation) !== "missing")
      continue;
    trail.step(
      "connect",
      "worry",
      phrase`${name(server.name)} sends for this connector too and has no certificate of the named issuer and subject: mail that leaves there waits.`,
      ["S121"],
      { decidedBy: { connector: sender.connector.id, parameter: "TlsCertificateName" } },
    );
  }
}
