import { stampIn } from "../traces/stamp";
import { type LastError, readLastError } from "./lastError";
import type { ListedObject, QueueEntry } from "./listing";
import { causeOfQueue } from "./queueCause";

/** Enumerations that ConvertTo-Json wrote as numbers (Q14). */
const statuses = ["None", "Active", "Ready", "Retry", "Suspended", "Connecting"];

/** The text of a value; undefined where it is blank or not there. */
export function textOf({ values }: ListedObject, name: string): string | undefined {
  const value = values.get(name);
  if (value === undefined || value === null) return undefined;
  // PowerShell 7 puts a narrow blank before AM and PM (Q7).
  const text = String(value).replaceAll("\u202f", " ").trim();
  return text === "" ? undefined : text;
}

export function numberOf(object: ListedObject, name: string): number | undefined {
  const text = textOf(object, name)?.replace(/^(-?\d+),(\d+)$/, "$1.$2");
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** A count, of which a spreadsheet or a culture may have set the thousands apart: `1.057` is no fraction there. */
export function countOf(object: ListedObject, name: string): number | undefined {
  const text = textOf(object, name);
  const isGrouped = text !== undefined && /^\d{1,3}(?:[.,' \u00a0\u2019]\d{3})+$/.test(text);
  return isGrouped ? Number(text.replace(/\D/g, "")) : numberOf(object, name);
}

/** An exact time as UTC, else as it was shown. */
export function timesOf(object: ListedObject, name: string): { exact?: string; local?: string } {
  const text = textOf(object, name);
  if (text === undefined) return {};
  const ticks = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
  if (ticks !== undefined) return { exact: new Date(Number(ticks)).toISOString() };
  const stamp = text.includes("T") ? stampIn(text) : undefined;
  if (stamp?.zone !== undefined)
    return { exact: new Date(stamp.time - stamp.zone * 60_000).toISOString() };
  return { local: text };
}

/** The last error; undefined where the notation does not hold it at all. */
export function errorOf(object: ListedObject): LastError | undefined {
  if (!object.values.has("lasterror")) return undefined;
  return readLastError(textOf(object, "lasterror") ?? "");
}

export function statusOf(object: ListedObject): string | undefined {
  const text = textOf(object, "status");
  return text !== undefined && /^\d$/.test(text) ? (statuses[Number(text)] ?? text) : text;
}

/** Whether an object is a queue by what it has. */
export const isQueue = ({ values }: ListedObject): boolean =>
  !values.has("internetmessageid") &&
  !values.has("fromaddress") &&
  (values.has("identity") || values.has("queueidentity")) &&
  ["nexthopdomain", "deliverytype", "messagecount", "lasterror", "retrycount"].some((name) =>
    values.has(name),
  );

/** A queue of what a notation holds. */
export function queueOf(object: ListedObject): QueueEntry {
  const identity = textOf(object, "identity") ?? textOf(object, "queueidentity") ?? "";
  const [deliveryType, nextHopDomain, nextHopConnector] = [
    ...["deliverytype", "nexthopdomain", "nexthopconnector"].map((name) => textOf(object, name)),
  ];
  const status = statusOf(object);
  const [count, retryCount] = ["messagecount", "retrycount"].map((name) => countOf(object, name));
  const velocity = numberOf(object, "velocity");
  const error = errorOf(object);
  const last = timesOf(object, "lastretrytime");
  const first = timesOf(object, "firstretrytime");
  const lastRetryLocal = last.local ?? error?.tried;
  return {
    identity,
    ...(deliveryType !== undefined && { deliveryType }),
    ...(nextHopDomain !== undefined && { nextHopDomain }),
    ...(nextHopConnector !== undefined && { nextHopConnector }),
    ...(status !== undefined && { status }),
    ...(count !== undefined && { count }),
    ...(error && error.reply !== "" && { lastReply: error.reply }),
    ...(error?.endpoint !== undefined && { endpoint: error.endpoint }),
    ...(error?.host !== undefined && { host: error.host }),
    ...(retryCount !== undefined && { retryCount }),
    ...(last.exact !== undefined && { lastRetry: last.exact }),
    ...(first.exact !== undefined && { firstRetry: first.exact }),
    ...(lastRetryLocal !== undefined && { lastRetryLocal }),
    ...(first.local !== undefined && { firstRetryLocal: first.local }),
    ...(velocity !== undefined && { velocity }),
    ...(error && { cause: causeOfQueue(identity, status, error) }),
  };
}
