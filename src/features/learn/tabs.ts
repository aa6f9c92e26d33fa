import { type ComponentType, lazy } from "react";

/** A tab of Learn; the URL names it in `view`. */
export interface LearnTab {
  readonly id: string;
  readonly label: string;
  readonly Shown: ComponentType;
}

/** The tabs of Learn in their order; without `view` the first is open. */
export const tabs: readonly [LearnTab, ...LearnTab[]] = [
  {
    id: "scenarios",
    label: "Scenarios",
    Shown: lazy(() =>
      import("./scenario/ScenariosTab").then(({ ScenariosTab }) => ({ default: ScenariosTab })),
    ),
  },
];
