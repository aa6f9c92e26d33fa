import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { loadScenarios } from "../../content/scenarios";
import type { Scenario } from "../../core/learn";
import type { Entry } from "./entry";

/** Designs to start from; they are loaded when the palette is opened, and until then none. */
export function useScenarioEntries(): readonly Entry[] {
  const navigate = useNavigate();
  const [scenarios, setScenarios] = useState<readonly Scenario[]>([]);
  useEffect(() => {
    let isOpen = true;
    void loadScenarios().then((loaded) => {
      if (isOpen) setScenarios(loaded);
    });
    return () => {
      isOpen = false;
    };
  }, []);
  return useMemo(
    () =>
      scenarios.map(({ id, title, need }) => ({
        id: `scenario ${id}`,
        kind: "action" as const,
        label: `Scenario: ${title}`,
        also: need,
        run: () => void navigate({ to: "/learn", search: { view: "scenarios", at: id } }),
      })),
    [scenarios, navigate],
  );
}
