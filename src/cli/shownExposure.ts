import {
  accountsIn,
  neverReached,
  type Powers,
  type Region,
  type ServerExposure,
  type StrangerRelay,
  strangerRelay,
  wordsOf,
} from "../core/exposure";
import { plain } from "../core/finding";
import type { Organisation, Server } from "../core/model";
import { receiversOf, untoldPlaces } from "../core/simulate";
import { printCount, printSet } from "../core/values";

/** The exposure of a server without ids, as docs/cli.md writes it. */
export const shownExposure = ({ server, listeners }: ServerExposure) => ({
  server: server.name,
  listeners: listeners.map(({ endpoint, service, contested, regions }) => ({
    endpoint,
    service,
    ...(contested && { contested }),
    regions: regions.map(shownRegion),
  })),
});

function shownRegion(region: Region) {
  const { set, addresses, receiver, tie, stranger, user, server } = region;
  const accounts = accountsIn(region);
  return {
    ranges: printSet(set),
    addresses: String(addresses),
    connector: receiver?.connector.name ?? null,
    ...(tie.length > 0 && { tie: tie.map(({ connector }) => connector.name) }),
    stranger,
    user,
    ...(accounts.length > 0 && {
      accounts: accounts.map(({ user: account, powers }) => ({ account, ...powers })),
    }),
    server,
  };
}

/** The same for people, with named networks as words. */
export function exposureText(
  organisation: Organisation,
  exposures: readonly ServerExposure[],
): string {
  const [one, ...others] = exposures;
  const total = strangerRelay(organisation, others.length === 0 ? one?.server : undefined);
  const servers = exposures.flatMap((exposure) => serverLines(organisation, exposure));
  const untold = exposures.some(({ server }) => untoldAt(organisation, server).length > 0);
  const as = untold ? ", as far as connectors were shown" : "";
  return `${[...servers, `In all ${relayText(total)}${as}`].join("\n")}\n`;
}

function serverLines(organisation: Organisation, { server, listeners }: ServerExposure): string[] {
  const dead = neverReached(server, receiversOf(organisation, server));
  const names = dead.map(({ connector }) => connector.name).join(", ");
  return [
    server.name,
    ...(listeners.length === 0 ? ["  No enabled receive connector listens."] : []),
    ...listeners.flatMap(({ endpoint, service, contested, binding, regions }) => [
      `  ${endpoint}, ${service}${contested ? " (both services claim it)" : ""}: ${relayText(strangerRelay(organisation, server, binding))}`,
      ...regions.flatMap((region) => regionLines(organisation, region)),
    ]),
    ...(dead.length > 0 ? [`  Never reached: ${names}`] : []),
    ...untoldAt(organisation, server).map((each) => `  In no region: ${each}`),
    "",
  ];
}

/** Connectors that stand in no region because a list that says where was not shown. */
export const untoldAt = (organisation: Organisation, server: Server): readonly string[] =>
  receiversOf(organisation, server).flatMap((each) => {
    const lists = untoldPlaces(each).join(" and ");
    return lists === "" ? [] : [`${each.connector.name}, whose ${lists} were not shown`];
  });

function relayText({ addresses, unknown }: StrangerRelay): string {
  const may = `${counted(addresses)} may relay without signing in`;
  return unknown > 0n ? `${may}, and of ${counted(unknown)} nobody can tell` : may;
}

const counted = (addresses: bigint): string =>
  addresses === 0n
    ? "no address"
    : `${printCount(addresses)} ${addresses === 1n ? "address" : "addresses"}`;

function regionLines(organisation: Organisation, region: Region): string[] {
  const { set, addresses, receiver, tie, stranger, user, server } = region;
  const who =
    tie.length > 0
      ? `undefined: ${tie.map(({ connector }) => connector.name).join(" or ")}`
      : (receiver?.connector.name ?? "no connector");
  const where = plain(wordsOf(set, organisation.networks));
  const head = `    ${who}: ${counted(addresses)}, ${where}`;
  if (!receiver) return [head];
  const identities = [
    `stranger: ${powersText(stranger)}`,
    ...(user ? [`user: ${powersText(user)}`] : []),
    ...accountsIn(region).map(({ user: account, powers }) => `${account}: ${powersText(powers)}`),
    ...(server ? [`server: ${powersText(server)}`] : []),
  ];
  return [head, `      ${identities.join("; ")}`];
}

function powersText({
  submit,
  relay,
  sendAsInternal,
  skipFilters,
  countsAsInternal,
}: Powers): string {
  if (submit === false) return "nothing";
  const reach =
    submit === "unknown"
      ? "unknown"
      : relay === true
        ? "anywhere"
        : relay === "unknown"
          ? "accepted domains, perhaps anywhere"
          : "accepted domains";
  const more = [
    sendAsInternal === true && "as anyone of the organisation",
    skipFilters === true && "past the filters",
    countsAsInternal === true && "as internal",
  ];
  return [reach, ...more.filter((each) => each !== false)].join(", ");
}
