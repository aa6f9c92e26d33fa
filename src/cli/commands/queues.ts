import { toOrganisation } from "../../core/formats";
import { readQueueListing } from "../../core/formats/queueListing";
import { type MessageEntry, type QueueEntry, QueueSessions } from "../../core/logs";
import { sendConnectors } from "../../core/model";
import { type Sender, senderOf } from "../../core/simulate";
import type { Command } from "../command";
import { type Console, status } from "../console";
import { readBytes } from "../readBytes";
import { readAll, refusalText } from "../readInputs";
import { logPaths, readLogs } from "../readLogs";
import { momentOf, shownQueue, toldQueue } from "../shownQueues";

/** Reads listings of queues and messages, and says why mail waits. */
export const queuesCommand: Command = {
  name: "queues",
  summary: "queues and their messages, with the cause of each last error",
  help: `portolan queues FILE… [--json] [--unmasked] [--design FILE…] [--logs FILE|DIR…] [--now TIME] [--zone MINUTES]

Reads what Get-Queue and Get-Message show: Export-Clixml, ConvertTo-Json, Export-Csv, Format-List or Format-Table.
The last error is taken out of the sentences around it, and its cause is told by the same classes as for logs.
  --json      one JSON value: queues and messages, in the order of the files
  --unmasked  shows subjects and addresses of messages; without it they are masked
  --design    an organisation, whose send connectors the queues are linked with by their next hop
  --logs      send logs, whose sessions are linked with the queues
  --now       when the listing was made, as 2026-05-12T07:00:00Z: tells how long mail waits
  --zone      minutes that the clock of the shell was ahead of UTC: text shows local times

Example:
  npm run -s portolan -- queues queues.clixml messages.clixml --json
`,
  flags: {
    ...{ "--json": "switch", "--unmasked": "switch" },
    ...{ "--design": "files", "--logs": "files", "--now": "value", "--zone": "value" },
  },
  async run({ files, flags, lists }, console) {
    const moment = momentOf(flags.get("--now"), flags.get("--zone"));
    const senders = await sendersIn(lists.get("--design") ?? [], console);
    if (!senders) return status.refused;
    const queues: QueueEntry[] = [];
    const messages: MessageEntry[] = [];
    const unmasked = flags.has("--unmasked");
    let isWhole = true;
    for (const path of files) {
      const given = await readBytes(path, console);
      const read = given.ok ? readQueueListing(given, { unmasked }) : given;
      if (!read.ok) {
        console.err(`${refusalText(read)}\n`);
        isWhole = false;
        continue;
      }
      queues.push(...read.queues);
      messages.push(...read.messages);
      for (const note of read.notes) console.err(`${read.file}: ${note}\n`);
      for (const { line, reason } of read.skipped) console.err(`${read.file}:${line}: ${reason}\n`);
    }
    const sessions = await sessionsIn(lists.get("--logs") ?? [], queues, console);
    if (!sessions) return status.refused;
    const shown = queues.map((queue) => shownQueue(queue, { messages, senders, moment, sessions }));
    if (flags.has("--json"))
      console.out(`${JSON.stringify({ queues: shown, messages }, null, 2)}\n`);
    else {
      console.out(shown.map(toldQueue).join(""));
      if (messages.length > 0) console.out(`${messages.length} messages\n`);
    }
    return isWhole ? status.fine : status.refused;
  },
};

/** The send connectors of a design; null after telling why it could not be read. */
async function sendersIn(
  paths: readonly string[],
  console: Console,
): Promise<readonly Sender[] | null> {
  if (paths.length === 0) return [];
  const read = await readAll(paths, console);
  if (!read) return null;
  const organisation = toOrganisation(read);
  return sendConnectors(organisation).map((each) => senderOf(organisation, each));
}

/** The sessions of logs by queue; null after telling why a log could not be read. */
async function sessionsIn(
  given: readonly string[],
  queues: readonly QueueEntry[],
  console: Console,
): Promise<QueueSessions | null> {
  const sessions = new QueueSessions(queues);
  if (given.length === 0) return sessions;
  const paths = await logPaths(given, console);
  const read = paths && (await readLogs(paths, console));
  if (!read) return null;
  for (const session of read.reading.sessions()) sessions.add(session);
  return sessions;
}
