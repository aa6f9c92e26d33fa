import { type Change, type Fix, name, parameterName, phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { isWildcard } from "../../../values";
import { rule } from "../rule";
import { type Compared, compared } from "./compared";
import { groupsIn } from "./copies";

/** What works on one server of a group is refused on the next (R1, R95). Told at those that differ from most. */
export const connectorsDiffer = rule({
  code: "group/connectors-differ",
  per: "organisation",
  needs: ["servers"],
  *find(unit) {
    for (const { copies } of groupsIn(unit))
      for (const receivers of copies.values())
        for (const property of receivers.length > 1 ? compared : [])
          for (const [receiver, like] of differing(receivers, property))
            yield {
              receiver,
              parameter: fieldOf(property),
              fill: {
                parameter: parameterName(property.parameter),
                server: name(like.server.name),
              },
              measured: { values: [property.parameter, textOf(receiver, property) ?? ""] },
              fixes: made(receiver, like, property.parameter),
            };
  },
});

/** Permissions beside the groups stand under the groups. */
const fieldOf = ({ parameter }: Compared): string =>
  parameter === "permissions" ? "PermissionGroups" : parameter;

const texts = new WeakMap<Receiver, Map<string, string | undefined>>();

function textOf(receiver: Receiver, { parameter, read }: Compared): string | undefined {
  const known = texts.get(receiver) ?? new Map<string, string | undefined>();
  texts.set(receiver, known);
  if (!known.has(parameter)) known.set(parameter, read(receiver));
  return known.get(parameter);
}

/** Those whose setting is not that of most, each with one that has it; of two equal parts the earlier server is right. */
function differing(
  receivers: readonly Receiver[],
  property: Compared,
): readonly (readonly [Receiver, Receiver])[] {
  const byText = new Map<string, Receiver[]>();
  for (const receiver of receivers) {
    const text = textOf(receiver, property);
    if (text === undefined) continue;
    const list = byText.get(text);
    if (list) list.push(receiver);
    else byText.set(text, [receiver]);
  }
  if (byText.size < 2) return [];
  const parts = [...byText.values()];
  const [most = []] = [...parts].sort((a, b) => b.length - a.length);
  const [like] = most;
  if (!like) return [];
  return parts.flatMap((part) => (part === most ? [] : part.map((each) => [each, like] as const)));
}

/** The value of the others; addresses of another server cannot be taken over. */
function made(receiver: Receiver, like: Receiver, parameter: string): readonly Fix[] {
  const changes = changesTo(receiver, like, parameter);
  if (changes.length === 0) return [];
  return [{ label: phrase`Set it as on ${name(like.server.name)}`, safe: false, changes }];
}

function changesTo(receiver: Receiver, like: Receiver, parameter: string): readonly Change[] {
  const connector = receiver.connector.id;
  if (parameter === "permissions") {
    const { permissions } = like.connector;
    return permissions ? [{ connector, permissions }] : [];
  }
  if (parameter === "Bindings" && !like.bindings.every(isWildcard)) return [];
  const value = like.value(parameter);
  if (value === undefined || (Array.isArray(value) && value.includes("Custom"))) return [];
  return [{ connector, parameter, value }];
}
