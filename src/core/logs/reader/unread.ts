import type { FaultReason, LogKind } from "./account";

const logs: readonly LogKind[] = ["smtp-receive", "smtp-send", "connectivity", "message-tracking"];
/** Reasons that another program leaves behind which saved a log again. */
const ofPrograms: readonly FaultReason[] = ["date-time not readable", "too few fields"];

/** Why no row of a log could be read, and the way out; undefined where one could, and of what is no log. */
export function whyUnread(account: {
  readonly kind: string;
  readonly used?: number;
  readonly faulty?: number;
  readonly faults?: readonly { readonly line: number; readonly reason: string }[];
}): string | undefined {
  const { used, faulty = 0, faults: [first] = [] } = account;
  if (!logs.some((kind) => kind === account.kind) || used !== 0 || !first) return undefined;
  if (!ofPrograms.some((reason) => reason === first.reason)) return undefined;
  return `This is a log of ${faulty} rows, and none could be read (line ${first.line}: ${first.reason}). Another program may have saved it again: give the file as Exchange wrote it, with times as 2026-05-12T06:00:00.000Z.`;
}
