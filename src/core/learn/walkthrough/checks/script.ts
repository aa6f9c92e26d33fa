import { phrase, value as told } from "../../../finding";
import { applyScript, rollbackScript, scriptOf, verifyScript } from "../../../formats/powershell";
import { commandNames, readScript } from "../../../formats/script";
import type { CheckOf } from "../check";
import { type Holding, no, whether } from "../holding";
import { remainingPlan } from "../planned";
import type { LearnState } from "../state";

/** The script of a tab, read as the import reads scripts, holds the command, its parameter and its value. */
export function script(check: CheckOf<"script">, state: LearnState): Holding {
  const text = textOf(check.tab, state);
  const name = check.cmdlet.toLowerCase();
  if (!commandNames(text).has(name) && argumentsOf(text, name).length === 0)
    return no(phrase`The script holds no ${told(check.cmdlet)}.`);
  const { parameter, value } = check;
  if (parameter === undefined) return whether(true);
  return whether(
    argumentsOf(text, name).some((given) => {
      const own = Object.entries(given).find(([each]) => same(each, parameter));
      return own !== undefined && (value === undefined || holds(own[1], value));
    }),
    phrase`No ${told(check.cmdlet)} of the script has ${told(`-${parameter}`)}.`,
  );
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const holds = (own: unknown, wanted: string): boolean =>
  (Array.isArray(own) ? own : [own]).some((each) => same(String(each), wanted));

/** The script beside the form; in Plan, where steps were left out, apply.ps1 lacks them. */
function textOf(tab: CheckOf<"script">["tab"], state: LearnState): string {
  if (tab === "rollback") return rollbackScript(remainingPlan(state));
  if (tab === "verify") return verifyScript(remainingPlan(state));
  if (state.leftOut.length > 0) return applyScript(remainingPlan(state));
  const options = { style: "oneline", full: false, whatIf: false, comments: false } as const;
  return scriptOf(state.organisation, options).text;
}

type Given = Readonly<Record<string, unknown>>;

/** What each command of a name is given, as the reader of scripts has it. */
function argumentsOf(text: string, cmdlet: string): readonly Given[] {
  const { connectors, changes, removals, permissions = [] } = readScript(text, "script").imported;
  return [
    ...connectors.map(({ cmdlet: own, properties, name, server, usage }) => ({
      own,
      given: {
        ...properties,
        Name: name,
        ...(server !== null && { Server: server }),
        ...(usage && { Usage: usage }),
      },
    })),
    ...changes.map(({ cmdlet: own, identity, set, add, remove }) => ({
      own,
      given: { ...add, ...remove, ...set, Identity: identity },
    })),
    ...removals.map(({ cmdlet: own, identity }) => ({ own, given: { Identity: identity } })),
    ...permissions.map(({ identity, user, rights, deny }) => ({
      own: "Add-ADPermission",
      given: {
        Identity: identity,
        User: user,
        ExtendedRights: rights,
        ...(deny && { Deny: true }),
      },
    })),
  ].flatMap(({ own, given }) => (own !== undefined && same(own, cmdlet) ? [given] : []));
}
