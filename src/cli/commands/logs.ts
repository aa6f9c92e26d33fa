import { toOrganisation } from "../../core/formats";
import {
  answerTogether,
  type Beside,
  besideDesign,
  type Correlation,
  documentLine,
  SessionGroups,
  sessionHead,
  sessionLine,
  whyUnread,
} from "../../core/logs";
import type { Organisation } from "../../core/model";
import { Usage } from "../arguments";
import type { Command } from "../command";
import { type Console, status } from "../console";
import { readAll } from "../readInputs";
import { type LogsRead, logPaths, readLogs } from "../readLogs";
import { correlated, type ShownFile, shownFiles, shownTrace } from "../shownLogs";
import { toldBeside } from "../toldBeside";
import { toldLogs } from "../toldLogs";
import { columnsOf, natOf, offsetOf, prefixesOf } from "../traceFlags";

/** Reads protocol logs into sessions, each with its verdict and its cause. */
export const logsCommand: Command = {
  name: "logs",
  summary: "protocol logs as sessions, with what went wrong in each and why",
  help: `portolan logs FILE|DIR… [--design FILE…] [--json|--ndjson|--ecs|--bulk|--csv] [--unmasked] [--offset MINUTES] [--nat INSIDE=OUTSIDE]… [--columns NAMES]
              [--dropped WORD]… [--allowed WORD]…

Reads SMTP protocol logs of send and receive connectors (Exchange 2010 to SE), as they are, as gzip or in
ZIP archives, all together: a session may lie in several files. Connectivity and message tracking logs are known too.
Every line is used, a header, or faulty with its reason. Credentials are left behind on reading.
Traces beside them are known by their content and matched with the sessions: Windows Firewall, Cisco ASA,
netfilter, filterlog, Palo Alto, HAProxy, tcpdump, tshark, Wireshark as CSV.
  --design    a design or exports: tells where the log's connector is not the one that the design gives
  --json      one JSON value: files, sessions in the order of their start, causes with their counts, traces
  --ndjson    the same line by line: {"file":…}, {"session":…}, {"cause":…}, {"trace":…},
              {"design":…}
  --ecs       the sessions alone, each as one line of JSON with names of the Elastic Common Schema
  --bulk      the same for the bulk interface of Elasticsearch and OpenSearch (docs/logs.md)
  --csv       the sessions alone, for a spreadsheet: no cell begins as a formula
  --unmasked  shows accounts; without it they are masked wherever they stand
  --offset    minutes that the clocks of the traces are ahead of UTC; without it, found by the matches
  --nat       an inside address and what it is outside
  --columns   reads any CSV as a trace: time=When,source=Src,destination=Dst, and date, sourcePort,
              destinationPort, action, protocol where it has them
  --dropped, --allowed
              a word in the prefix of netfilter's lines, for packets that were dropped or let through

Example:
  npm run -s portolan -- logs TransportRoles/Logs/Hub/ProtocolLog/SmtpSend --json
`,
  flags: {
    ...{ "--design": "files" },
    ...{ "--json": "switch", "--ndjson": "switch", "--ecs": "switch", "--bulk": "switch" },
    ...{ "--csv": "switch", "--unmasked": "switch" },
    ...{ "--offset": "value", "--nat": "many", "--columns": "value" },
    ...{ "--dropped": "many", "--allowed": "many" },
  },
  async run({ files, flags, lists }, console) {
    const [form, other] = forms.filter((each) => flags.has(each));
    if (other !== undefined)
      throw new Usage(`${form} and ${other} are two forms of one answer: give one.`);
    const paths = await logPaths(files, console);
    const columns = columnsOf(flags.get("--columns"));
    const prefixes = prefixesOf(lists);
    const nat = natOf(lists.get("--nat") ?? []);
    const offset = offsetOf(flags.get("--offset"));
    const designs = lists.get("--design");
    const design = designs && (await readAll(designs, console));
    if (design === null) return status.refused;
    const read =
      paths && (await readLogs(paths, console, { prefixes, ...(columns && { columns }) }));
    if (!read) return status.refused;
    const traces = correlated(read, {
      nat,
      ...(offset !== undefined && { offsetMinutes: offset }),
    });
    const told = shownFiles(read, traces);
    for (const file of told)
      if (file.lines > 0 && isStrange(file))
        console.err(`${file.name}: ${whyUnread(file) ?? whyStrange(read, file.name)}\n`);
    const unmasked = flags.has("--unmasked");
    const beside = design && besideOf(read, toOrganisation(design));
    if (form === "--json") writeJson(read, traces, beside, unmasked, console);
    else if (form === "--ndjson") writeLines(read, traces, beside, unmasked, console);
    else if (form !== undefined) writeSessions(read, form, unmasked, console);
    else console.out(toldLogs(read, traces, unmasked) + toldBeside(beside));
    return told.every(isStrange) ? status.refused : status.fine;
  },
};

