import { count, type Finding, type Severity } from "../finding";
import { type Organisation, receiveConnectorsOf, type Server, sendConnectors } from "../model";
import { type AcceptedFinding, acceptanceOf } from "./accepted";
import { allOf, eachOf, type Gathered, gathered } from "./gathered";
import { type AcceptanceOf, type Part, PartMaker } from "./part";
import { type Refused, refusedAt, refusedSends } from "./refused";
import type { Told } from "./rules/fold";
import type { Lack } from "./rules/lacks";
import { inOrder, lineTold } from "./rules/line";
import { type Line, resultsOf, type ServerLines } from "./rules/run";
import { serverNamesTold } from "./serverNames";

/** All that is to say of a design, and each connector's part of it. */
export interface Problems {
  /**
   * Errors first, then by area, server and connector. What is the same on several servers is one finding,
   * with the others in its `also`.
   */
  readonly all: readonly Finding[];
  /** How many of `all`. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Each finding at its own place, as `all` has them, nothing folded. */
  readonly each: readonly Finding[];
  /** Rules that could not look at everything, and what they lacked. */
  readonly notChecked: readonly Lack[];
  /** Findings that somebody accepted; they are in no other list. */
  readonly accepted: readonly AcceptedFinding[];
  of(connector: string): readonly Finding[];
  /** Another object whenever something else is told of a server (by id) or its connectors. */
  at(server: string): object | undefined;
}

export interface ProblemOptions {
  /** The day that dates are judged by, YYYY-MM-DD; absent: rules about dates are not checked. */
  readonly today?: string | undefined;
}

/** The whole, for callers that ask twice. */
const kept = new WeakMap<Organisation, { today: string | undefined; problems: Problems }>();

/**
 * What is wrong with a design: what the cmdlets would refuse, text that cannot be read, and what the rules
 * find. Rules run again only for what changed; servers that stayed as they were are not looked into.
 */
export function problemsOf(organisation: Organisation, { today }: ProblemOptions = {}): Problems {
  const known = kept.get(organisation);
  if (known && known.today === today) return known.problems;
  const problems = judge(organisation, today);
  kept.set(organisation, { today, problems });
  return problems;
}

/** What was told last of a set of servers. */
interface Last {
  readonly whole: Part;
  readonly senders: Part;
  readonly gathered: Gathered;
  readonly all: readonly Finding[];
}
const last = new WeakMap<Organisation["servers"], Last>();

function judge(organisation: Organisation, today: string | undefined): Problems {
  const results = resultsOf(organisation, today);
  const acceptance = acceptances(organisation.accepted);
  const before = last.get(organisation.servers);
  const whole = new PartMaker(acceptance);
  whole.take(serverNamesTold(organisation));
  whole.take(inOrder(results.whole));
  const byServer = new Map(
    results.servers.map((lines) => [lines.server.id, serverPart(organisation, lines, acceptance)]),
  );
  const senders = new PartMaker(acceptance);
  const refused = refusedSends(organisation, sendConnectors(organisation));
  for (const line of results.senders) takeLine(senders, line, refused, none);
  const now = { whole: whole.part(before?.whole), senders: senders.part(before?.senders) };
  const parts = [now.whole, ...byServer.values(), now.senders];
  const all = gathered(parts, before?.gathered);
  const told = before?.gathered.buckets === all.buckets ? before.all : allOf(all);
  last.set(organisation.servers, { ...now, gathered: all, all: told });
  return {
    all: told,
    counts: count(told),
    get each() {
      return eachOf(all);
    },
    notChecked: results.notChecked,
    accepted: parts.flatMap(({ accepted }) => accepted),
    of: (id) => {
      const connector = organisation.connectors[id];
      const part = connector?.kind === "receive" ? byServer.get(connector.server) : now.senders;
      const own = part?.byConnector.get(id);
      return own ? findingsIn(own) : nothing;
    },
    at: (server) => byServer.get(server),
  };
}

const nothing: readonly Finding[] = [];
const none: readonly Told[] = [];

const acceptancesBy = new WeakMap<Organisation["accepted"], AcceptanceOf>();

/** The same function for the same acceptances. */
function acceptances(accepted: Organisation["accepted"]): AcceptanceOf {
  const known = acceptancesBy.get(accepted);
  if (known) return known;
  const made = acceptanceOf(accepted);
  acceptancesBy.set(accepted, made);
  return made;
}

interface KeptPart {
  readonly lines: ServerLines;
  readonly refused: Refused;
  readonly acceptance: AcceptanceOf;
  readonly part: Part;
}
const serverParts = new WeakMap<Server, KeptPart>();

/** What is told of a server and its receive connectors; the same object as long as that is the same. */
function serverPart(
  organisation: Organisation,
  lines: ServerLines,
  acceptance: AcceptanceOf,
): Part {
  const { server, told } = lines;
  const refused = refusedAt(organisation, server, receiveConnectorsOf(organisation, server.id));
  const known = serverParts.get(server);
  if (known?.lines === lines && known.refused === refused && known.acceptance === acceptance)
    return known.part;
  const maker = new PartMaker(acceptance);
  maker.take(inOrder(told));
  for (const line of lines.lines) takeLine(maker, line, refused, told);
  const part = maker.part(known?.part);
  serverParts.set(server, { lines, refused, acceptance, part });
  return part;
}

function takeLine(part: PartMaker, line: Line, refused: Refused, onServer: readonly Told[]): void {
  const { id } = line.connector;
  part.take(lineTold(line, refused.get(id) ?? nothing, onServer), id);
}

const found = new WeakMap<readonly Told[], readonly Finding[]>();

/** The same list of findings as long as nothing in it changed. */
function findingsIn(told: readonly Told[]): readonly Finding[] {
  const known = found.get(told);
  if (known) return known;
  const findings = told.map(({ finding }) => finding);
  found.set(told, findings);
  return findings;
}
