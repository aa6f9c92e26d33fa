import { parseCapabilities, printCapabilities } from "../../values";
import type { ListKind } from "./kind";
import { list } from "./list";
import { printing } from "./printing";

/** What clients may do by the domain in their certificate. A comma parts capabilities; before a domain it parts entries. */
export const capabilities = (): ListKind =>
  list({
    type: "capabilities",
    item: "entry",
    ignoreCase: true,
    asSet: true,
    identity(item) {
      const at = item.indexOf(":");
      return `${item.slice(0, at)}:${item
        .slice(at + 1)
        .split(",")
        .sort()
        .join(",")}`;
    },
    separator: /,(?=[^,:]*:)/,
    parseItem: printing(parseCapabilities, printCapabilities),
    hint: () => "",
  });
