import { EmptyState } from "../../../ui/EmptyState";

/** The shelf of scenarios, or the page of the one that the URL names. */
export function ScenariosTab() {
  return <EmptyState title="Scenarios" level={2} />;
}
