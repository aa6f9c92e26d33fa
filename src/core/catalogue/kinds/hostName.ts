import { parseAddress, parseDomain, parseFqdn, printAddress } from "../../values";
import type { ScalarKind } from "./kind";
import { printing } from "./printing";
import { textual } from "./textual";

/** A host name, with or without a domain. */
export const fqdn = (): ScalarKind =>
  textual({ type: "fqdn", powerShellType: "Fqdn", ignoreCase: true, parse: parseFqdn });

/** A domain, or `*.` and a domain for its subdomains too (S113). */
export const domain = (): ScalarKind =>
  textual({
    type: "domain",
    powerShellType: "SmtpDomainWithSubdomains",
    ignoreCase: true,
    parse: parseDomain,
  });

/** One IP address. */
export const address = (): ScalarKind =>
  textual({
    type: "address",
    powerShellType: "IPAddress",
    parse: printing(parseAddress, printAddress),
  });
