import type { Connector, Explicit, Server } from "../model";

/**
 * A connector as it would stand beside itself, or on another server: the server's own name in the connector's name and
 * the server's own FQDN become those of the new one. What the import did not show is not unknown in a copy.
 */
export function copyOf(
  source: Connector,
  home: Server | undefined,
  target: Server | undefined,
): Connector {
  const kept = { ...source, unknown: [] };
  if (kept.kind === "send") return { ...kept, usage: kept.usage ?? "Custom" };
  const copy = { ...kept, usage: kept.usage ?? "Custom", permissions: kept.permissions ?? [] };
  if (!target) return copy;
  return {
    ...copy,
    server: target.id,
    name: home ? renamed(source.name, home.name, target.name) : source.name,
    explicit: home ? moved(source.explicit, home, target) : source.explicit,
  };
}

/** `Relay EX01` → `Relay EX02`: the server's name as a word of its own, in any case. */
function renamed(name: string, from: string, to: string): string {
  const at = name.toLowerCase().indexOf(from.toLowerCase());
  if (from === "" || at < 0) return name;
  const before = name[at - 1];
  const after = name[at + from.length];
  if ([before, after].some((each) => each !== undefined && /[\p{L}\p{N}]/u.test(each))) return name;
  return name.slice(0, at) + to + name.slice(at + from.length);
}

/** A server's own name in the greeting is that of the new server, or is left to the default where it is not known. */
function moved(explicit: Explicit, from: Server, to: Server): Explicit {
  const { Fqdn, ...rest } = explicit;
  if (typeof Fqdn !== "string") return explicit;
  const own = Fqdn.toLowerCase();
  if (own === from.name.toLowerCase()) return { ...rest, Fqdn: to.name };
  if (own !== from.fqdn?.toLowerCase()) return explicit;
  return to.fqdn ? { ...rest, Fqdn: to.fqdn } : rest;
}
