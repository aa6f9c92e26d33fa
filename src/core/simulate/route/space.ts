import type { AddressSpace } from "../../values";

type Space = Pick<AddressSpace, "type" | "space">;

/** Which level of the order of S21 a space stands at: exact domain, `*.domain`, `*`, or `--` of Edge (S45). */
export type SpaceForm = "exact" | "under" | "all" | "edge" | "other";

/** The form of a space; types other than SMTP take no SMTP recipient (S44). */
export function spaceForm({ type, space }: Space): SpaceForm {
  if (type.toUpperCase() !== "SMTP") return "other";
  if (space === "*") return "all";
  if (space === "--") return "edge";
  return space.startsWith("*.") ? "under" : "exact";
}

/** The domain that a space speaks of, in lower case, without `*.`; of `*` the empty text. */
export function apexOf({ space }: Space): string {
  const domain = space.startsWith("*.") ? space.slice(2) : space === "*" ? "" : space;
  return domain.toLowerCase();
}

/**
 * Whether an SMTP space takes mail to a domain: the same name, `*.domain` also for the domain itself and at
 * any depth, `*` for every domain (S22, S24). Case does not count (S25). `--` takes none here: what it stands
 * for hangs on the accepted domains (S12).
 */
export function spaceHolds(space: Space, domain: string): boolean {
  const asked = domain.toLowerCase();
  const apex = apexOf(space);
  switch (spaceForm(space)) {
    case "all":
      return true;
    case "under":
      return asked === apex || asked.endsWith(`.${apex}`);
    case "exact":
      return asked === apex;
    default:
      return false;
  }
}

/**
 * How specific a space is, the larger the more: `*` is 0, `*.domain` the number of labels of the domain, an
 * exact domain above them all (S21). Compare spaces that take the same domain only.
 */
export function specificity(space: Space): number {
  const form = spaceForm(space);
  if (form === "exact" || form === "edge") return Number.POSITIVE_INFINITY;
  return form === "under" ? apexOf(space).split(".").length : 0;
}

/** Label that no address space is expected to name. */
const unlikely = "any-other-name";

/**
 * Domains that stand for a space in a question: the exact one; of `*.domain` the domain itself and one that
 * lies under it; of `*` one that no other space is expected to name. Empty for other types and `--`.
 */
export function sampleDomains(space: Space): readonly string[] {
  const apex = apexOf(space);
  switch (spaceForm(space)) {
    case "all":
      return [`${unlikely}.example`];
    case "under":
      return [apex, `${unlikely}.${apex}`];
    case "exact":
      return [apex];
    default:
      return [];
  }
}

/** Every suffix of a domain by whole labels, the longest first: `a.b.c`, `b.c`, `c`. */
export function suffixesOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}
