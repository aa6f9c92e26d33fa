import type { Sender } from "../../../simulate";

/** How the connector signs in at its smart host; nothing said is None (S160). */
export function mechanismOf(sender: Sender): string {
  const mechanism = sender.value("SmartHostAuthMechanism");
  return typeof mechanism === "string" && mechanism !== "" ? mechanism : "None";
}
