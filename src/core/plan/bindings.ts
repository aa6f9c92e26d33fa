import type { Server } from "../model";
import { type Binding, isWildcard, parseAddress, parseBinding, printBinding } from "../values";

/** Bindings of rows; text that cannot be read is left out. */
export const bindingsIn = (texts: readonly string[]): readonly Binding[] =>
  texts.flatMap((text) => {
    const read = parseBinding(text);
    return read.ok ? [read.value] : [];
  });

/** Whether two bindings claim a socket in common. */
export const bindingsMeet = (a: Binding, b: Binding): boolean =>
  a.family === b.family &&
  a.port === b.port &&
  (a.address === b.address || isWildcard(a) || isWildcard(b));

/** Addresses of a server that are known, by family. */
export function addressesOf(server: Server | undefined, family: 4 | 6): readonly bigint[] {
  return (server?.addresses ?? []).flatMap((text) => {
    const read = parseAddress(text);
    return read.ok && read.value.family === family ? [read.value.value] : [];
  });
}

/**
 * Rows with each wildcard as exact bindings on every known local address (O15); undefined where there is no
 * wildcard, or no address of its family is known.
 */
export function exactRows(
  texts: readonly string[],
  server: Server | undefined,
): readonly string[] | undefined {
  const bindings = bindingsIn(texts);
  if (!bindings.some(isWildcard)) return undefined;
  const found: string[] = [];
  for (const binding of bindings) {
    if (!isWildcard(binding)) {
      found.push(printBinding(binding));
      continue;
    }
    const addresses = addressesOf(server, binding.family);
    if (addresses.length === 0) return undefined;
    for (const address of addresses) found.push(printBinding({ ...binding, address }));
  }
  return [...new Set(found)];
}

const loopback = (127n << 24n) + 1n;

/** A binding of the loopback address on a port that nobody on the server uses, above 49151 (O5, O21). */
export function parkedRow(used: ReadonlySet<number>): string {
  let port = 49_152;
  while (used.has(port)) port += 1;
  return printBinding({ family: 4, address: loopback, port });
}
