import { CountBadge } from "../../ui/CountBadge";
import { useOrganisation } from "../../workspace/hooks";
import { planSize } from "./planSize";

/** How many differences there are to plan, where there are any. */
export function PlanBadge() {
  const size = useOrganisation(planSize);
  return size > 0 ? (
    <CountBadge count={size} label={size === 1 ? "difference" : "differences"} />
  ) : null;
}
