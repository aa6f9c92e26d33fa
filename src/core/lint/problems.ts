import { count, type Finding, type Severity } from "../finding";
import {
  type Acceptance,
  type Organisation,
  orderedConnectors,
  orderedServers,
  receiveConnectorsOf,
} from "../model";
import { type AcceptedFinding, acceptanceOf } from "./accepted";
import { refusedOf } from "./refused";
import type { Lack } from "./rules/active";
import { folded, type Told, toldAlone } from "./rules/fold";
import { bucketOf } from "./rules/rank";
import { resultsOf } from "./rules/run";
import { unsilenced } from "./rules/silence";

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
}

export interface ProblemOptions {
  /** The day that dates are judged by, YYYY-MM-DD; absent: rules about dates are not checked. */
  readonly today?: string | undefined;
}

/** The whole, for callers that ask twice. */
const kept = new WeakMap<Organisation, { today: string | undefined; problems: Problems }>();

/**
 * What is wrong with a design: what the cmdlets would refuse, text that cannot be read, and what the rules
 * find. Linear in the number of connectors; rules run again only for what changed.
 */
export function problemsOf(organisation: Organisation, { today }: ProblemOptions = {}): Problems {
  const known = kept.get(organisation);
  if (known && known.today === today) return known.problems;
  const problems = judge(organisation, today);
  kept.set(organisation, { today, problems });
  return problems;
}

const none: readonly Told[] = [];
const nothing: readonly Finding[] = [];

function judge(organisation: Organisation, today: string | undefined): Problems {
  const refused = refusedOf(organisation);
  const results = resultsOf(organisation, today);
  const told = new Telling(acceptanceOf(organisation.accepted));
  const byConnector = new Map<string, readonly Finding[]>();
  const tellConnector = (id: string, onServer: readonly Told[]): void => {
    const own = unsilenced(results.byConnector.get(id) ?? none, onServer);
    const before = refused.get(id) ?? nothing;
    if (own.length === 0 && before.length === 0) return;
    byConnector.set(id, told.take([...before.map(toldAlone), ...inOrder(own)]));
  };
  told.take(inOrder(results.whole));
  for (const { id } of orderedServers(organisation)) {
    const onServer = results.byServer.get(id) ?? none;
    told.take(inOrder(onServer));
    for (const each of receiveConnectorsOf(organisation, id)) tellConnector(each.id, onServer);
  }
  for (const each of orderedConnectors(organisation))
    if (each.kind === "send" || !Object.hasOwn(organisation.servers, each.server))
      tellConnector(each.id, none);
  const each = told.inOrder();
  const all = folded(each);
  return {
    all,
    counts: count(all),
    each: each.map(({ finding }) => finding),
    notChecked: results.notChecked,
    accepted: told.accepted,
    of: (connector) => byConnector.get(connector) ?? nothing,
  };
}

/** Takes the findings place by place, and gives them by severity and area. */
class Telling {
  readonly #acceptance: (finding: Finding) => Acceptance | undefined;
  readonly #buckets: Told[][] = [];
  readonly accepted: AcceptedFinding[] = [];

  constructor(acceptance: (finding: Finding) => Acceptance | undefined) {
    this.#acceptance = acceptance;
  }

  /** The findings of one place in their order; answers those that are not accepted. */
  take(all: readonly Told[]): readonly Finding[] {
    const told: Finding[] = [];
    for (const each of all) {
      const { finding } = each;
      const acceptance = this.#acceptance(finding);
      if (acceptance) this.accepted.push({ finding, acceptance });
      else {
        this.#bucket(bucketOf(finding.severity, each.code)).push(each);
        told.push(finding);
      }
    }
    return told;
  }

  #bucket(at: number): Told[] {
    const known = this.#buckets[at];
    if (known) return known;
    const made: Told[] = [];
    this.#buckets[at] = made;
    return made;
  }

  inOrder(): readonly Told[] {
    return this.#buckets.flat();
  }
}

/** Findings of one place by severity, area and code; those that are alike as they were found. */
function inOrder(all: readonly Told[]): readonly Told[] {
  const sorted = all.every(
    (each, index) => index === 0 || (all[index - 1]?.rank ?? 0) <= each.rank,
  );
  return sorted ? all : [...all].sort((a, b) => a.rank - b.rank);
}
