import { type Finding, phrase } from "../../finding";
import { acceptedDomainFor } from "../../simulate";
import { domainOf } from "../sessions/domainOf";
import type { Session } from "../sessions/session";
import type { Sample, SessionGroup } from "../usage/groups";
import { otherReply } from "./findings";
import type { DesignModel } from "./model";
import { isDecidedByConnector, sessionBeside } from "./session";

/** Another answer than the design gives, with how many sessions got it. */
export interface ReplyBeside {
  readonly finding: Finding;
  readonly sessions: number;
}

/**
 * Holds the answers of whole groups against a design, by a session of each kind: refusals that a connector decides,
 * and mail that was taken for domains that are not ours. Only groups whose connector agrees: else the answer
 * follows from the connector.
 */
export class RepliesBeside {
  readonly #model: DesignModel;
  readonly #deployed: DesignModel | undefined;
  readonly #session: (number: number) => Session;
  /** By connector, kind and domains: most groups ask what others asked. */
  readonly #asked = new Map<string, Finding | undefined>();
  readonly #found = new Map<string, { finding: Finding; sessions: number }>();

  constructor(
    model: DesignModel,
    deployed: DesignModel | undefined,
    session: (number: number) => Session,
  ) {
    this.#model = model;
    this.#deployed = deployed;
    this.#session = session;
  }

  add(group: SessionGroup): void {
    for (const [kind, sample] of group.samples) {
      if (!this.#matters(kind, sample)) continue;
      const finding = this.#ask(group, kind, sample);
      if (!finding) continue;
      const { connector, parameter } = finding.place;
      const key = `${group.connector}\n${sample.taken === undefined ? kind : ""}\n${connector}\n${parameter}`;
      const known = this.#found.get(key) ?? { finding, sessions: 0 };
      this.#found.set(key, known);
      known.sessions += sample.sessions;
    }
  }

  /** What differs, the most sessions first. */
  all(): readonly ReplyBeside[] {
    return [...this.#found.values()]
      .sort((a, b) => b.sessions - a.sessions)
      .map(({ finding, sessions }) => ({ finding: counted(finding, sessions), sessions }));
  }

  #matters(kind: string, { taken }: Sample): boolean {
    if (taken === undefined) return isDecidedByConnector(kind);
    const { organisation } = this.#model;
    const isKnown = Object.keys(organisation.acceptedDomains).length > 0;
    return isKnown && taken !== "" && !acceptedDomainFor(taken, organisation);
  }

  #ask(group: SessionGroup, kind: string, { number }: Sample): Finding | undefined {
    const taker = this.#model.taker(group.connector, group.local, group.remote);
    const session = this.#session(number);
    const { tls, auth, messages } = session;
    const said = [tls?.outcome, auth?.mechanism, auth?.outcome, messages[0]?.size ?? ""];
    const from = domainOf(messages[0]?.from ?? "");
    const key = [taker?.connector.id, kind, from, ...said].join("\n");
    if (this.#asked.has(key)) return this.#asked.get(key);
    const { findings } = sessionBeside(this.#model, session, this.#deployed);
    const found = findings.find(({ code }) => code === otherReply);
    this.#asked.set(key, found);
    return found;
  }
}

const counted = (finding: Finding, sessions: number): Finding =>
  sessions === 1
    ? finding
    : {
        ...finding,
        what: phrase`${sessions.toLocaleString("en-GB")} sessions like this: ${finding.what}`,
      };
