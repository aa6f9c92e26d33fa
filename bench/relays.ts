import {
  anonymousLogon,
  anyRecipient,
  emptyOrganisation,
  type Organisation,
  type ReceiveConnector,
} from "../src/core/model";
import { printRange } from "../src/core/values";

/** IPv4 alone, or one range in three IPv6. */
export type Mix = "v4" | "mixed";

/**
 * One server with many connectors on port 25 whose ranges nest as deep as they come and never repeat or cross, for the
 * cmdlets refuse that (R25); the same each time.
 */
export function relays(connectors: number, ranges: number, mix: Mix): Organisation {
  const next = numbers();
  const used = new Set<string>();
  const fresh = (make: (next: Next) => string): string => {
    let range = make(next);
    while (used.has(range)) range = make(next);
    used.add(range);
    return range;
  };
  const all = Array.from({ length: connectors }, (_, at): ReceiveConnector => {
    const list = Array.from({ length: ranges }, (_, row) =>
      fresh(mix === "mixed" && row % 3 === 2 ? range6 : range4),
    );
    return {
      kind: "receive",
      id: String(at + 1),
      name: `Relay ${at}`,
      server: "server",
      usage: "Custom",
      explicit: {
        Bindings: mix === "mixed" ? ["0.0.0.0:25", "[::]:25"] : ["0.0.0.0:25"],
        RemoteIPRanges: at === 0 ? ["0.0.0.0/0", ...list.slice(1)] : list,
        TransportRole: "FrontendTransport",
        PermissionGroups: ["AnonymousUsers"],
        AuthMechanism: ["Tls"],
      },
      drafts: {},
      unknown: [],
      permissions:
        at % 10 === 0 ? [{ user: anonymousLogon, rights: [anyRecipient], deny: false }] : [],
    };
  });
  return {
    ...emptyOrganisation("Bench"),
    servers: { server: { id: "server", name: "EX01", role: "Mailbox" } },
    connectors: Object.fromEntries(all.map((each) => [each.id, each])),
  };
}

type Next = (below: number) => number;

/** Whole numbers without chance: a linear congruence, its upper bits. */
function numbers(): Next {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A host or a block up to a /16 within 10.0.0.0/8; one in ten anywhere. */
function range4(next: Next): string {
  const address = next(10) === 0 ? next(2 ** 32) : 10 * 2 ** 24 + next(2 ** 24);
  return block(4, BigInt(address), next(3) === 0 ? 0 : next(17));
}

/** A host, or a block up to a /64. */
function range6(next: Next): string {
  const network = (0x2001_0db8n << 96n) + (BigInt(next(2 ** 24)) << 64n);
  const host = (BigInt(next(2 ** 32)) << 32n) + BigInt(next(2 ** 32));
  return block(6, network + host, next(3) === 0 ? 0 : next(65));
}

/** The block of so many free bits around an address. */
function block(family: 4 | 6, address: bigint, bits: number): string {
  const hosts = (1n << BigInt(bits)) - 1n;
  const first = (address | hosts) ^ hosts;
  return printRange({ family, first, last: first | hosts });
}
