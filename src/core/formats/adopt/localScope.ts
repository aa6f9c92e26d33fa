import type { Raw } from "../../catalogue";
import type { Value } from "../../values";
import type { Account } from "./account";
import { type Bag, rawNamed } from "./bag";

const scope = "IsScopedConnector";

/**
 * `Local:` before an address space marks a connector that only its own site sees (S47). The spaces are read without it;
 * an export that shows them and not IsScopedConnector says the scope by it alone.
 */
export function scopeOfSpaces(
  connector: string,
  bag: Bag,
  found: Map<string, Value>,
  account: Account,
): void {
  const isShown = bag.properties.some(({ name }) => name.toLowerCase() === scope.toLowerCase());
  const spaces = rawNamed(bag, "AddressSpaces");
  if (isShown || spaces === undefined || !isMarked(spaces)) return;
  found.set(scope, true);
  account.note(`${connector}: Local: before its address spaces was read as ${scope} $true.`);
}

const isMarked = (raw: Raw): boolean =>
  typeof raw === "string"
    ? /(?:^|[\s{,])local\s*:/i.test(raw)
    : typeof raw === "object" && raw !== null && raw.some(isMarked);
