import { refusedAlone, refusedTogether } from "../lint";
import type { Connector, Organisation } from "../model";
import type { Member, Version } from "./member";

/**
 * What lint says the cmdlets refuse, asked of the versions of some connectors and of those around them. What the ends
 * themselves break is not counted: no order would mend it.
 */
export class Refusals {
  readonly #organisation: Organisation;
  readonly #members: readonly Member[];
  readonly #around: readonly Connector[];
  readonly #alone = new Map<Connector, boolean>();
  readonly #beside = new Map<Connector, boolean>();
  readonly #pairs = new Map<Connector, Map<Connector, boolean>>();
  readonly #borne: ReadonlySet<string>;
  readonly #borneAround: ReadonlySet<string>;

  constructor(
    organisation: Organisation,
    members: readonly Member[],
    around: readonly Connector[],
  ) {
    this.#organisation = organisation;
    this.#members = members;
    this.#around = around;
    const borne = new Set<string>();
    const borneAround = new Set<string>();
    members.forEach((one, at) => {
      for (const end of ["old", "end"] as const) {
        const connector = one[end];
        if (!connector) continue;
        members.slice(0, at).forEach((other) => {
          const second = other[end];
          if (second && this.#meet(connector, second)) borne.add(pairKey(one, other));
        });
        for (const each of around)
          if (this.#meet(connector, each)) borneAround.add(`${one.id} ${each.id}`);
      }
    });
    this.#borne = borne;
    this.#borneAround = borneAround;
  }

  accepts(state: readonly Version[], at: number): boolean {
    const connector = state[at]?.connector;
    const member = this.#members[at];
    if (!connector || !member) return true;
    if (!this.#passes(member, connector)) return false;
    return state.every((version, index) => {
      const other = this.#members[index];
      if (index === at || !version.connector || !other) return true;
      return this.#borne.has(pairKey(member, other)) || !this.#meet(connector, version.connector);
    });
  }

  /** By itself, and beside those that stay as they are. */
  #passes(member: Member, connector: Connector): boolean {
    const known = this.#beside.get(connector);
    if (known !== undefined) return known;
    const passes =
      this.#standsAlone(member, connector) &&
      this.#around.every(
        (each) => this.#borneAround.has(`${member.id} ${each.id}`) || !this.#meet(connector, each),
      );
    this.#beside.set(connector, passes);
    return passes;
  }

  #standsAlone(member: Member, connector: Connector): boolean {
    const known = this.#alone.get(connector);
    if (known !== undefined) return known;
    const codes = (each: Connector | null): readonly string[] =>
      each ? refusedAlone(this.#organisation, each).map(({ code }) => code) : [];
    const borne = new Set([...codes(member.old), ...codes(member.end)]);
    const stands = codes(connector).every((code) => borne.has(code));
    this.#alone.set(connector, stands);
    return stands;
  }

  #meet(one: Connector, other: Connector): boolean {
    const row = this.#pairs.get(one) ?? new Map<Connector, boolean>();
    this.#pairs.set(one, row);
    const known = row.get(other);
    if (known !== undefined) return known;
    const meets = refusedTogether(this.#organisation, one, other).length > 0;
    row.set(other, meets);
    return meets;
  }
}

const pairKey = (a: Member, b: Member): string =>
  a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
