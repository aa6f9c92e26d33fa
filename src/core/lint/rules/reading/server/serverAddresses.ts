import type { Organisation, Server } from "../../../../model";
import { type IpAddress, parseAddress } from "../../../../values";

const kept = new WeakMap<Server, readonly IpAddress[]>();
const none: readonly IpAddress[] = [];

/** The addresses of a server, as far as they can be read; none where they are unknown. */
export function addressesOf(server: Server): readonly IpAddress[] {
  if (!server.addresses) return none;
  const known = kept.get(server);
  if (known) return known;
  const read = server.addresses.flatMap((each) => {
    const address = parseAddress(each);
    return address.ok ? [address.value] : [];
  });
  kept.set(server, read);
  return read;
}

/** A server always has an address: an empty list is one that nobody filled in. */
export const knowsAddresses = (server: Server): boolean => (server.addresses?.length ?? 0) > 0;

const whole = new WeakMap<Organisation["servers"], boolean>();

/** The addresses of every server are known. */
export function allKnowAddresses({ servers }: Pick<Organisation, "servers">): boolean {
  const known = whole.get(servers) ?? Object.values(servers).every(knowsAddresses);
  whole.set(servers, known);
  return known;
}

/** 127.0.0.0/8 or ::1. */
export const isLoopback = ({ family, value }: IpAddress): boolean =>
  family === 4 ? value >> 24n === 127n : value === 1n;

/** fe80::/10. */
export const isLinkLocal = ({ family, value }: IpAddress): boolean =>
  family === 6 && value >> 118n === 0xfe80n >> 6n;

const owners = new WeakMap<Organisation["servers"], ReadonlyMap<string, Server>>();

/** The server that has an address; undefined where it belongs to none that is known. */
export function ownerOf(
  { servers }: Pick<Organisation, "servers">,
  { family, value }: IpAddress,
): Server | undefined {
  let known = owners.get(servers);
  if (!known) {
    const made = new Map<string, Server>();
    for (const server of Object.values(servers))
      for (const each of addressesOf(server)) made.set(`${each.family} ${each.value}`, server);
    known = made;
    owners.set(servers, made);
  }
  return known.get(`${family} ${value}`);
}
