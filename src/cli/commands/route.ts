import { type Organisation, type OutboundQuestion, sendConnectors } from "../../core/model";
import { bareAddress, decidingServers, readAddress, route, senderOf } from "../../core/simulate";
import { nearest } from "../../core/values";
import { type Arguments, Usage } from "../arguments";
import type { Command } from "../command";
import { status } from "../console";
import { readAll } from "../readInputs";
import { readRemote } from "../readRemote";
import { shownRoute } from "../shownRoute";
import { statusOf, toldOrganisation } from "../toldOrganisation";
import { toldRoute } from "../toldRoute";

/** Says by which send connector a message leaves, and what becomes of it. */
export const routeCommand: Command = {
  name: "route",
  summary: "by which send connector a message leaves, and what becomes of it",
  help: `portolan route FILE… --rcpt-to B [--mail-from A] [--size BYTES] [--server S] [--remote JSON] [--known] [--json]

Follows one message for one recipient: accepted domain, send connector, next hop, conversation, outcome, queue.
  --rcpt-to    the recipient
  --mail-from  the sender; <> is the empty one
  --size       size of the message in bytes
  --server     the server that decides; without it any server, all equally near
  --remote     what the other side can do, as JSON; what is left out is as a sound Internet host has it:
               dns ok|nxdomain|loopback|fails, port open|refused|silent, starttls true|false, handshake ok|fails,
               certificate {names, trusted, expired}, auth [words], signIn ok|refused, maxSize bytes,
               extensions [words], replies {banner, ehlo, mail, rcpt, data}
  --known      the recipient is known in the directory
  --json       one JSON value: connector, candidates, nextHop, transcript, outcome, queue, and the steps

Example:
  npm run -s portolan -- route organisation.portolan.json --rcpt-to a@partner.example --remote '{"starttls":false}'
`,
  flags: {
    "--rcpt-to": "value",
    "--mail-from": "text",
    "--size": "value",
    "--server": "value",
    "--remote": "value",
    "--known": "switch",
    "--json": "switch",
  },
  async run({ files, flags }, console) {
    const question = questionOf(flags);
    const read = await readAll(files, console);
    if (!read) return status.refused;
    const organisation = toldOrganisation(read, console);
    const run = route(organisation, question);
    if (question.server !== undefined && !run.server) unknownServer(organisation, question.server);
    if (flags.has("--json"))
      console.out(`${JSON.stringify(shownRoute(organisation, run), null, 2)}\n`);
    else console.out(toldRoute(organisation, run));
    return statusOf(read, status.fine);
  },
};

function questionOf(flags: Arguments["flags"]): OutboundQuestion {
  const rcptTo = flags.get("--rcpt-to");
  if (rcptTo === undefined) throw new Usage("route needs --rcpt-to, the recipient.");
  const [mailFrom, size, server, remote] = ["--mail-from", "--size", "--server", "--remote"].map(
    (each) => flags.get(each),
  );
  return {
    rcptTo,
    ...(mailFrom !== undefined && { mailFrom: fromOf(mailFrom) }),
    ...(size !== undefined && { size: bytesOf(size) }),
    ...(server !== undefined && { server }),
    ...(remote !== undefined && { remote: readRemote(remote) }),
    ...(flags.has("--known") && { known: true }),
  };
}

function fromOf(text: string): string {
  const bare = bareAddress(text);
  if (bare === "" || readAddress(bare)) return bare;
  throw new Usage(`--mail-from takes an address, not ${text}. The empty sender is <>.`);
}

function bytesOf(text: string): number {
  const size = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(size)) return size;
  throw new Usage(`--size takes a number of bytes, not ${text}.`);
}

function unknownServer(organisation: Organisation, text: string): never {
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  const names = decidingServers(senders, organisation).map(({ name }) => name);
  const meant = nearest(text, names);
  const way = meant
    ? ` Did you mean ${meant}?`
    : names.length > 0
      ? ` There are ${names.join(", ")}.`
      : "";
  throw new Usage(`--server: the input names no server ${text}.${way}`);
}
