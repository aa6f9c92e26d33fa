import { clip } from "../../values";
import { type Cmdlet, type Slot, slotNamed, slotOf } from "./cmdlets";
import { argumentFrom, evaluate, variableNamed } from "./evaluate";
import type { Command, CommandElement, Expression, Extent } from "./grammar/ast";
import { namedCharacter, unseen } from "./grammar/characters";
import { type Held, textOf, whyNot } from "./held";
import type { Scope } from "./scope";
import { surplus, switchGiven } from "./surplus";

/** What a parameter was given, and the text that says it. */
export interface Given {
  readonly held: Held;
  readonly written: Extent;
}

/** A command with its arguments in their places. */
export interface Bound {
  /** By the parameter's full name. */
  readonly given: ReadonlyMap<string, Given>;
  /** Why PowerShell stops. */
  readonly faults: readonly string[];
  /** Names, with their dash, that the cmdlet does not have. */
  readonly unknown: readonly string[];
  /** Parameters that are in a hashtable and written out; what the hashtable said. */
  readonly twice: ReadonlyMap<string, Given>;
  /** Why it is not known which parameters are given. */
  readonly open?: string;
}

/** Binds as Windows PowerShell does: by name or its beginning, by hashtable, then by place. */
export function bind(cmdlet: Cmdlet, command: Command, scope: Scope): Bound {
  return new Binder(cmdlet, scope).bind(command);
}

/** The variable that gives parameters to every command, by lower-case name. */
export const defaultsName = "psdefaultparametervalues";

/** Whether the name of a command fits a pattern with `*`, in any case. */
function fits(pattern: string, name: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[^\w-]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(name);
}

