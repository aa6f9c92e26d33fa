import { type Adopter, isOfBothSides, ownName, type Subject, subjectOfFilled } from "../adopt";
import type { Json } from "./parse";
import { propertyOf } from "./property";
import type { Members } from "./shapes";
import { wrappedIn } from "./unwrap";

/** Lists in lists, and objects by name, that a script put together. */
const deepest = 6;

/** Whether a value has objects of use in it. */
export const isOfUse = (value: Json): boolean =>
  [...objectsIn(value, 0)].some(
    (object) => subjectOfObject(object) !== undefined || isEitherSide(object),
  );

/**
 * Reads what ConvertTo-Json wrote of the objects that Get- shows: one, a list, or lists under names. Gives them
 * to the adopter; false where none of them is of use.
 */
export function readExported(value: Json, adopter: Adopter): boolean {
  if (!isOfUse(value)) return false;
  for (const object of objectsIn(value, 0)) takeObject(object, subjectOfObject(object), adopter);
  return true;
}

function* objectsIn(value: Json, depth: number): Generator<Members> {
  if (typeof value !== "object" || value === null || depth > deepest) return;
  if (Array.isArray(value)) {
    for (const each of value) yield* objectsIn(each, depth + 1);
    return;
  }
  const members = value as Members;
  const wrapped = wrappedIn(members);
  if (wrapped !== undefined) yield* objectsIn(wrapped, depth + 1);
  else if (subjectOfObject(members) !== undefined || !holdsObjects(members)) yield members;
  else for (const each of Object.values(members)) yield* objectsIn(each, depth + 1);
}

/** Whether members are objects or lists of them, and nothing else. */
const holdsObjects = (members: Members): boolean => {
  const values = Object.values(members);
  return values.length > 0 && values.every((each) => typeof each === "object" && each !== null);
};

function subjectOfObject(members: Members): Subject | undefined {
  const keys = Object.keys(members);
  const names = keys.map(ownName);
  return subjectOfFilled({ types: [] }, names, (index) => {
    const value = members[keys[index] ?? ""];
    return value === null || value === "" || (Array.isArray(value) && value.length === 0);
  });
}

/** Properties that do not tell a receive connector from a send connector. */
function isEitherSide(members: Members): boolean {
  const names = Object.keys(members).map(ownName);
  return names.length > 2 && names.every(isOfBothSides);
}

function takeObject(members: Members, subject: Subject | undefined, adopter: Adopter): void {
  if (subject === undefined && isEitherSide(members)) {
    adopter.account.refuseObject({ reason: eitherSide }, Object.keys(members).length);
    return;
  }
  adopter.take({
    types: [],
    ...(subject !== undefined && { subject }),
    properties: Object.entries(members).map(([name, value]) =>
      propertyOf(ownName(name), value, subject),
    ),
  });
}

const eitherSide =
  "These properties are of receive and of send connectors alike. Export Bindings, or AddressSpaces, with them.";
