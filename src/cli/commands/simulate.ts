import {
  type InboundQuestion,
  type Organisation,
  orderedServers,
  serverNamed,
} from "../../core/model";
import { simulateInbound } from "../../core/simulate";
import { type Complaint, nearest, parseAddress, parseBinding } from "../../core/values";
import { type Arguments, Usage } from "../arguments";
import type { Command } from "../command";
import { status } from "../console";
import { readDay } from "../day";
import { readAll } from "../readInputs";
import { sessionText, shownSession } from "../shownSession";
import { statusOf, toldOrganisation } from "../toldOrganisation";

/** Says what Exchange does with one inbound session. */
export const simulateCommand: Command = {
  name: "simulate",
  summary: "what happens to one inbound session",
  help: `portolan simulate FILE… --server S --listen IP:PORT --from IP [--tls] [--client-cert NAME]
         [--auth basic|ntlm] [--ehlo NAME] [--mail-from A] [--rcpt-to B]… [--size BYTES] [--bare-lf]

Which receive connector takes a client, the conversation with Exchange's replies, and what decided each of them.
  --server       the server that the client connects to
  --listen       its address and port: 10.0.0.11:25, [2001:db8::11]:25
  --from         the address of the client
  --tls          start TLS where it is offered
  --client-cert  name in the certificate that the client shows
  --auth         sign in: basic or ntlm. The account is the sender where its address is in an authoritative
                 domain, else user@ the default domain
  --account      another account
  --ehlo         name after EHLO; '' for none. Without it the client's address
  --mail-from    sender; <> or '' for the empty one. Without it and without recipients the session stops before
                 MAIL FROM; with recipients the account that signs in is taken, else the empty sender
  --rcpt-to      a recipient; once for each
  --rcpt-count   so many recipients of the default domain instead
  --size         bytes, declared in MAIL FROM
  --bdat         the message by BDAT instead of DATA
  --bare-lf      a line feed without a carriage return in the message
  --today        YYYY-MM-DD, the day that certificates are judged by; without it they are taken as valid
  --json         one JSON value

Example:
  npm run -s portolan -- simulate organisation.portolan.json --server EX01 --listen 10.0.0.11:25 \\
    --from 203.0.113.9 --mail-from a@else.example --rcpt-to c@far.example
`,
  flags: {
    "--server": "value",
    "--listen": "value",
    "--from": "value",
    "--tls": "switch",
    "--client-cert": "value",
    "--auth": "value",
    "--account": "value",
    "--ehlo": "text",
    "--mail-from": "text",
    "--rcpt-to": "many",
    "--rcpt-count": "value",
    "--size": "value",
    "--bdat": "switch",
    "--bare-lf": "switch",
    "--today": "value",
    "--json": "switch",
  },
  async run(given, console) {
    const { files, flags } = given;
    const question = questionOf(given);
    const today = readDay(flags.get("--today"));
    const read = await readAll(files, console);
    if (!read) return status.refused;
    const organisation = toldOrganisation(read, console);
    known(organisation, question.server);
    const account = flags.get("--account");
    const run = simulateInbound(organisation, question, {
      ...(today !== undefined && { today }),
      ...(account !== undefined && { account }),
    });
    const shown = shownSession(organisation, run);
    console.out(
      flags.has("--json") ? `${JSON.stringify(shown, null, 2)}\n` : sessionText(shown, run),
    );
    return statusOf(read, status.fine);
  },
};

/** The session that the flags ask for. Throws Usage for what cannot be read. */
function questionOf({ flags, lists }: Arguments): InboundQuestion {
  const needed = (flag: string): string => {
    const value = flags.get(flag);
    if (value === undefined) throw new Usage(`simulate needs ${flag}.`);
    return value;
  };
  const server = needed("--server");
  const listen = needed("--listen");
  const from = needed("--from");
  const binding = parseBinding(listen);
  if (!binding.ok) throw new Usage(complaint("--listen", listen, binding.complaint));
  const address = parseAddress(from);
  if (!address.ok) throw new Usage(complaint("--from", from, address.complaint));
  const auth = flags.get("--auth");
  if (auth !== undefined && auth !== "basic" && auth !== "ntlm")
    throw new Usage(`--auth takes basic or ntlm, not ${auth}.`);
  const [size, rcptCount] = [numberOf(flags, "--size"), numberOf(flags, "--rcpt-count")];
  const [clientCert, ehlo] = [flags.get("--client-cert"), flags.get("--ehlo")];
  const mailFrom = flags.get("--mail-from");
  return {
    server,
    listen,
    from,
    ...(flags.has("--tls") && { tls: true }),
    ...(clientCert !== undefined && { clientCert }),
    ...(auth !== undefined && { auth }),
    ...(ehlo !== undefined && { ehlo }),
    ...(mailFrom !== undefined && { mailFrom }),
    rcptTo: lists.get("--rcpt-to") ?? [],
    ...(rcptCount !== undefined && { rcptCount }),
    ...(size !== undefined && { size }),
    ...(flags.has("--bdat") && { bdat: true }),
    ...(flags.has("--bare-lf") && { bareLf: true }),
  };
}

const complaint = (flag: string, given: string, { what, mend, instead }: Complaint): string =>
  `${flag} ${given}: ${what} ${mend}${instead === undefined ? "" : ` Did you mean ${instead}?`}`;

function numberOf(flags: ReadonlyMap<string, string>, flag: string): number | undefined {
  const text = flags.get(flag);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new Usage(`${flag} takes a whole number, not ${text}.`);
}

function known(organisation: Organisation, server: string): void {
  if (serverNamed(organisation, server)) return;
  const names = orderedServers(organisation).map(({ name }) => name);
  const meant = nearest(server, names);
  const list = names.slice(0, 20).join(", ");
  const way = meant
    ? `Did you mean ${meant}?`
    : names.length === 0
      ? "The input names no server."
      : `There ${names.length === 1 ? "is" : "are"} ${list}.`;
  throw new Usage(`There is no server ${server}. ${way}`);
}
