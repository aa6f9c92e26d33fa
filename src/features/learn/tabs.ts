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
  {
    id: "walkthroughs",
    label: "Walkthroughs",
    Shown: lazy(() =>
      import("./walkthroughs/WalkthroughsTab").then(({ WalkthroughsTab }) => ({
        default: WalkthroughsTab,
      })),
    ),
  },
  {
    id: "reference",
    label: "Reference",
    Shown: lazy(() =>
      import("./reference/ReferenceTab").then(({ ReferenceTab }) => ({ default: ReferenceTab })),
    ),
  },
];
