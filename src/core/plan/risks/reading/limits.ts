import type { Value } from "../../../values";
import { durationSeconds } from "../../../values";

/** Limits of a receive connector but for the size of a message, and which of two values is the tighter. */
export const limits: Readonly<Record<string, "smaller" | "longer" | "zero is none">> = {
  MaxRecipientsPerMessage: "smaller",
  MessageRateLimit: "smaller",
  MaxInboundConnection: "smaller",
  MaxInboundConnectionPerSource: "smaller",
  MaxInboundConnectionPercentagePerSource: "smaller",
  MaxHeaderSize: "smaller",
  MaxHopCount: "smaller",
  MaxLocalHopCount: "zero is none",
  MaxProtocolErrors: "smaller",
  MaxLogonFailures: "zero is none",
  ConnectionTimeout: "smaller",
  ConnectionInactivityTimeout: "smaller",
  TarpitInterval: "longer",
  AuthTarpitInterval: "longer",
};

/** Whether a limit is tighter than it was; false where either value is not known. */
export function isTighter(
  parameter: string,
  was: Value | undefined,
  is: Value | undefined,
): boolean {
  const how = limits[parameter];
  const [old, now] = [figure(was), figure(is)];
  if (how === undefined || old === undefined || now === undefined) return false;
  if (how === "longer") return now > old;
  const never = (each: number): number =>
    how === "zero is none" && each === 0 ? Number.POSITIVE_INFINITY : each;
  return never(now) < never(old);
}

/** A count, bytes or seconds; Unlimited is the largest. */
function figure(value: Value | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  return /^unlimited$/i.test(value) ? Number.POSITIVE_INFINITY : durationSeconds(value);
}
