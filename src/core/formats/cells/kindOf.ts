import { type Kind, properties, type Side } from "../../catalogue";
import { isValued, type Subject } from "../adopt";

const byName: Record<Side, ReadonlyMap<string, Kind>> = {
  receive: kindsOf("receive"),
  send: kindsOf("send"),
};

function kindsOf(side: Side): ReadonlyMap<string, Kind> {
  return new Map(
    properties(side).flatMap(({ name, kind }) => [
      [name, kind],
      [name.toLowerCase(), kind],
    ]),
  );
}

/** The kind of value of a connector's property; undefined for what is none, and for other objects. */
export const kindOf = (subject: Subject | undefined, name: string): Kind | undefined =>
  subject === "receive" || subject === "send"
    ? (byName[subject].get(name) ?? byName[subject].get(name.toLowerCase()))
    : undefined;

/** Whether a property is free text, in which a line may end. */
export const isFreeText = (subject: Subject | undefined, name: string): boolean =>
  kindOf(subject, name)?.type === "text";

/** Whether a property holds values that are read, other than free text and secrets: a name of a type is none of them. */
export function holdsValues(subject: Subject | undefined, name: string): boolean {
  if (subject !== "receive" && subject !== "send")
    return subject !== undefined && isValued(subject, name);
  const kind = kindOf(subject, name);
  return kind !== undefined && kind.type !== "text" && kind.type !== "credential";
}
