import type { LogReading } from "../../core/logs";
import { Usage } from "../arguments";
import type { Command } from "../command";
import { type Console, status } from "../console";
import { logPaths, readLogs } from "../readLogs";
import { shownFiles } from "../shownLogs";
import { toldLogs } from "../toldLogs";

/** Reads protocol logs into sessions, each with its verdict and its cause. */
export const logsCommand: Command = {
  name: "logs",
  summary: "protocol logs as sessions, with what went wrong in each and why",
  help: `portolan logs FILE|DIR… [--json|--ndjson] [--unmasked]

Reads SMTP protocol logs of send and receive connectors (Exchange 2010 to SE), as they are or as gzip,
all together: a session may lie in several files. Connectivity and message tracking logs are known too.
Every line is used, a header, or faulty with its reason. Credentials are left behind on reading.
  --json      one JSON value: files, sessions in the order of their start, causes with their counts
  --ndjson    the same line by line: {"file":…}, {"session":…}, {"cause":…}
  --unmasked  shows accounts; without it they are masked wherever they stand

Example:
  npm run -s portolan -- logs TransportRoles/Logs/Hub/ProtocolLog/SmtpSend --json
`,
  flags: { "--json": "switch", "--ndjson": "switch", "--unmasked": "switch" },
  async run({ files, flags }, console) {
    if (flags.has("--json") && flags.has("--ndjson"))
      throw new Usage("--json and --ndjson are two forms of one answer: give one.");
    const paths = await logPaths(files, console);
    const reading = paths && (await readLogs(paths, console));
    if (!reading) return status.refused;
    const told = reading.files();
    for (const { name, kind, lines } of told)
      if (kind === "unknown" && lines > 0)
        console.err(`${name}: This is no log that is known here.\n`);
    const unmasked = flags.has("--unmasked");
    if (flags.has("--json")) writeJson(reading, unmasked, console);
    else if (flags.has("--ndjson")) writeLines(reading, unmasked, console);
    else console.out(toldLogs(reading, unmasked));
    return told.every(({ kind }) => kind === "unknown") ? status.refused : status.fine;
  },
};

/** One JSON value, written piece by piece: logs may be larger than a text can be. */
function writeJson(reading: LogReading, unmasked: boolean, console: Console): void {
  const causes: Record<string, number> = {};
  console.out(`{\n"files": ${JSON.stringify(shownFiles(reading), null, 2)},\n"sessions": [`);
  let separator = "\n";
  for (const session of reading.sessions({ unmasked })) {
    console.out(`${separator}${JSON.stringify(session)}`);
    separator = ",\n";
    causes[session.cause] = (causes[session.cause] ?? 0) + 1;
  }
  console.out(`\n],\n"causes": ${JSON.stringify(sorted(causes))},\n"traces": []\n}\n`);
}

function writeLines(reading: LogReading, unmasked: boolean, console: Console): void {
  const causes: Record<string, number> = {};
  for (const file of shownFiles(reading)) console.out(`${JSON.stringify({ file })}\n`);
  for (const session of reading.sessions({ unmasked })) {
    console.out(`${JSON.stringify({ session })}\n`);
    causes[session.cause] = (causes[session.cause] ?? 0) + 1;
  }
  for (const [id, count] of Object.entries(sorted(causes)))
    console.out(`${JSON.stringify({ cause: { id, count } })}\n`);
}

const sorted = (counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
