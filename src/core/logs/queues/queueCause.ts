import { causeOf } from "../causes/causeOf";
import type { LastError } from "./lastError";

/** The class of failure of the last error: of the innermost reply, else of all of it; `none` where there is none. */
export function causeOfError(error: LastError | undefined): string {
  if (!error || error.whole === "") return "none";
  return (causeOf(error.reply) ?? causeOf(error.whole))?.id ?? "none";
}

/** The cause of a queue: what a person stopped first; a shadow queue is kept on purpose and has none (Q12). */
export function causeOfQueue(
  identity: string,
  status: string | undefined,
  error: LastError | undefined,
): string {
  if (/\\Shadow\\/i.test(identity)) return "none";
  if (status?.toLowerCase() === "suspended") return "queue-suspended";
  return causeOfError(error);
}
