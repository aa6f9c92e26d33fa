import { rightNames } from "../../../simulate";
import { rightsOnInternet, rightsUnknown } from "../reading/door/anonymousRights";
import { rule } from "../rule";

const rights = [rightNames.bypassAntiSpam];

/** Mail from the whole Internet goes past content and connection filters (R100). */
export const anonymousSkipsFilters = rule({
  code: "permission/anonymous-skips-filters",
  per: "server",
  lacks: (unit) => rightsUnknown(unit, rights),
  *find(unit) {
    for (const { held: _, ...hit } of rightsOnInternet(unit, rights)) yield hit;
  },
});
