import {
  parseAddress,
  parseAddressSpace,
  parseSmartHost,
  printAddressSpace,
  read,
  refused,
  trimmed,
} from "../../values";
import type { ListKind } from "./kind";
import { list } from "./list";
import { printing } from "./printing";

/** Domains whose mail a send connector takes, with their costs. */
export const spaces = (): ListKind =>
  list({
    type: "spaces",
    item: "address space",
    ignoreCase: true,
    parseItem: printing(parseAddressSpace, printAddressSpace),
    hint(item) {
      const space = parseAddressSpace(item);
      return space.ok ? `cost ${space.value.cost}` : "";
    },
  });

/** Hosts that take the mail on. */
export const hosts = (): ListKind =>
  list({
    type: "hosts",
    item: "smart host",
    ignoreCase: true,
    parseItem: parseSmartHost,
    hint(item) {
      const address = parseAddress(item);
      return address.ok ? `IPv${address.value.family} address` : "";
    },
  });

/** Names of servers of the organisation, as written: short, with the domain, or as the directory has them. */
export const serverNames = (): ListKind =>
  list({
    type: "servers",
    item: "server",
    ignoreCase: true,
    asSet: true,
    identity: (item) => /^CN=([^,]+)/i.exec(item)?.[1] ?? item.split(".")[0] ?? item,
    parseItem(text) {
      const name = trimmed(text);
      if (/^[^\s,;'"]+$|^CN=[^;'"]+$/i.test(name.text)) return read(name.text);
      return refused({
        code: "server-name",
        what: name.text === "" ? "A server is missing." : "This is not the name of one server.",
        mend: "Write one name a row: EX01.",
      });
    },
    hint: () => "",
  });
