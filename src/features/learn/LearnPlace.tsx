import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense } from "react";
import { Region } from "../../ui/Region";
import { Tabs } from "../../ui/Tabs";
import { tabs } from "./tabs";

/** What is done by hand to learn, and designs to start from: a tab each. */
export function LearnPlace() {
  const { view } = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = tabs.find(({ id }) => id === view) ?? tabs[0];
  return (
    <Region id="learn" name="Learn" failed="Learn could not be shown" className="flex-1 bg-panel">
      <h1 className="sr-only">Learn</h1>
      <Tabs
        label="Learn"
        tabs={tabs}
        value={open.id}
        onChange={(id) => void navigate({ to: "/learn", search: { view: id } })}
        className="flex-1"
        panelClassName="flex flex-col"
      >
        <Suspense>
          <open.Shown />
        </Suspense>
      </Tabs>
    </Region>
  );
}
