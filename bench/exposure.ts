import ipaddr from "ipaddr.js";
import { exposureOf, neverReached, servedBy, strangerRelay } from "../src/core/exposure";
import type { Organisation, ReceiveConnector, Server } from "../src/core/model";
import { type Receiver, receiversOf, selectAmong } from "../src/core/simulate";
import { countOf, type IpAddress } from "../src/core/values";
import { type Mix, relays } from "./relays";
import { round, type Spread, spreadOf } from "./spread";

/** Milliseconds of one step, and how the exact way compares with deciding address by address. */
export interface ExposureFigures {
  readonly connectors: number;
  readonly ranges: number;
  readonly regions: number;
  /** Reading the texts of all connectors and ranges, which rules and simulation need as well. */
  readonly read: Spread;
  /** All that exposure answers, from connectors that were read: regions, served regions, never reached, relay. */
  readonly exact: Spread;
  /** Writing the ranges of all regions out, as the command line does with every one. */
  readonly written: number;
  /** All answers again after one key press in one connector: in a value, and in a range. */
  readonly keystroke: { readonly value: Spread; readonly range: Spread };
  /** What it takes to decide the 65,536 addresses of one /16, not the whole family, one by one. */
  readonly naive?: Readonly<
    Record<"scan" | "select" | "ipaddrjs", { readonly ms: number; readonly ratio: number }>
  >;
}

const connectors = 500;
const ranges = 1000;
const runs = 5;

/** Exposure of 500 connectors with 1,000 ranges each on one server. */
export const measureExposure = (): Readonly<Record<Mix, ExposureFigures>> => ({
  v4: measure("v4"),
  mixed: measure("mixed"),
});

function measure(mix: Mix): ExposureFigures {
  const read: number[] = [];
  const exact: number[] = [];
  let regions = 0;
  let organisation = relays(connectors, ranges, mix);
  for (let run = 0; run < runs; run += 1) {
    // Nothing is known of a fresh organisation: what the run before worked out does not help.
    organisation = relays(connectors, ranges, mix);
    read.push(timed(() => receiversOf(organisation, serverOf(organisation))));
    exact.push(
      timed(() => {
        regions = answersOf(organisation);
      }),
    );
  }
  const spread = spreadOf(exact);
  const written = round(timed(() => write(organisation)));
  const keystroke = {
    value: pressed(organisation, (_, press) => ({ Fqdn: `mail${press}.bench.example` })),
    range: pressed(organisation, (before, press) => ({
      RemoteIPRanges: [`203.0.113.${press}`, ...before.slice(1)],
    })),
  };
  const figures = { connectors, ranges: connectors * ranges, regions, read: spreadOf(read) };
  const all = { ...figures, exact: spread, written, keystroke };
  if (mix === "mixed") return all;
  const receivers = receiversOf(organisation, serverOf(organisation));
  const compared = (ms: number) => ({ ms: round(ms), ratio: round(ms / spread.p50) });
  const each = timed(() =>
    decideEach(addresses, (from) => selectAmong(receivers, listen, from).winner),
  );
  // Every range for every address: a few addresses tell, for each takes as long as the other.
  const few = timed(() => decideEach(sample, (from) => winnerByScan(receivers, from)));
  const blocks = blocksOf(organisation);
  const matched = timed(() => matchEach(blocks, sample));
  return {
    ...all,
    naive: {
      scan: compared((few / sample) * addresses),
      select: compared(each),
      ipaddrjs: compared((matched / sample) * addresses),
    },
  };
}

function write(organisation: Organisation): void {
  let addresses = 0n;
  for (const { listeners } of exposureOf(organisation))
    for (const { regions } of listeners) for (const { set } of regions) addresses += countOf(set);
  if (addresses === 0n) throw new Error("The bench wrote nothing.");
}

/** What a screen and the rules ask; answers the number of regions. */
export function answersOf(organisation: Organisation): number {
  const server = serverOf(organisation);
  const receivers = receiversOf(organisation, server);
  const [exposure] = exposureOf(organisation);
  const relay = strangerRelay(organisation);
  const dead = neverReached(server, receivers);
  const served = servedBy(server, receivers);
  if (!exposure || served.size !== receivers.length || relay.addresses + BigInt(dead.length) < 0n)
    throw new Error("The bench worked nothing out.");
  return exposure.listeners.reduce((sum, each) => sum + each.regions.length, 0);
}

const addresses = 65_536;
const sample = 64;
const base = 10n << 24n;
const listen = { family: 4, address: base + 11n, port: 25 } as const;

/** So many addresses of 10.0.0.0/16, evenly spread. */
function decideEach(count: number, decide: (from: IpAddress) => Receiver | undefined): void {
  const step = BigInt(addresses / count);
  let taken = 0;
  for (let at = 0; at < count; at += 1)
    if (decide({ family: 4, value: base + BigInt(at) * step })) taken += 1;
  if (taken === 0) throw new Error("The bench decided nothing.");
}

/** The narrowest range that holds the address, by looking at all (R12, R13); the bench has wildcard bindings alone. */
function winnerByScan(receivers: readonly Receiver[], from: IpAddress): Receiver | undefined {
  let winner: Receiver | undefined;
  let least = 1n << 128n;
  for (const receiver of receivers)
    for (const { family, first, last } of receiver.ranges)
      if (
        family === from.family &&
        first <= from.value &&
        from.value <= last &&
        last - first < least
      ) {
        least = last - first;
        winner = receiver;
      }
  return winner;
}

type Block = ReturnType<typeof ipaddr.parseCIDR>;

/** All ranges of all connectors, as ipaddr.js reads them; reading them is not measured. */
const blocksOf = (organisation: Organisation): readonly Block[] =>
  Object.values(organisation.connectors).flatMap(({ explicit }) =>
    (explicit.RemoteIPRanges as readonly string[]).map((range) =>
      ipaddr.parseCIDR(range.includes("/") ? range : `${range}/32`),
    ),
  );

/** The narrowest block that each address matches, as one asks ipaddr.js for it. */
function matchEach(blocks: readonly Block[], count: number): void {
  const step = addresses / count;
  let taken = 0;
  for (let at = 0; at < count; at += 1) {
    const from = new ipaddr.IPv4([10, 0, ((at * step) >> 8) & 255, (at * step) & 255]);
    let narrowest = -1;
    for (const [network, bits] of blocks)
      if (network.kind() === "ipv4" && bits > narrowest && from.match(network as ipaddr.IPv4, bits))
        narrowest = bits;
    if (narrowest >= 0) taken += 1;
  }
  if (taken === 0) throw new Error("The bench matched nothing.");
}

function pressed(
  from: Organisation,
  edit: (ranges: readonly string[], press: number) => ReceiveConnector["explicit"],
): Spread {
  const times: number[] = [];
  let organisation = from;
  for (let press = 0; press < runs * 2; press += 1) {
    const before = organisation.connectors["1"];
    const list = before?.explicit.RemoteIPRanges;
    if (!before || !Array.isArray(list)) throw new Error("The bench has no connector.");
    const after = { ...before, explicit: { ...before.explicit, ...edit(list, press) } };
    organisation = { ...organisation, connectors: { ...organisation.connectors, "1": after } };
    times.push(timed(() => answersOf(organisation)));
  }
  return spreadOf(times);
}

function serverOf(organisation: Organisation): Server {
  const [server] = Object.values(organisation.servers);
  if (!server) throw new Error("The bench has no server.");
  return server;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