class Binder {
  readonly #cmdlet: Cmdlet;
  readonly #scope: Scope;
  readonly #given = new Map<string, Given>();
  readonly #splatted = new Map<string, Given>();
  readonly #faults: string[] = [];
  readonly #unknown: string[] = [];
  readonly #placed: {
    readonly value: Expression;
    readonly held: Held;
    readonly behind: Slot | undefined;
  }[] = [];
  #open: string | undefined;

  constructor(cmdlet: Cmdlet, scope: Scope) {
    this.#cmdlet = cmdlet;
    this.#scope = scope;
  }

  bind({ elements }: Command): Bound {
    let behind: Slot | undefined;
    let isOver = false;
    for (let at = 0; at < elements.length; at += 1) {
      const element = elements[at] as CommandElement;
      if (element.is === "argument") this.#argument(element.value, behind);
      else if (element.is === "splat") this.#splat(element);
      else if (element.name === "") isOver = true;
      else if (isOver) {
        if (element.argument) evaluate(element.argument, this.#scope);
        this.#faults.push(`Behind -- stands no parameter: -${element.name}.`);
      } else {
        const next = elements[at + 1];
        const took = this.#parameter(element, next?.is === "argument" ? next.value : undefined);
        behind = took.slot;
        if (took.next) at += 1;
        continue;
      }
      behind = undefined;
    }
    this.#place();
    return this.#result();
  }

  #result(): Bound {
    const twice = new Map<string, Given>();
    for (const [name, splatted] of this.#splatted)
      if (this.#given.has(name)) twice.set(name, splatted);
      else this.#given.set(name, splatted);
    this.#defaults();
    const found = { given: this.#given, faults: this.#faults, unknown: this.#unknown, twice };
    return this.#open === undefined ? found : { ...found, open: this.#open };
  }

  /** `$PSDefaultParameterValues['New-ReceiveConnector:Server'] = 'EX01'`: what is not given is taken from there. */
  #defaults(): void {
    const held = this.#scope.variables.get(defaultsName);
    if (held?.is === "unknown") this.#open ??= `$PSDefaultParameterValues: ${held.why}`;
    if (held?.is !== "table") return;
    for (const { key, value, written } of held.table.entries.values()) {
      const [commands = "", name = ""] = key.split(":");
      const slot = slotOf(this.#cmdlet, name.trim());
      if (slot && !this.#given.has(slot.name) && fits(commands.trim(), this.#cmdlet.name))
        this.#given.set(slot.name, { held: value, written });
    }
  }

  #argument(value: Expression, behind: Slot | undefined): void {
    this.#lookAt(value);
    this.#placed.push({ value, held: argumentFrom(value, this.#scope), behind });
  }

  /** A parameter with its value, behind a colon or in the next argument; a switch takes none of the latter. */
  #parameter(
    element: Extract<CommandElement, { is: "parameter" }>,
    next: Expression | undefined,
  ): { slot?: Slot; next: boolean } {
    const { name, argument } = element;
    const strange = unseen.exec(name)?.[0];
    const found = slotNamed(this.#cmdlet, name);
    if (strange !== undefined)
      this.#faults.push(
        `-${clip(name)} holds ${namedCharacter(strange)}, which cannot be seen. Type the name again.`,
      );
    else if (found.is === "several")
      this.#faults.push(
        `-${name} is ambiguous: it fits ${found.names.map((each) => `-${each}`).join(", ")}. Write the name out.`,
      );
    else if (found.is === "none") this.#unknown.push(`-${name}`);
    if (found.is === "one" && found.slot.isSwitch) {
      const held: Held = argument
        ? argumentFrom(argument, this.#scope)
        : { is: "boolean", value: true };
      this.#give(found.slot, { held, written: argument ?? element });
      return { slot: found.slot, next: false };
    }
    const value = argument ?? next;
    if (!value) {
      if (found.is === "one") this.#faults.push(`-${found.slot.name} has no value behind it.`);
      return { next: false };
    }
    this.#lookAt(value);
    const held = argumentFrom(value, this.#scope);
    if (found.is === "one") this.#give(found.slot, { held, written: value });
    return { next: argument === undefined };
  }

  #give(slot: Slot, given: Given): void {
    if (this.#given.has(slot.name)) this.#faults.push(`-${slot.name} is given twice.`);
    else this.#given.set(slot.name, given);
  }

  /** A hashtable gives parameters by name, a list gives them by place. */
  #splat({ name, start, end }: Extract<CommandElement, { is: "splat" }>): void {
    const held = variableNamed(name, this.#scope);
    if (held.is === "table" && !held.table.isObject) {
      for (const { key, value, written } of held.table.entries.values())
        this.#entry(key, { held: value, written });
      return;
    }
    if (held.is === "null") return;
    const why = whyNot(held) ?? (held.is === "table" ? "an object, no hashtable" : undefined);
    if (why !== undefined) {
      this.#open ??= `@${name}: ${why}`;
      return;
    }
    const written: Expression = { is: "variable", name, start, end };
    for (const item of held.is === "list" ? held.items : [held])
      this.#placed.push({ value: written, held: item, behind: undefined });
  }

  #entry(key: string, given: Given): void {
    const found = slotNamed(this.#cmdlet, key);
    if (found.is === "none") this.#unknown.push(`-${key}`);
    else if (found.is === "several")
      this.#faults.push(
        `The key ${clip(key)} is ambiguous: it fits ${found.names.map((each) => `-${each}`).join(", ")}.`,
      );
    else if (this.#splatted.has(found.slot.name))
      this.#faults.push(`-${found.slot.name} is in two hashtables.`);
    else this.#splatted.set(found.slot.name, given);
  }

  /** Arguments without a name go to the parameters that have a place, in their order. */
  #place(): void {
    const [set] = this.#cmdlet.sets;
    const free = (set?.positional ?? []).filter(
      (each) => !this.#given.has(each) && !this.#splatted.has(each),
    );
    let isOver = false;
    for (const { value, held, behind } of this.#placed) {
      const written = this.#scope.text.slice(value.start, value.end);
      const name = free.shift();
      if (behind && switchGiven(held, written))
        this.#faults.push(
          `-${behind.name} takes its value after a colon: -${behind.name}:${written}.`,
        );
      else if (name === undefined) {
        // What follows the first one too many follows from it.
        if (!isOver) this.#faults.push(surplus(written, held));
        isOver = true;
      } else this.#given.set(name, { held, written: value });
    }
  }

  /** What a bare word holds by mistake: characters that cannot be seen, and the line end behind a glued back tick. */
  #lookAt(value: Expression): void {
    if (value.is === "list") for (const item of value.items) this.#lookAt(item);
    if (value.is !== "text" || value.form !== "bare") return;
    const written = this.#scope.text.slice(value.start, value.end);
    const strange = unseen.exec(written)?.[0];
    if (strange !== undefined)
      this.#faults.push(
        `${clip(written)} holds ${namedCharacter(strange)}, which cannot be seen. Type it again.`,
      );
    if (/`[\r\n]/.test(written))
      this.#faults.push(
        `The back tick is glued to ${clip(written.split("`")[0] ?? "")}: put a space before it, else the line end becomes part of the value.`,
      );
  }
}

/** The text of a given constant, for names and identities; a number as it was written. */
export const givenText = (held: Held): string | undefined =>
  held.is === "number" && held.text !== undefined
    ? held.text
    : held.is === "list"
      ? undefined
      : textOf(held);