const forms = ["--json", "--ndjson", "--ecs", "--bulk", "--csv"] as const;

/** The sessions alone, one after the other. */
function writeSessions(
  { reading }: LogsRead,
  form: "--ecs" | "--bulk" | "--csv",
  unmasked: boolean,
  console: Console,
): void {
  if (form === "--csv") console.out(sessionHead());
  for (const session of reading.sessions({ unmasked }))
    console.out(
      form === "--csv" ? sessionLine(session) : documentLine(session, { bulk: form === "--bulk" }),
    );
}

/** An extract of a log may not tell whose it is; a file of which no row was used is none, or of no use. */
const isStrange = (file: ShownFile): boolean =>
  (file.kind === "unknown" && (file.used ?? 0) === 0) || whyUnread(file) !== undefined;

/** A CSV with times and addresses may be a trace: which columns it seems to want is told. */
function whyStrange({ reading, files }: LogsRead, name: string): string {
  const at = reading.files().findIndex((each) => each.name === name);
  // Listings were looked for among the logs, and count there too.
  const found = files.filter(({ is }) => is !== "trace")[at];
  if (found?.is !== "log" || !found.csv) return "This is no log that is known here.";
  const columns = Object.entries(found.csv.supposed).map(([part, column]) => `${part}=${column}`);
  return `This CSV may be a trace: name its columns, as --columns "${columns.join(",")}".`;
}

function besideOf({ reading }: LogsRead, design: Organisation): readonly Beside[] {
  const groups = new SessionGroups();
  for (const session of reading.sessions()) groups.add(session);
  return besideDesign(design, groups.all());
}

/** One JSON value, written piece by piece: logs may be larger than a text can be. */
function writeJson(
  read: LogsRead,
  traces: readonly Correlation[],
  beside: readonly Beside[] | undefined,
  unmasked: boolean,
  console: Console,
): void {
  const causes: Record<string, number> = {};
  console.out(`{\n"files": ${JSON.stringify(shownFiles(read, traces), null, 2)},\n"sessions": [`);
  let separator = "\n";
  for (const session of read.reading.sessions({ unmasked })) {
    console.out(`${separator}${JSON.stringify(session)}`);
    separator = ",\n";
    causes[session.cause] = (causes[session.cause] ?? 0) + 1;
  }
  const shown = JSON.stringify(traces.map(shownTrace), null, 2);
  const together = answerTogether(traces);
  const answer = together.length > 0 ? `,\n"answer": ${JSON.stringify(together, null, 2)}` : "";
  const design = beside ? `,\n"design": ${JSON.stringify(beside, null, 2)}` : "";
  console.out(
    `\n],\n"causes": ${JSON.stringify(sorted(causes))},\n"traces": ${shown}${answer}${design}\n}\n`,
  );
}

function writeLines(
  read: LogsRead,
  traces: readonly Correlation[],
  beside: readonly Beside[] | undefined,
  unmasked: boolean,
  console: Console,
): void {
  const causes: Record<string, number> = {};
  for (const file of shownFiles(read, traces)) console.out(`${JSON.stringify({ file })}\n`);
  for (const session of read.reading.sessions({ unmasked })) {
    console.out(`${JSON.stringify({ session })}\n`);
    causes[session.cause] = (causes[session.cause] ?? 0) + 1;
  }
  for (const [id, count] of Object.entries(sorted(causes)))
    console.out(`${JSON.stringify({ cause: { id, count } })}\n`);
  for (const trace of traces) console.out(`${JSON.stringify({ trace: shownTrace(trace) })}\n`);
  for (const design of beside ?? []) console.out(`${JSON.stringify({ design })}\n`);
}

const sorted = (counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
