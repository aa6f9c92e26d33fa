import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ex01,
  type RandomConnector,
  randomAddresses,
  randomConnector,
  randomRange,
  receivingOrganisation,
  whole,
} from "../../testing/receivingOrganisations";
import type { Organisation } from "../model";
import { receiversOf } from "../simulate";
import {
  countOf,
  type Family,
  type IpRange,
  type IpSet,
  intersect,
  isEmpty,
  isSubset,
  parseRange,
  printRange,
  printSet,
  subtract,
  union,
  unionOf,
} from "../values";
import { exposureOf } from "./exposure";
import { servedBy } from "./served";
import { strangerRelay } from "./strangerRelay";

/*
 * What is true of widening. A wider range is less specific, so "widening never shrinks what reaches a connector"
 * is false as it stands: 10.1.0.0/24 made 10.0.0.0/8 loses its addresses to another connector's 10.1.0.0/16.
 * True are: adding a range; widening where no rival's range is as narrow as the widened one; and for any
 * widening, that what is lost goes to a connector with a range as narrow as the widened one, and that no address
 * is left without a connector that had one.
 */
describe("a wider range", () => {
  const reachOf = (of: Organisation, name: string) => {
    const receivers = receiversOf(of, ex01(of));
    const own = receivers.find((each) => each.connector.name === name);
    if (!own) throw new Error(name);
    const { v4, v6 } = servedBy(ex01(of), receivers).get(own)!;
    return { v4, v6 };
  };
  const relayOf = (of: Organisation) => {
    const { v4, v6 } = strangerRelay(of);
    return { v4: v4.may, v6: v6.may };
  };
  const relayThrough = (of: Organisation, name: string) => {
    const listeners = exposureOf(of)[0]?.listeners ?? [];
    const regions = listeners
      .flatMap((each) => each.regions)
      .filter((each) => each.receiver?.connector.name === name && each.stranger.relay === true);
    const sets = (family: Family) =>
      unionOf(
        family,
        regions.map(({ set }) => set).filter((set) => set.family === family),
      );
    return { v4: sets(4), v6: sets(6) };
  };
  interface Pair {
    readonly v4: IpSet;
    readonly v6: IpSet;
  }
  const grows = (before: Pair, after: Pair): boolean =>
    isSubset(before.v4, after.v4) && isSubset(before.v6, after.v6);
  const withRanges = (
    connectors: readonly RandomConnector[],
    ranges: (own: readonly string[]) => string[],
  ) =>
    connectors.map((each, at) =>
      at === 0 ? { ...each, RemoteIPRanges: ranges(each.RemoteIPRanges) } : each,
    );
  const list = fc.array(randomConnector, { minLength: 1, maxLength: 6 });

  it("that is added never takes an address from its connector, nor gives one to another", () => {
    fc.assert(
      fc.property(list, randomRange, randomAddresses, (connectors, added, local) => {
        const before = receivingOrganisation(connectors, local);
        const after = receivingOrganisation(
          withRanges(connectors, (own) => [...own, printRange(added)]),
          local,
        );
        expect(grows(reachOf(before, "C0"), reachOf(after, "C0"))).toBe(true);
        expect(grows(relayThrough(before, "C0"), relayThrough(after, "C0"))).toBe(true);
        for (let at = 1; at < connectors.length; at += 1)
          expect(grows(reachOf(after, `C${at}`), reachOf(before, `C${at}`))).toBe(true);
        const [was] = exposureOf(before);
        for (const { endpoint, regions } of was?.listeners ?? []) {
          const now = exposureOf(after)[0]?.listeners.find((each) => each.endpoint === endpoint);
          const closed = now?.regions.find(({ receiver }) => receiver === null);
          const open = regions.find(({ receiver }) => receiver === null);
          if (closed) expect(open && isSubset(closed.set, open.set)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  const widened = fc.tuple(
    list,
    fc.nat(),
    fc.bigInt(0n, 1n << 20n),
    fc.bigInt(0n, 1n << 20n),
    randomAddresses,
  );
  /** The first connector with one of its ranges made wider, and that range. */
  const widen = (
    connectors: readonly RandomConnector[],
    pick: number,
    down: bigint,
    up: bigint,
  ) => {
    const own = connectors[0]?.RemoteIPRanges ?? [];
    const row = own.length > 0 ? pick % own.length : -1;
    const parsed = parseRange(own[row] ?? "");
    if (!parsed.ok) return undefined;
    const { family, first, last } = parsed.value;
    const lower = first > down ? first - down : 0n;
    const upper = last + up < whole[family] ? last + up : whole[family] - 1n;
    const wide: IpRange = { family, first: lower, last: upper };
    const after = withRanges(connectors, (ranges) =>
      ranges.map((each, at) => (at === row ? printRange(wide) : each)),
    );
    return { narrow: parsed.value, wide, after };
  };
  const sizeOf = ({ first, last }: IpRange): bigint => last - first + 1n;
  /** Ranges of the others that meet `narrow` and are at most as wide as `wide`. */
  const rivals = (of: Organisation, narrow: IpRange, wide: IpRange): readonly IpRange[] =>
    receiversOf(of, ex01(of))
      .filter(({ connector: { name }, enabled }) => name !== "C0" && enabled)
      .flatMap(({ ranges }) => ranges)
      .filter(
        (each) =>
          each.family === wide.family &&
          sizeOf(each) <= sizeOf(wide) &&
          each.first <= narrow.last &&
          narrow.first <= each.last,
      );

  it("never takes an address from its connector where no rival is as narrow as it becomes", () => {
    let judged = 0;
    fc.assert(
      fc.property(widened, ([connectors, pick, down, up, local]) => {
        const change = widen(connectors, pick, down, up);
        const before = receivingOrganisation(connectors, local);
        if (!change || rivals(before, change.narrow, change.wide).length > 0) return;
        judged += 1;
        const after = receivingOrganisation(change.after, local);
        expect(grows(reachOf(before, "C0"), reachOf(after, "C0"))).toBe(true);
        expect(grows(relayThrough(before, "C0"), relayThrough(after, "C0"))).toBe(true);
        // With nobody else who relays, the whole of relay grows with it.
        if (
          !connectors
            .slice(1)
            .some(({ relays, AuthMechanism: [one] }) => relays || one === "ExternalAuthoritative")
        )
          expect(grows(relayOf(before), relayOf(after))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(judged).toBeGreaterThan(150);
  });

  it("loses addresses only to ranges at most as wide, and leaves none without a connector", () => {
    fc.assert(
      fc.property(widened, ([connectors, pick, down, up, local]) => {
        const change = widen(connectors, pick, down, up);
        if (!change) return;
        const before = receivingOrganisation(connectors, local);
        const after = receivingOrganisation(change.after, local);
        const [was, is] = [reachOf(before, "C0"), reachOf(after, "C0")];
        const lost = change.wide.family === 4 ? subtract(was.v4, is.v4) : subtract(was.v6, is.v6);
        const taken = rivals(before, change.narrow, change.wide).map(
          (each): IpSet => ({ family: each.family, ranges: [{ ...each }] }),
        );
        expect(isSubset(lost, unionOf(lost.family, taken))).toBe(true);
        for (const { endpoint, regions } of exposureOf(before)[0]?.listeners ?? []) {
          const now = exposureOf(after)[0]?.listeners.find((each) => each.endpoint === endpoint);
          const closed = now?.regions.find(({ receiver }) => receiver === null)?.set;
          const open = regions.find(({ receiver }) => receiver === null)?.set;
          if (closed) expect(open && isSubset(closed, open)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does take addresses away where a rival lies between: the documented rule of the narrowest range (R12)", () => {
    const made = (ranges: readonly string[]): RandomConnector => ({
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: [...ranges],
      TransportRole: "FrontendTransport",
      Enabled: true,
      PermissionGroups: ["AnonymousUsers"],
      AuthMechanism: ["Tls"],
      relays: false,
    });
    const rival = made(["10.1.0.0/16"]);
    const narrow = receivingOrganisation([{ ...made(["10.1.0.0/24"]), relays: true }, rival]);
    const wide = receivingOrganisation([{ ...made(["10.0.0.0/8"]), relays: true }, rival]);
    expect(printSet(relayOf(narrow).v4)).toEqual(["10.1.0.0/24"]);
    expect(printSet(relayOf(wide).v4)).toEqual(["10.0.0.0/16", "10.2.0.0-10.255.255.255"]);
    expect(isEmpty(intersect(relayOf(narrow).v4, relayOf(wide).v4))).toBe(true);
    expect(countOf(union(relayOf(narrow).v4, relayOf(wide).v4))).toBe((1n << 24n) - 65_536n + 256n);
  });
});
