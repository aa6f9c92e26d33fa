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
    separator: /,(?=[^,:]*:)/,
    parseItem: printing(parseCapabilities, printCapabilities),
    hint: () => "",
  });
