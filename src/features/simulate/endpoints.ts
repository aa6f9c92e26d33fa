import { type Organisation, orderedServers, type Server } from "../../core/model";
import { receiversOf } from "../../core/simulate";
import { isWildcard, parseAddress, printBinding } from "../../core/values";

/** The endpoints at which a server's enabled connectors listen, with its own addresses where they are known. */
export function endpointsOf(organisation: Organisation, server: Server): readonly string[] {
  const own = (server.addresses ?? []).flatMap((text) => {
    const address = parseAddress(text);
    return address.ok ? [address.value] : [];
  });
  const found = new Map<string, number>();
  for (const { enabled, bindings } of receiversOf(organisation, server)) {
    if (!enabled) continue;
    for (const binding of bindings) {
      const { family, port } = binding;
      const addresses = own.filter((each) => each.family === family);
      if (!isWildcard(binding) || addresses.length === 0) found.set(printBinding(binding), port);
      else
        for (const { value } of addresses)
          found.set(printBinding({ family, address: value, port }), port);
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => rank(x) - rank(y) || x - y || (a < b ? -1 : 1))
    .map(([text]) => text);
}

/** Mail from outside comes to 25, users come to 587: they are asked about first. */
const rank = (port: number): number => (port === 25 ? 0 : port === 587 ? 1 : 2);

/** The first server that listens anywhere, and where; undefined where there is none. */
export function firstEndpoint(
  organisation: Organisation,
): { readonly server: Server; readonly listen: string } | undefined {
  for (const server of orderedServers(organisation)) {
    const [listen] = endpointsOf(organisation, server);
    if (listen !== undefined) return { server, listen };
  }
  return undefined;
}
