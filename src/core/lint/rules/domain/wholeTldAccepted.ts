import { value } from "../../../finding";
import { undelegated } from "../reading/name/undelegated";
import { rule } from "../rule";

/** `*.com` and the like: R82 lets strangers send to every domain below it. */
export const wholeTldAccepted = rule({
  code: "domain/whole-tld-accepted",
  per: "organisation",
  needs: ["accepted domains"],
  *find({ organisation }) {
    for (const { domain } of Object.values(organisation.acceptedDomains)) {
      const label = /^\*\.([^.*]+)\.?$/.exec(domain.trim())?.[1]?.toLowerCase();
      if (label !== undefined && !undelegated.has(label)) yield { fill: { domain: value(domain) } };
    }
  },
});
