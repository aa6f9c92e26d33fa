import type { Sender } from "../../../../simulate";
import { type IpAddress, parseAddress } from "../../../../values";
import { isPrivate } from "../server/privateAddress";

/** A smart host as a rule looks at it: an address, or a name in lower case; `--` is neither. */
export interface SmartHost {
  readonly row: number;
  readonly text: string;
  readonly address?: IpAddress;
  readonly name?: string;
}

const kept = new WeakMap<Sender, readonly SmartHost[]>();

/** The smart hosts of a connector, read once. */
export function smartHostsOf(sender: Sender): readonly SmartHost[] {
  const known = kept.get(sender);
  if (known) return known;
  const read = sender.smartHosts.map((text, row): SmartHost => {
    if (text === "--") return { row, text };
    const address = parseAddress(text.replace(/^\[(.*)\]$/, "$1"));
    return address.ok
      ? { row, text, address: address.value }
      : { row, text, name: text.toLowerCase() };
  });
  kept.set(sender, read);
  return read;
}

/** There are smart hosts, and each is a private address: the path stays inside. */
export function onlyPrivateHosts(sender: Sender): boolean {
  const hosts = smartHostsOf(sender);
  return hosts.length > 0 && hosts.every(({ address }) => address && isPrivate(address));
}

/** The first smart host whose name is of a kind. */
export const hostNamed = (sender: Sender, is: (name: string) => boolean): SmartHost | undefined =>
  smartHostsOf(sender).find(({ name }) => name !== undefined && is(name));
