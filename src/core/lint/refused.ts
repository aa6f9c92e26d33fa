import { type Finding, name, phrase } from "../finding";
import { type Connector, type Organisation, type Server, serverOf } from "../model";
import { receiverOf } from "../simulate";
import { conflictsOf, type Listening, listening } from "./conflicts";
import { findingsOf, subjectOf } from "./connector";

interface Alone {
  readonly version: string;
  readonly server: Server | undefined;
  readonly findings: readonly Finding[];
  readonly listening: Listening | null;
}

/** Findings of one connector, kept as long as it, its server and the version stay the same objects. */
const alone = new WeakMap<Connector, Alone>();

/** What the cmdlets would refuse, and text that cannot be read, at each connector by its id. */
export type Refused = ReadonlyMap<string, readonly Finding[]>;

interface KeptRefused {
  readonly server: Server | undefined;
  readonly version: string;
  readonly found: Refused;
}
/** By the list of a server's connectors, or that of the send connectors. */
const byList = new WeakMap<readonly Connector[], KeptRefused>();

/** Of the receive connectors of a server, all of them; the same object as long as they are the same list. */
export const refusedAt = (
  organisation: Organisation,
  server: Server,
  members: readonly Connector[],
): Refused => keptFor(organisation, members, server);

/** Of the send connectors, all of them; the same object as long as they are the same list. */
export const refusedSends = (organisation: Organisation, senders: readonly Connector[]): Refused =>
  keptFor(organisation, senders, undefined);

function keptFor(
  organisation: Organisation,
  connectors: readonly Connector[],
  server: Server | undefined,
): Refused {
  const { version } = organisation;
  const known = byList.get(connectors);
  if (known && known.server === server && known.version === version) return known.found;
  const found = refusedAmong(organisation, connectors);
  byList.set(connectors, { server, version, found });
  return found;
}

/**
 * What they would refuse of some connectors, as if no others were there; between two of them that one is told of which comes: in an
 * organisation that is looked at by itself the one that was made later.
 */
export function refusedAmong(
  organisation: Organisation,
  order: readonly Connector[],
  comes?: (connector: Connector) => boolean,
): Refused {
  const byConnector = new Map<string, Finding[]>();
  const put = (findings: readonly Finding[]) => {
    for (const finding of findings) {
      const id = finding.place.connector ?? "";
      const list = byConnector.get(id);
      if (list) list.push(finding);
      else byConnector.set(id, [finding]);
    }
  };
  const groups = new Map<Server, Listening[]>();
  for (const connector of order) {
    const each = aloneOf(organisation, connector);
    put(each.findings);
    if (!each.listening || !each.server) continue;
    const group = groups.get(each.server);
    if (group) group.push(each.listening);
    else groups.set(each.server, [each.listening]);
  }
  for (const [server, members] of groups)
    put(conflictsOf(server, members, comes && ((each) => Number(comes(each)))));
  put(sendNames(order));
  return byConnector;
}

/** What the cmdlets would refuse of one connector by itself; advice is no refusal. */
export const refusedAlone = (
  organisation: Organisation,
  connector: Connector,
): readonly Finding[] =>
  aloneOf(organisation, connector).findings.filter(
    ({ code, severity }) => code.startsWith("refused/") && severity !== "advice",
  );

/**
 * What they would refuse of one connector because the other one is there: its name, a service on a port, a range on
 * a binding. Connectors of different servers do not meet.
 */
export function refusedTogether(
  organisation: Organisation,
  one: Connector,
  other: Connector,
): readonly Finding[] {
  if (one.kind === "send" && other.kind === "send") return sendNames([one, other]);
  const [first, second] = [aloneOf(organisation, one), aloneOf(organisation, other)];
  if (!first.server || first.server !== second.server) return [];
  if (!first.listening || !second.listening) return [];
  return conflictsOf(first.server, [first.listening, second.listening]);
}

function aloneOf(organisation: Organisation, connector: Connector): Alone {
  const server = serverOf(organisation, connector);
  const kept = alone.get(connector);
  if (kept && kept.server === server && kept.version === organisation.version) return kept;
  const fresh: Alone = {
    version: organisation.version,
    server,
    findings: findingsOf(organisation, connector, server),
    listening:
      connector.kind === "receive"
        ? listening(
            connector,
            subjectOf(organisation, connector, server).value,
            receiverOf(organisation, connector),
          )
        : null,
  };
  alone.set(connector, fresh);
  return fresh;
}

/** Names of send connectors are unique in the organisation (NSC Name). */
function sendNames(connectors: readonly Connector[]): Finding[] {
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const connector of connectors) {
    if (connector.kind !== "send") continue;
    const key = connector.name.toLowerCase();
    if (seen.has(key))
      found.push({
        code: "refused/name-in-use",
        severity: "error",
        place: { connector: connector.id, parameter: "Name" },
        what: phrase`Another send connector is named ${name(connector.name)}.`,
        why: phrase`The name identifies a send connector in the whole organisation. Exchange refuses the second.`,
        mend: phrase`Give one of them another name.`,
        cites: ["send-name-unique"],
        standing: "documented",
        fixes: [],
      });
    seen.add(key);
  }
  return found;
}
