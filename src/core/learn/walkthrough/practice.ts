import { type Kit, kits } from "../kits";
import seaford from "./seaford.json" with { type: "json" };

/** The organisations on which walkthroughs begin (learn.md 3.2): `two` is the one that sends by Internet. */
export const practiceKits: Readonly<Record<string, Kit>> = {
  one: kits.one,
  two: kits.sending,
  seaford: seaford as unknown as Kit,
};
