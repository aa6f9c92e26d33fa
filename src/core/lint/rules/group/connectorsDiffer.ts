import { type Change, type Fix, name, parameterName, phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { isWildcard } from "../../../values";
import { rule } from "../rule";
import type { Compared } from "./compared";
import { groupsIn } from "./copies";
import { differencesOf } from "./differences";

/** What works on one server of a group is refused on the next (R1, R95). Told at those that differ from most. */
export const connectorsDiffer = rule({
  code: "group/connectors-differ",
  per: "organisation",
  needs: ["servers"],
  *find(unit) {
    for (const { copies } of groupsIn(unit))
      for (const receivers of copies.values())
        for (const { receiver, like, property, text } of differencesOf(receivers))
          yield {
            receiver,
            parameter: fieldOf(property),
            fill: { parameter: parameterName(property.parameter), server: name(like.server.name) },
            measured: { values: [property.parameter, text] },
            fixes: made(receiver, like, property.parameter),
          };
  },
});

/** Permissions beside the groups stand under the groups. */
const fieldOf = ({ parameter }: Compared): string =>
  parameter === "permissions" ? "PermissionGroups" : parameter;

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
