import { Link, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { EmptyState } from "../../../ui/EmptyState";
import { fetchAhead, later } from "../../../ui/later";
import { ProgressBar } from "../../../ui/ProgressBar";
import { useWorkspaceState } from "../../../workspace/hooks";
import { ScenarioShelf } from "./ScenarioShelf";
import { useScenarios } from "./useScenarios";

/** With its form and what it previews; the shelf does without. */
const ScenarioPage = later(async () => (await import("./ScenarioPage")).ScenarioPage);

/** The shelf of scenarios, or the page of the one that the URL names. */
export function ScenariosTab() {
  const { at } = useSearch({ strict: false });
  const loaded = useScenarios();
  useEffect(() => void fetchAhead([ScenarioPage]), []);
  const workspace = useWorkspaceState(({ id, phase }) => (phase === "open" ? id : ""));
  if (loaded.is === "loading") return <ProgressBar name="Scenarios" value={null} />;
  if (loaded.is === "failed")
    return (
      <EmptyState title="The scenarios could not be loaded">
        <p role="alert">{loaded.why} Load the page again.</p>
      </EmptyState>
    );
  if (at === undefined) return <ScenarioShelf scenarios={loaded.scenarios} />;
  const scenario = loaded.scenarios.find(({ id }) => id === at);
  if (!scenario)
    return (
      <EmptyState title="There is no such scenario">
        <p>
          <Link to="/learn" search={{ view: "scenarios" }}>
            Show all scenarios
          </Link>
        </p>
      </EmptyState>
    );
  // Another organisation has other servers: the form begins anew.
  return <ScenarioPage key={`${workspace} ${scenario.id}`} scenario={scenario} />;
}
