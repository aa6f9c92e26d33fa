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

/** One server with many connectors on port 25 whose ranges nest, meet and cross; the same each time. */
export function relays(connectors: number, ranges: number, mix: Mix): Organisation {
  const next = numbers();
  const all = Array.from({ length: connectors }, (_, at): ReceiveConnector => {
    const list = Array.from({ length: ranges }, (_, row) =>
      mix === "mixed" && row % 3 === 2 ? range6(next) : range4(next),
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

/** A host, a small block or a span within 10.0.0.0/8; one in ten anywhere. */
function range4(next: Next): string {
  const address = next(10) === 0 ? next(2 ** 32) : 10 * 2 ** 24 + next(2 ** 24);
  const first = BigInt(address);
  const kind = next(4);
  if (kind === 0) return printRange({ family: 4, first, last: first });
  return printRange(span(4, first, kind === 1 ? 0 : next(9), BigInt(next(600))));
}

function range6(next: Next): string {
  const first = (0x2001_0db8n << 96n) + (BigInt(next(2 ** 16)) << 64n) + BigInt(next(2 ** 24));
  return printRange(span(6, first, next(3) * 32, BigInt(next(600))));
}

/** The block of so many free bits around an address, or, without any, a span of that length. */
function span(family: 4 | 6, from: bigint, bits: number, length: bigint) {
  const end = (1n << (family === 4 ? 32n : 128n)) - 1n;
  if (bits === 0) return { family, first: from, last: from + length > end ? end : from + length };
  const hosts = (1n << BigInt(bits)) - 1n;
  const first = (from | hosts) ^ hosts;
  return { family, first, last: first | hosts };
}
