import { rules } from ".";
import type { Lack } from "./active";
import type { Told } from "./fold";
import type { Input } from "./rule";

/** All that the rules found, as it was found: nothing silenced, folded or accepted yet. */
export interface Results {
  /** At each connector, by id; those without a finding have none. */
  readonly byConnector: ReadonlyMap<string, readonly Told[]>;
  readonly byServer: ReadonlyMap<string, readonly Told[]>;
  /** Of the organisation as a whole. */
  readonly whole: readonly Told[];
  /** Rules that did not look at everything, in their order. */
  readonly notChecked: readonly Lack[];
}

/** Puts what the units found under the place that each finding stands at. */
export class Sorted {
  readonly #byConnector = new Map<string, Told[]>();
  readonly #byServer = new Map<string, Told[]>();
  readonly #whole: Told[] = [];
  readonly #lacks = new Map<string, Set<Input>>();

  take({ told, lacks }: { readonly told: readonly Told[]; readonly lacks: readonly Lack[] }): void {
    for (const each of told) {
      const { connector, server } = each.finding.place;
      if (connector !== undefined) put(this.#byConnector, connector, each);
      else if (server !== undefined) put(this.#byServer, server, each);
      else this.#whole.push(each);
    }
    for (const each of lacks) this.#lack(each);
  }

  #lack({ code, needs }: Lack): void {
    const known = this.#lacks.get(code);
    if (!known) this.#lacks.set(code, new Set(needs));
    else for (const input of needs) known.add(input);
  }

  results(lacks: readonly Lack[]): Results {
    for (const each of lacks) this.#lack(each);
    return {
      byConnector: this.#byConnector,
      byServer: this.#byServer,
      whole: this.#whole,
      notChecked: rules.flatMap(({ code }) => {
        const needs = this.#lacks.get(code);
        return needs ? [{ code, needs: [...needs].sort() }] : [];
      }),
    };
  }
}

function put(places: Map<string, Told[]>, id: string, told: Told): void {
  const list = places.get(id);
  if (list) list.push(told);
  else places.set(id, [told]);
}
