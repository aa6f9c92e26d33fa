import { readQueueListing } from "../../core/formats/queueListing";
import type { MessageEntry, QueueEntry } from "../../core/logs";
import { failure } from "../../core/logs";
import type { Command } from "../command";
import { type Console, status } from "../console";
import { readBytes } from "../readBytes";
import { refusalText } from "../readInputs";

/** Reads listings of queues and messages, and says why mail waits. */
export const queuesCommand: Command = {
  name: "queues",
  summary: "queues and their messages, with the cause of each last error",
  help: `portolan queues FILE… [--json] [--unmasked]

Reads what Get-Queue and Get-Message show: Export-Clixml, ConvertTo-Json, Export-Csv, Format-List or Format-Table.
The last error is taken out of the sentences around it, and its cause is told by the same classes as for logs.
  --json      one JSON value: queues and messages, in the order of the files
  --unmasked  shows subjects and addresses of messages; without it they are masked

Example:
  npm run -s portolan -- queues queues.clixml messages.clixml --json
`,
  flags: { "--json": "switch", "--unmasked": "switch" },
  async run({ files, flags }, console) {
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
    if (flags.has("--json")) console.out(`${JSON.stringify({ queues, messages }, null, 2)}\n`);
    else tell(queues, messages, console);
    return isWhole ? status.fine : status.refused;
  },
};

function tell(
  queues: readonly QueueEntry[],
  messages: readonly MessageEntry[],
  console: Console,
): void {
  for (const queue of queues) {
    const { identity, status = "", count, nextHopDomain = "", lastReply, cause } = queue;
    console.out(`${identity}  ${status}  ${count ?? "?"} messages  to ${nextHopDomain}\n`);
    if (lastReply !== undefined) console.out(`  ${lastReply}\n`);
    const known = cause === undefined || cause === "none" ? undefined : failure(cause);
    if (known) console.out(`  ${known.id}: ${known.meaning}\n`);
  }
  if (messages.length > 0) console.out(`${messages.length} messages\n`);
}
