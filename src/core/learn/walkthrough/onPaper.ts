import type { Step } from "./walkthrough";

/** To be ticked with a pen. */
export const box = "☐";

/** The place of a step, as the app names it. */
export const placeText = ({ place }: Step): string =>
  place.charAt(0).toUpperCase() + place.slice(1);
