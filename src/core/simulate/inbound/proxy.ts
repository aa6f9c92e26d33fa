import { name, phrase, value } from "../../finding";
import { type Organisation, orderedServers } from "../../model";
import { type Binding, parseAddress, showSize } from "../../values";
import { type Receiver, receiversOf } from "../receiver";
import { selectAmong } from "../selection";
import type { Proxied, RunReply } from "./run";
import { type Session, tarpitOf } from "./session";

/**
 * The back end to which a front end hands a session: outside mail to port 2525, signed-in clients to 465 (R95). Looked for on
 * the server itself, at the local address and from it; where nobody listens there, on the other Mailbox servers. undefined:
 * the connector is not of a front end, which keeps its mail itself.
 */
export function proxyFor(session: Session, whom: "client" | "outside"): Proxied | undefined {
  const { receiver, server, organisation } = session;
  if (receiver.service !== "frontend") return undefined;
  const port = whom === "client" ? 465 : 2525;
  const listen = localAddress(session.listen, server.addresses);
  const from = { family: listen.family, value: listen.address };
  const own = selectAmong(receiversOf(organisation, server), { ...listen, port }, from);
  const told = { port, server, selection: own } as const;
  if (own.service === "transport") {
    const { connector } = own.winner ?? {};
    return { ...told, connector: connector ?? null, outcome: connector ? "taken" : "failed" };
  }
  const isKnown = organisation.facts.whole.includes("receive");
  const elsewhere = isKnown && listensElsewhere(organisation, listen, port);
  return { ...told, connector: null, outcome: isKnown && !elsewhere ? "failed" : "not-told" };
}

/** Another Mailbox server has a back end on the port. */
function listensElsewhere(organisation: Organisation, listen: Binding, port: number): boolean {
  return orderedServers(organisation).some(
    (server) =>
      server.role === "Mailbox" &&
      receiversOf(organisation, server).some(
        (each) =>
          each.enabled &&
          each.service === "transport" &&
          each.bindings.some(
            (binding) => binding.family === listen.family && binding.port === port,
          ),
      ),
  );
}

/** Writes the hand-over down; the reply where no back end takes it, which of the front end's own checks came through. */
export function proxyFailure(session: Session, proxied: Proxied | undefined): RunReply | null {
  const { talk } = session;
  if (!proxied) return null;
  session.proxied = proxied;
  const { port, outcome, connector, server } = proxied;
  const where = phrase`${name(server.name)} on port ${port === 465 ? "465" : "2525"}`;
  if (outcome === "failed") {
    // PRX3: the front end could not connect to the back end.
    const reply = talk.server("proxy-failed", { fill: { n: "3" }, tarpit: tarpitOf(session) });
    talk.step(
      "stopped",
      "R95",
      proxied.selection.open
        ? phrase`The front end handed the session to ${where}, where no connector has its address in a range.`
        : phrase`The front end found no back end: nobody listens at ${where}.`,
    );
    return reply;
  }
  if (outcome === "not-told")
    talk.note(
      "R95",
      phrase`The front end keeps no mail and hands the session to a back end; who takes it at ${where} was not told.`,
    );
  else if (connector)
    talk.step(
      "passed",
      "R95",
      phrase`The front end handed the session to ${name(connector.name)} at ${where}, which sees the front end's address and gets the client's in XPROXYFROM.`,
    );
  const winner = proxied.selection.winner;
  if (winner && outcome === "taken" && !takesServers(winner))
    talk.step(
      "warned",
      "F6",
      phrase`${name(winner.connector.name)} does not take Exchange servers as such: it needs ${value("ExchangeServer")} among its mechanisms and ${value("ExchangeServers")} among its groups, or the hand-over may fail.`,
    );
  if (winner && port === 465) backLimits(session, winner);
  return null;
}

/** Limits of the back end bind the accounts that are handed to it (observed; the notes say nothing of them). */
function backLimits({ talk, question }: Session, back: Receiver): void {
  const [size, rate] = [back.value("MaxMessageSize"), back.value("MessageRateLimit")];
  const named = name(back.connector.name);
  if (typeof size === "number" && (question.size ?? 0) > size)
    talk.step(
      "warned",
      "R86",
      phrase`${named} takes ${value(showSize(size))} at most, and may refuse at the end of the message what the front end took.`,
    );
  if (typeof rate === "number" && back.value("MessageRateSource") !== "None")
    talk.afterwards(
      "R72",
      phrase`${named}, to which accounts are handed, puts off more than ${rate} messages a minute too.`,
    );
}

const takesServers = (receiver: Receiver): boolean =>
  receiver.members("AuthMechanism").includes("ExchangeServer") &&
  receiver.members("PermissionGroups").includes("ExchangeServers");

/** The local address for a hand-over, where the question names a wildcard: the first address of the server in that family. */
function localAddress(listen: Binding, addresses: readonly string[] | undefined): Binding {
  if (listen.address !== 0n) return listen;
  for (const text of addresses ?? []) {
    const read = parseAddress(text);
    if (read.ok && read.value.family === listen.family)
      return { ...listen, address: read.value.value };
  }
  return listen;
}
