import type { Receiver } from "../../../../simulate";
import type { Unit } from "../../rule";
import { type Region, servesInternet } from "./region";
import { servedAtPort, servingIn } from "./served";
import { strangersSubmit } from "./strangers";

/** A connector by which mail of strangers comes from the Internet on port 25. */
export interface InternetDoor {
  readonly receiver: Receiver;
  readonly region: Region;
}

/**
 * The doors of a unit for mail from the Internet that are of a kind: enabled, serving the Internet on
 * port 25, and open to strangers. What is cheap to tell is asked first.
 */
export function* internetDoors(
  unit: Unit,
  is: (receiver: Receiver) => boolean,
): Generator<InternetDoor> {
  const may = (receiver: Receiver): boolean =>
    receiver.enabled &&
    is(receiver) &&
    receiver.bindings.some(({ port }) => port === 25) &&
    strangersSubmit(receiver);
  if (!unit.receivers.some(may)) return;
  for (const { receiver, served } of servingIn(unit)) {
    if (!may(receiver)) continue;
    const region = servedAtPort(served, 25);
    if (servesInternet(region)) yield { receiver, region };
  }
}
