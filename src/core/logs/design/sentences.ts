import { name, type Phrase, phrase, value } from "../../finding";
import { serverIn } from "../usage/endpoints";
import type { Beside } from "./beside";

/** A disagreement of a log and a design in one sentence. */
export function besideSentence(beside: Beside): Phrase {
  const { what, connector, predicted, direction, sessions } = beside;
  const named = name(connector);
  const them = sessions === 1 ? "it" : "them";
  switch (what) {
    case "no-such-connector":
      return predicted === null
        ? phrase`The design has no connector ${named}.`
        : phrase`The design has no connector ${named}; by it ${name(predicted)} takes ${them}.`;
    case "no-such-server":
      return phrase`The design has no server ${name(serverIn(connector))}.`;
    case "other-connector":
      return phrase`${named} took ${them}, by the design ${name(predicted ?? "")} does: what is deployed differs from it.`;
    case "no-connector":
      return phrase`${named} took ${them}, by the design no connector does: what is deployed differs from it.`;
    case "other-next-hop":
      return direction === "out" && predicted !== null
        ? phrase`${named} sent ${them} elsewhere than to ${value(predicted)}, where the design sends: what is deployed differs from it.`
        : phrase`${named} sent ${them} elsewhere than the design does: what is deployed differs from it.`;
    case "one-address":
      return phrase`All clients of ${named} come from one address: something in front translates addresses, so ranges cannot tell them apart.`;
  }
}
