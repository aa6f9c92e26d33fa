import { value } from "../../../finding";
import { rule } from "../rule";

/** Labels that public DNS does not hold: whoever uses them below a whole label takes no stranger's domain. */
const inside = new Set([
  "local",
  "lan",
  "internal",
  "intranet",
  "corp",
  "home",
  "private",
  "localdomain",
  "localhost",
  "test",
  "invalid",
]);

/** `*.com` and the like: R82 lets strangers send to every domain below it. */
export const wholeTldAccepted = rule({
  code: "domain/whole-tld-accepted",
  per: "organisation",
  needs: ["accepted domains"],
  *find({ organisation }) {
    for (const { domain } of Object.values(organisation.acceptedDomains)) {
      const label = /^\*\.([^.*]+)\.?$/.exec(domain.trim())?.[1]?.toLowerCase();
      if (label !== undefined && !inside.has(label)) yield { fill: { domain: value(domain) } };
    }
  },
});
