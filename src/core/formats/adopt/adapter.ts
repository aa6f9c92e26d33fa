import { shownOfEveryObject } from "../../catalogue";
import { parseAddress, printAddress } from "../../values";
import type { Account } from "./account";
import { type Bag, rawNamed, textNamed } from "./bag";
import type { ImportedServer } from "./imported";
import { serverOfHost } from "./servers";
import { textsOf } from "./texts";

/** What Get-NetworkConnectionInfo shows of a network adapter besides its addresses (its documentation). */
const readOnly = new Set([
  ...shownOfEveryObject,
  "Name",
  "AdapterGuid",
  "DnsServers",
  "MacAddress",
]);

/** The server is none of the properties of the object itself: whoever exports several has to add it. */
const naming = ["Server", "ServerName", "Identity"] as const;
const used = new Set<string>([...naming, "IPAddresses"]);

export const namesOfAdapter: readonly string[] = [...used, ...readOnly];

/**
 * The addresses of one network adapter of a server, which are absent where one cannot be read: half of a server's
 * addresses would pass for all of them. null where it does not say the server.
 */
export function adoptAdapter(bag: Bag, account: Account): ImportedServer | null {
  const line = bag.line === undefined ? {} : { line: bag.line };
  const refuse = (property: string, reason: string): void =>
    account.refuseObject({ ...line, property, reason }, bag.properties.length);
  const said = naming.map((name) => serverNamed(textNamed(bag, name))).find(Boolean);
  const asked = serverNamed(textNamed(bag, "PSComputerName"));
  const server = said ?? asked;
  if (!server) {
    refuse(
      "Server",
      "This network adapter does not say whose it is. Export with the command that Portolan offers.",
    );
    return null;
  }
  const texts = textsOf(rawNamed(bag, "IPAddresses"));
  const addresses = texts?.map(parseAddress) ?? [];
  const read = addresses.flatMap((each) =>
    each.ok ? [printAddress(withoutScope(each.value))] : [],
  );
  if (!texts || read.length < addresses.length) {
    const reason = `${server.name}: the addresses of this network adapter cannot be read.`;
    refuse("IPAddresses", lostOf(bag) ?? reason);
    return server;
  }
  for (const { name } of bag.properties)
    if (!said && name === "PSComputerName")
      account.ambiguous(
        "A network adapter does not say whose it is.",
        `${server.name}, which the shell was connected to`,
        bag.line,
      );
    else if (used.has(name)) account.use();
    else if (readOnly.has(name)) account.setAside(name);
    else account.unknown(name);
  account.object();
  return { ...server, addresses: read };
}

const lostOf = ({ properties }: Bag): string | undefined =>
  properties.find(({ name }) => name === "IPAddresses")?.lost;

/** `EX01`, `ex01.corp.example`, `EX01\adapter`; the identifier of an adapter is no server. */
const serverNamed = (text: string | undefined): ImportedServer | undefined =>
  text === undefined ? undefined : serverOfHost(text.split("\\")[0]?.trim() ?? "");

const withoutScope = ({ family, value }: { family: 4 | 6; value: bigint }) => ({ family, value });
