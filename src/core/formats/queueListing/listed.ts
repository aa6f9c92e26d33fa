import type { Raw } from "../../catalogue";
import type { ListedObject } from "../../logs";

/** An object of a listing from names and values in any notation. Lists are kept as their text. */
export function listed(
  properties: readonly (readonly [string, Raw | undefined])[],
  line?: number,
): ListedObject {
  const values = new Map<string, string | number | boolean | null>();
  for (const [name, raw] of properties) {
    if (raw === undefined) continue;
    const value = typeof raw === "object" && raw !== null ? JSON.stringify(raw) : raw;
    values.set(name.trim().toLowerCase(), value);
  }
  return line === undefined ? { values } : { line, values };
}

/** Names of properties by which text of a listing is known (Q1, Q3, Q13). */
const names = new Set(
  [
    ...["Identity", "DeliveryType", "NextHopDomain", "NextHopConnector", "NextHopCategory"],
    ...["Status", "MessageCount", "LastError", "RetryCount", "LastRetryTime", "NextRetryTime"],
    ...["FirstRetryTime", "Velocity", "RiskLevel", "OutboundIPPool", "QueueIdentity", "TlsDomain"],
    ...["InternetMessageId", "FromAddress", "Queue", "Subject", "DateReceived", "ExpirationTime"],
    ...["MessageSourceName", "SourceIP", "SCL", "Size", "Recipients"],
  ].map((name) => name.toLowerCase()),
);

export const isListingName = (name: string): boolean => names.has(name.trim().toLowerCase());
