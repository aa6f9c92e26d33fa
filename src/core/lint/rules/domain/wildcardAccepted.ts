import { value } from "../../../finding";
import { rule } from "../rule";

/** Every recipient counts as ours, so that R81 lets strangers through on any connector. */
export const wildcardAccepted = rule({
  code: "domain/wildcard-accepted",
  per: "organisation",
  needs: ["accepted domains"],
  *find({ organisation }) {
    for (const { domain } of Object.values(organisation.acceptedDomains))
      if (domain.trim() === "*") yield { fill: { domain: value("*") } };
  },
});
