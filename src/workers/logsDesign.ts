import { plain } from "../core/finding";
import {
  BesideDesign,
  type Compared,
  connectorFinding,
  coverOf,
  DesignModel,
  type DesignSource,
  deployedModel,
  type LogReading,
  type Party,
  partyOfDomain,
  partyOfHost,
  predictedConnector,
  RepliesBeside,
  type Session,
  type SessionBeside,
  SessionGroups,
  sessionBeside,
  type TakenThen,
  takenThen,
  type Use,
  usageOf,
} from "../core/logs";
import type { Organisation } from "../core/model";
import type { Answers, BesideOutcome, SpokenLine, UsageOutcome } from "./logs.protocol";
import { mostUses } from "./logs.protocol";

/** Milliseconds of work after which others may ask. */
const patience = 30;
const now = (): number => performance.now();
const pause = (): Promise<void> => new Promise((go) => setTimeout(go));

/**
 * What was read, held against a design. The sessions are gone through once, with rests in which other questions
 * are answered; another design asks the groups that came of it.
 */
export class LogsDesign implements DesignSource {
  readonly #reading: LogReading;
  #groups:
    | {
        readonly sessions: number;
        readonly showsAccounts: boolean;
        readonly all: Promise<SessionGroups>;
      }
    | undefined;
  #model: DesignModel | undefined;
  #deployed: DesignModel | undefined;
  #told:
    | {
        readonly groups: SessionGroups;
        readonly model: DesignModel | undefined;
        readonly uses: readonly Use[];
      }
    | undefined;

  constructor(reading: LogReading) {
    this.#reading = reading;
  }

  /** The design that was taken last. */
  get state(): unknown {
    return this.#model;
  }

  /** Takes a design; what follows is asked of it. */
  take(organisation: Organisation): null {
    this.#model = new DesignModel(organisation);
    this.#deployed = deployedModel(organisation);
    return null;
  }

  /** Where the whole log disagrees with the design that was taken last. */
  async beside(): Promise<BesideOutcome> {
    const model = this.#model;
    if (!model) return { findings: [], sessions: 0 };
    const { organisation } = model;
    const groups = (await this.#gathered()).all();
    const beside = new BesideDesign(organisation);
    const replies = new RepliesBeside(model, this.#deployed, (number) =>
      this.#reading.session(number),
    );
    let rest = now() + patience;
    for (const group of groups) {
      if (beside.add(group)) replies.add(group);
      if (now() < rest) continue;
      await pause();
      rest = now() + patience;
      // Another design came meanwhile: nobody waits for the answer to this one.
      if (this.#model !== model) break;
    }
    return {
      findings: [
        ...beside.all().map((each) => connectorFinding(organisation, each)),
        ...replies.all().map(({ finding }) => finding),
      ],
      sessions: groups.reduce((sum, { sessions }) => sum + sessions, 0),
    };
  }

  /** One session beside the design that was taken last. */
  session(number: number): SessionBeside | undefined {
    if (!this.#model || !this.#has(number)) return undefined;
    return sessionBeside(this.#model, this.#reading.session(number), this.#deployed);
  }

  /** The connector that the design gives for a session, in words; empty where nothing can be said. */
  connector(number: number): string {
    const found = this.#compared(number);
    return found ? plain(found.predicted) : "";
  }

  #has(number: number): boolean {
    return Number.isInteger(number) && number >= 0 && number < this.#reading.count;
  }

  #compared(number: number): Compared | undefined {
    if (!this.#model || !this.#has(number)) return undefined;
    return predictedConnector(this.#model, this.#reading.session(number)).compared;
  }

  /** Who stands at the other end: by the name in its banner, by the recipients' domain, or by the smart host of the design. */
  party(session: Session, lines: readonly SpokenLine[]): Party | undefined {
    if (session.direction === "in") return undefined;
    const banner = lines.find(({ event, data }) => event === "<" && data.startsWith("220"));
    const host = /^220[ -](\S+)/.exec(banner?.data ?? "")?.[1];
    const own = host === undefined ? undefined : partyOfHost(host);
    if (own) return own;
    for (const { to } of session.messages)
      for (const address of to) {
        const found = partyOfDomain(address.slice(address.lastIndexOf("@") + 1));
        if (found) return found;
      }
    const hosts = this.#model?.sender(session.connector)?.smartHosts ?? [];
    return hosts.map(partyOfHost).find((each) => each !== undefined);
  }

  /** What the design gives for sessions: a connector, none, or undefined where nothing can be said. */
  async models(numbers: readonly number[]): Promise<Answers["models"]["answer"]> {
    const found: Answers["models"]["answer"][number][] = [];
    let rest = now() + patience;
    for (const number of numbers) {
      const connector = this.#compared(number);
      found.push(connector && { agrees: connector.agrees, predicted: connector.predicted });
      if (now() < rest) continue;
      await pause();
      rest = now() + patience;
    }
    return found;
  }

  /** The receive connectors that were used, by name, with what the logs of their servers cover. */
  async usage(): Promise<UsageOutcome> {
    const groups = (await this.#gathered()).all();
    const connectors = new Map<string, Use[]>();
    for (const use of await this.#uses()) {
      const key = use.connector.toLowerCase();
      const known = connectors.get(key);
      if (known) known.push(use);
      else connectors.set(key, [use]);
    }
    return [...connectors.values()]
      .map((uses) => {
        const name = uses[0]?.connector ?? "";
        return { name, addresses: uses.length, cover: coverOf(groups, name) };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Who used one of them, the most messages first; no more than a person can go through. */
  async uses(connector: string): Promise<readonly Use[]> {
    const wanted = connector.toLowerCase();
    const all = (await this.#uses()).filter((each) => each.connector.toLowerCase() === wanted);
    return all.slice(0, mostUses);
  }

  async #uses(): Promise<readonly Use[]> {
    const groups = await this.#gathered();
    const model = this.#model;
    if (this.#told?.groups !== groups || this.#told.model !== model) {
      const design = model?.organisation ?? { acceptedDomains: {} };
      this.#told = { groups, model, uses: usageOf(groups.all(), design) };
    }
    return this.#told.uses;
  }

  /** Who takes those that narrowed ranges cut off. */
  async takenThen({
    connector,
    ranges,
    cutOff,
  }: Answers["takenThen"]["ask"]): Promise<readonly TakenThen[]> {
    const organisation = this.#model?.organisation;
    const found = organisation?.connectors[connector];
    if (!organisation || found?.kind !== "receive") return [];
    return takenThen(organisation, found, ranges, cutOff, (await this.#gathered()).all());
  }

  /** The groups of all sessions there are; gathered anew once there are more, or accounts are shown or hidden. */
  #gathered(): Promise<SessionGroups> {
    const { count: sessions, showsAccounts } = this.#reading;
    const known = this.#groups;
    if (known?.sessions === sessions && known.showsAccounts === showsAccounts) return known.all;
    const all = this.#gather();
    this.#groups = { sessions, showsAccounts, all };
    return all;
  }

  async #gather(): Promise<SessionGroups> {
    const groups = new SessionGroups();
    let rest = now() + patience;
    const { count } = this.#reading;
    for (let number = 0; number < count; number += 1) {
      groups.add(this.#reading.session(number), number);
      if (now() < rest) continue;
      await pause();
      rest = now() + patience;
    }
    return groups;
  }
}
