import type { AcceptedDomain, Organisation } from "../../model";
import { ascending } from "../../values";
import { spaceHolds, specificity } from "./space";

/**
 * The accepted domain that a domain falls under, the most specific one: `*.sub` covers the domain itself and its
 * subdomains, as an address space does (S11, S22). undefined = the domain is foreign.
 */
export function acceptedDomainFor(
  domain: string,
  { acceptedDomains }: Pick<Organisation, "acceptedDomains">,
): AcceptedDomain | undefined {
  let best: AcceptedDomain | undefined;
  for (const each of Object.values(acceptedDomains)) {
    if (!spaceHolds(asSpace(each), domain)) continue;
    if (!best || specificity(asSpace(each)) > specificity(asSpace(best))) best = each;
  }
  return best;
}

const asSpace = ({ domain }: AcceptedDomain) => ({ type: "SMTP", space: domain });

/** The domain of new addresses: the default accepted domain, else the first authoritative one by name. */
export function ownDomain({ acceptedDomains }: Pick<Organisation, "acceptedDomains">) {
  const plain = Object.values(acceptedDomains)
    .filter(({ domain, type }) => !domain.includes("*") && type === "Authoritative")
    .sort((a, b) => ascending(a.domain, b.domain));
  return (plain.find(({ isDefault }) => isDefault) ?? plain[0])?.domain;
}
