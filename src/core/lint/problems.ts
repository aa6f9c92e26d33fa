import { count, type Finding, type Severity } from "../finding";
import type { Acceptance, Organisation } from "../model";
import { type AcceptedFinding, acceptanceOf } from "./accepted";
import { refusedOf } from "./refused";
import { folded, type Told } from "./rules/fold";
import type { Lack } from "./rules/lacks";
import { inOrder, lineTold } from "./rules/line";
import { type Line, resultsOf } from "./rules/run";

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

const nothing: readonly Finding[] = [];

function judge(organisation: Organisation, today: string | undefined): Problems {
  const refused = refusedOf(organisation);
  const results = resultsOf(organisation, today);
  const told = new Telling(acceptanceOf(organisation.accepted));
  const byConnector = new Map<string, readonly Told[]>();
  const tellLine = (line: Line, onServer: readonly Told[]): void => {
    const all = told.take(lineTold(line, refused.get(line.connector.id) ?? nothing, onServer));
    if (all.length > 0) byConnector.set(line.connector.id, all);
  };
  told.take(inOrder(results.whole));
  for (const server of results.servers) {
    told.take(inOrder(server.told));
    for (const line of server.lines) tellLine(line, server.told);
  }
  for (const line of results.senders) tellLine(line, []);
  const each = told.inOrder();
  const all = folded(each);
  return {
    all,
    counts: count(all),
    get each() {
      return findingsIn(each);
    },
    notChecked: results.notChecked,
    accepted: told.accepted,
    of: (connector) => {
      const own = byConnector.get(connector);
      return own ? findingsIn(own) : nothing;
    },
  };
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

/** Takes the findings place by place, and gives them by severity and area. */
class Telling {
  readonly #acceptance: (finding: Finding) => Acceptance | undefined;
  readonly #buckets: Told[][] = [];
  readonly accepted: AcceptedFinding[] = [];

  constructor(acceptance: (finding: Finding) => Acceptance | undefined) {
    this.#acceptance = acceptance;
  }

  /** The findings of one place in their order; answers those that are not accepted. */
  take(all: readonly Told[]): readonly Told[] {
    let accepted = false;
    for (const each of all) {
      const acceptance = this.#acceptance(each.finding);
      if (acceptance) {
        accepted = true;
        this.accepted.push({ finding: each.finding, acceptance });
      } else this.#bucket(each.bucket).push(each);
    }
    return accepted ? all.filter(({ finding }) => !this.#acceptance(finding)) : all;
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
