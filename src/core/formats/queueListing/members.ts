import { isMessage, isQueue, type ListedObject } from "../../logs";
import { documentsIn, type Json, rawOfJson } from "../json";
import { identityText } from "./identityText";
import { listed } from "./listed";
import type { Listing } from "./tables";

/** Properties that hold the identity of a queue or of a message. */
const identities = new Set(["identity", "queueidentity", "queue"]);

/** Lists in lists, and objects by name, that a script put together. */
const deepest = 6;

/** What ConvertTo-Json wrote of queues and messages, wherever it stands in a text; undefined where there is none. */
export function readMembers(text: string): Listing | undefined {
  const objects = documentsIn(text).flatMap(({ value }) => [...objectsIn(value, 0)]);
  return objects.length === 0 ? undefined : { objects, skipped: [], notation: "json" };
}

function* objectsIn(value: Json, depth: number): Generator<ListedObject> {
  if (typeof value !== "object" || value === null || depth > deepest) return;
  if (Array.isArray(value)) {
    for (const each of value) yield* objectsIn(each, depth + 1);
    return;
  }
  const object = listed(Object.entries(value).map(([name, each]) => [name, rawOf(name, each)]));
  if (isQueue(object) || isMessage(object)) yield object;
  else for (const each of Object.values(value)) yield* objectsIn(each, depth + 1);
}

function rawOf(name: string, value: Json) {
  const raw = rawOfJson(value);
  return raw === undefined && identities.has(name.toLowerCase()) ? identityText(value) : raw;
}
