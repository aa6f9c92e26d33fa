import { rules } from ".";
import type { Input } from "./rule";

/** What could not be looked at, and for lack of what. */
export interface Lack {
  readonly code: string;
  readonly needs: readonly Input[];
}

/** Gathers what the units lacked: a rule is told once, with all that it lacked anywhere. */
export class Lacks {
  readonly #byCode = new Map<string, Set<Input>>();

  add(lacks: readonly Lack[]): void {
    for (const { code, needs } of lacks) {
      const known = this.#byCode.get(code);
      if (!known) this.#byCode.set(code, new Set(needs));
      else for (const input of needs) known.add(input);
    }
  }

  /** As they came, for those who put them together with others. */
  each(): readonly Lack[] {
    return Array.from(this.#byCode, ([code, needs]) => ({ code, needs: [...needs] }));
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
