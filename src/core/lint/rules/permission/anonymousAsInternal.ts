import { value } from "../../../finding";
import { rightNames } from "../../../simulate";
import { rightsOnInternet, rightsUnknown } from "../reading/door/anonymousRights";
import { rule } from "../rule";

const rights = [
  rightNames.authenticationFlag,
  rightNames.headersOrganization,
  rightNames.headersForest,
];

/** Mail of strangers counts as a colleague's, or steers filters and routing (R65, R100). */
export const anonymousAsInternal = rule({
  code: "permission/anonymous-as-internal",
  per: "server",
  lacks: (unit) => rightsUnknown(unit, rights),
  *find(unit) {
    for (const { held, ...hit } of rightsOnInternet(unit, rights))
      yield { ...hit, fill: { right: value(held.join(", ")) } };
  },
});
