import { type ComponentType, lazy } from "react";
import { pieces } from "../../core/lint/pieces";
import { inTurn, rested } from "../../workspace/inTurn";

/** A tab of Learn; the URL names it in `view`. */
export interface LearnTab {
  readonly id: string;
  readonly label: string;
  readonly Shown: ComponentType;
}

/** A tab that needs most of the core, which is made ready before it piece by piece. */
const tab = (fetch: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => {
    await inTurn([rested, ...pieces]);
    return { default: await fetch() };
  });

/** The tabs of Learn in their order; without `view` the first is open. */
export const tabs: readonly [LearnTab, ...LearnTab[]] = [
  {
    id: "scenarios",
    label: "Scenarios",
    Shown: tab(async () => (await import("./scenario/ScenariosTab")).ScenariosTab),
  },
  {
    id: "walkthroughs",
    label: "Walkthroughs",
    Shown: tab(async () => (await import("./walkthroughs/WalkthroughsTab")).WalkthroughsTab),
  },
  {
    id: "reference",
    label: "Reference",
    Shown: tab(async () => (await import("./reference/ReferenceTab")).ReferenceTab),
  },
];
