import { useEffect, useState } from "react";
import { loadScenarios } from "../../../content/scenarios";
import type { Scenario } from "../../../core/learn";

type Loaded =
  | { readonly is: "loading" }
  | { readonly is: "loaded"; readonly scenarios: readonly Scenario[] }
  | { readonly is: "failed"; readonly why: string };

/** All scenarios, fetched when the shelf is first opened. */
export function useScenarios(): Loaded {
  const [loaded, set] = useState<Loaded>({ is: "loading" });
  useEffect(() => {
    let gone = false;
    loadScenarios().then(
      (scenarios) => {
        if (!gone) set({ is: "loaded", scenarios });
      },
      (error: unknown) => {
        if (!gone) set({ is: "failed", why: String(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return loaded;
}
