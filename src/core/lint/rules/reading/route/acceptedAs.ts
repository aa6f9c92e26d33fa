import type { AcceptedDomain, Organisation } from "../../../../model";
import { apexOf, spaceForm } from "../../../../simulate";
import type { AddressSpace } from "../../../../values";

type Domains = Organisation["acceptedDomains"];
const kept = new WeakMap<Domains, ReadonlyMap<string, AcceptedDomain>>();

/** Accepted domains by their pattern in lower case. */
function byPattern(domains: Domains): ReadonlyMap<string, AcceptedDomain> {
  const known = kept.get(domains);
  if (known) return known;
  const made = new Map(Object.values(domains).map((each) => [each.domain.toLowerCase(), each]));
  kept.set(domains, made);
  return made;
}

/**
 * The accepted domain that a whole address space falls under: an equal one, else the nearest `*.` above it (S11,
 * S22). The domain * is left aside, and so are the spaces `*`, `--` and those of other types.
 */
export function acceptedAs(
  space: Pick<AddressSpace, "type" | "space">,
  { acceptedDomains }: Pick<Organisation, "acceptedDomains">,
): AcceptedDomain | undefined {
  const form = spaceForm(space);
  if (form !== "exact" && form !== "under") return undefined;
  const domains = byPattern(acceptedDomains);
  let domain = apexOf(space);
  const equal = form === "exact" ? domains.get(domain) : undefined;
  if (equal) return equal;
  for (;;) {
    const above = domains.get(`*.${domain}`);
    if (above) return above;
    const dot = domain.indexOf(".");
    if (dot < 0) return undefined;
    domain = domain.slice(dot + 1);
  }
}
