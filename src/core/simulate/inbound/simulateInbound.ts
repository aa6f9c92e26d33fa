import { name, type Phrase, phrase, value } from "../../finding";
import { type InboundQuestion, type Organisation, type Server, serverNamed } from "../../model";
import {
  type Binding,
  type IpAddress,
  isWildcard,
  parseAddress,
  parseBinding,
  printAddress,
  printBinding,
} from "../../values";
import { type Receiver, receiversOf } from "../receiver";
import { bareAddress } from "../route/address";
import { type Selection, select } from "../selection";
import { mayTake, untoldPlaces } from "../untoldPlaces";
import { consideredOf } from "./considered";
import type { Circumstances, InboundRun, Missing } from "./run";
import { sessionOn } from "./sessionOn";

/** A question that has been read, or why there can be no such session. */
type Asked =
  | {
      readonly ok: true;
      readonly server: Server;
      readonly listen: Binding;
      readonly from: IpAddress;
    }
  | { readonly ok: false; readonly server: Server | undefined; readonly why: Phrase };

/**
 * What Exchange does with one inbound session: which connector takes it and why, the conversation in the order of its
 * checks, who the session is and what it may do, the verdict, and what nobody told (receive-semantics.md 2 to 6).
 * It never throws: what cannot be is told in `impossible`.
 */
export function simulateInbound(
  organisation: Organisation,
  given: InboundQuestion,
  circumstances: Circumstances = {},
): InboundRun {
  const question = spoken(given);
  const asked = read(organisation, question);
  if (!asked.ok) return { ...nobody(question, asked.server), impossible: asked.why };
  const { server, listen, from } = asked;
  const selection = select(organisation, server, listen, from);
  const receivers = receiversOf(organisation, server);
  const chosen = {
    ...nobody(question, server),
    selection,
    candidates: selection.candidates,
    considered: consideredOf(receivers, selection, listen, from),
    missing: others(receivers, selection, listen, from),
  };
  const receiver = selection.winner;
  if (!receiver) return { ...chosen, ...unanswered(server, selection, listen, from) };
  const { missing, ...session } = sessionOn({
    organisation,
    server,
    receiver,
    question,
    circumstances,
    listen,
    from,
    selection,
  });
  return {
    ...chosen,
    ...session,
    missing: [...chosen.missing, ...missing],
    connector: receiver.connector,
  };
}

/** The first of the connectors that may take the session too: where it listens or whom it serves was not shown. */
function others(
  receivers: readonly Receiver[],
  { candidates: [best] }: Selection,
  listen: Binding,
  from: IpAddress,
): readonly Missing[] {
  const other = receivers.find(
    (each) => each !== best?.receiver && mayTake(each, listen, from, best?.addresses),
  );
  if (!other) return [];
  const { connector } = other;
  const lists = untoldPlaces(other).join(" and ");
  return [
    {
      fact: "places",
      connector: connector.id,
      what: phrase`Whether ${name(connector.name)} takes the session: its ${value(lists)} were not shown.`,
    },
  ];
}

/** The commands put the angle brackets round addresses themselves. */
const spoken = ({ mailFrom, rcptTo, ...rest }: InboundQuestion): InboundQuestion => ({
  ...rest,
  ...(mailFrom !== undefined && { mailFrom: bareAddress(mailFrom) }),
  ...(rcptTo && { rcptTo: rcptTo.map(bareAddress) }),
});

function nobody(question: InboundQuestion, server: Server | undefined): InboundRun {
  return {
    question,
    server,
    selection: undefined,
    connector: null,
    candidates: [],
    considered: [],
    ehlo: [],
    ehloAfterTls: [],
    identity: undefined,
    permissions: [],
    transcript: [],
    steps: [],
    verdict: "no-listener",
    reply: null,
    missing: [],
    notes: [],
    later: [],
    proxy: undefined,
    mends: [],
  };
}

/** R17 and R18: nobody listens, or the service has no connector for the client. */
function unanswered(
  server: Server,
  { open }: Selection,
  listen: Binding,
  from: IpAddress,
): Pick<InboundRun, "verdict" | "steps"> {
  const at = phrase`${value(printBinding(listen))} of ${name(server.name)}`;
  return {
    verdict: open ? "no-connector" : "no-listener",
    steps: [
      open
        ? {
            outcome: "stopped",
            what: phrase`No connector at ${at} has ${value(printAddress(from))} in a range: the connection is made and closed without a mail service. With which words is not documented.`,
            cites: "R17",
            standing: "inferred",
          }
        : {
            outcome: "stopped",
            what: phrase`No enabled connector listens at ${at}: the connection is refused, or times out where a firewall drops it.`,
            cites: "R18",
            standing: "inferred",
          },
    ],
  };
}

function read(organisation: Organisation, question: InboundQuestion): Asked {
  const server = serverNamed(organisation, question.server);
  if (!server)
    return { ok: false, server, why: phrase`There is no server ${name(question.server)}.` };
  const listen = parseBinding(question.listen);
  if (!listen.ok)
    return { ok: false, server, why: phrase`${listen.complaint.what} ${listen.complaint.mend}` };
  const from = parseAddress(question.from);
  if (!from.ok)
    return { ok: false, server, why: phrase`${from.complaint.what} ${from.complaint.mend}` };
  if (listen.value.family !== from.value.family)
    return {
      ok: false,
      server,
      why: phrase`${value(printAddress(from.value))} and ${value(printBinding(listen.value))} are of two families of addresses: there is no such session.`,
    };
  if (!isOn(server, listen.value))
    return {
      ok: false,
      server,
      why: phrase`${value(printAddress({ family: listen.value.family, value: listen.value.address }))} is no address of ${name(server.name)}.`,
    };
  return { ok: true, server, listen: listen.value, from: from.value };
}

/** As far as the addresses of the server are known; a wildcard stands for any of them, and loopback is everywhere. */
function isOn({ addresses = [] }: Server, listen: Binding): boolean {
  const loopback = listen.family === 4 ? listen.address >> 24n === 127n : listen.address === 1n;
  // A server always has an address: an empty list is one that nobody filled in.
  if (addresses.length === 0 || isWildcard(listen) || loopback) return true;
  return addresses.some((text) => {
    const address = parseAddress(text);
    return (
      address.ok && address.value.family === listen.family && address.value.value === listen.address
    );
  });
}
