import { rules } from ".";
import type { Input } from "./rule";

/** What could not be looked at, and for lack of what. */
export interface Lack {
  readonly code: string;
  readonly needs: readonly Input[];
}

/** Servers mostly lack the same: there are few such lists. */
const shared = new Map<string, readonly Lack[]>();

/** Gathers what the units lacked: a rule is told once, with all that it lacked anywhere. */
export class Lacks {
  readonly #byCode = new Map<string, Set<Input>>();
  #last: readonly Lack[] | undefined;

  add(lacks: readonly Lack[]): void {
    if (lacks === this.#last) return;
    this.#last = lacks;
    for (const { code, needs } of lacks) {
      const known = this.#byCode.get(code);
      if (!known) this.#byCode.set(code, new Set(needs));
      else for (const input of needs) known.add(input);
    }
  }

  /** As they came, for those who put them together with others; one list for all who lack the same. */
  each(): readonly Lack[] {
    const key = JSON.stringify(Array.from(this.#byCode, ([code, needs]) => [code, ...needs]));
    const known = shared.get(key);
    if (known) return known;
    const made = Array.from(this.#byCode, ([code, needs]) => ({ code, needs: [...needs] }));
    shared.set(key, made);
    return made;
  }

  /** In the order of the rules. */
  all(): readonly Lack[] {
    if (this.#byCode.size === 0) return [];
    return rules.flatMap(({ code }) => {
      const needs = this.#byCode.get(code);
      return needs ? [{ code, needs: [...needs].sort() }] : [];
    });
  }
}
